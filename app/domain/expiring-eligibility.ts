import { addDays, type Day } from "./calendar.ts";
import { eligibleUntil, type Eligibility } from "./eligibility.ts";
import type { HireContractType } from "./hire-codes.ts";
import type { Settings } from "./setting.ts";

/** How long ahead one is told, in days. Source: issue of the facilitator's desk. */
const toldAhead = 30;

export type WorkingPerson = {
  contractType: HireContractType;
  /** Last day of the hire; null: none is known. */
  endsOn: Day | null;
  eligibilities: readonly Eligibility[];
};

/**
 * The last day a person at work is eligible, when it ends before the hire does and within 30 days, or is past; null: no
 * eligibility was ever seen. Undefined: nothing to renew.
 */
export function eligibilityToRenew(
  { contractType, endsOn, eligibilities }: WorkingPerson,
  today: Day,
  lengths: Pick<Settings, "eligibility_months" | "eligibility_months_cdi">,
): Day | null | undefined {
  const until = eligibilities
    .map((each) => eligibleUntil(each, contractType, lengths))
    .sort()
    .at(-1);
  if (until === undefined) return null;
  if (until > addDays(today, toldAhead)) return undefined;
  return endsOn !== null && endsOn <= until ? undefined : until;
}
