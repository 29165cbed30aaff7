import type { Day } from "./calendar.ts";
import { eligibilityCriterionCodes, type EligibilityCriterion } from "./eligibility-criterion.ts";
import type { References } from "./reference-value.ts";

/** The criteria of the network's list on a day, in the order of the table. What a contract names itself still wins. */
export function listedCriteria(references: References, on: Day): EligibilityCriterion[] {
  return eligibilityCriterionCodes.filter((code) => references("criterion", code, on).value === 1);
}

/** What a choice offers: the network's list, with what is chosen already, in the order of the table. */
export function offeredCriteria(
  listed: readonly EligibilityCriterion[],
  chosen: readonly string[],
): EligibilityCriterion[] {
  return eligibilityCriterionCodes.filter((code) => listed.includes(code) || chosen.includes(code));
}
