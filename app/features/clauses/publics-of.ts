import { eligibilityCriteria, type EligibilityCriterion } from "#app/domain/eligibility-criterion.ts";
import { inSentence } from "#app/ui/french.ts";

/** The publics of a contract, one a line: its own list, or every criterion of the reference list. */
export function publicsOf(criteria: string | null): string[] {
  const own = criteriaOf(criteria);
  const codes = own ?? (Object.keys(eligibilityCriteria) as EligibilityCriterion[]);
  return codes.map((code) => inSentence(eligibilityCriteria[code].label));
}

/** The codes a contract names, those known; null when it names none. */
function criteriaOf(criteria: string | null): EligibilityCriterion[] | null {
  const known = (criteria ?? "")
    .split(";")
    .map((code) => code.trim())
    .filter((code): code is EligibilityCriterion => Object.hasOwn(eligibilityCriteria, code));
  return known.length === 0 ? null : known;
}
