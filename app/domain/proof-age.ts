import { addMonths, type Day } from "./calendar.ts";
import { eligibilityCriteria, type EligibilityCriterion } from "./eligibility-criterion.ts";

/**
 * How many months old at most a proof may be on the day it is seen, when this one is older; `undefined` when all is
 * well or no limit is known. « Under 3 months »: the day three months later is too late.
 */
export function overdueProofMonths(
  criterion: EligibilityCriterion,
  { provedOn, seenOn }: { provedOn: Day; seenOn: Day },
): number | undefined {
  const months = eligibilityCriteria[criterion].proofMonths;
  if (months === null) return undefined;
  return addMonths(provedOn, months) <= seenOn ? months : undefined;
}
