import {
  eligibilityCriteria,
  eligibilityCriterionCodes,
  namedCriteria,
} from "#app/domain/eligibility-criterion.ts";
import { inSentence } from "#app/ui/french.ts";

/** The publics of a contract, one a line: its own list, or every criterion of the reference list. */
export function publicsOf(criteria: string | null): string[] {
  const own = namedCriteria(criteria);
  return (own.length === 0 ? eligibilityCriterionCodes : own).map((code) =>
    inSentence(eligibilityCriteria[code].label),
  );
}
