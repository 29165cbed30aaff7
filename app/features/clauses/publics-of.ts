import {
  eligibilityCriteria,
  namedCriteria,
  type EligibilityCriterion,
} from "#app/domain/eligibility-criterion.ts";
import { inSentence } from "#app/ui/french.ts";

/** The publics of a contract, one a line: its own list, or every criterion of the network’s. */
export function publicsOf(criteria: string | null, listed: readonly EligibilityCriterion[]): string[] {
  const own = namedCriteria(criteria);
  return (own.length === 0 ? listed : own).map((code) => inSentence(eligibilityCriteria[code].label));
}
