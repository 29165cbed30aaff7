import { addDays, addMonths, type Day } from "./calendar.ts";
import type { HireContractType } from "./hire-codes.ts";
import type { Settings } from "./setting.ts";

export type Eligibility = { seenOn: Day; validUntil: Day | null };
type EligibilityLengths = Pick<Settings, "eligibility_months" | "eligibility_months_cdi">;

/**
 * Last day an eligibility is good for: the day written on it, else 24 months from the day the proof was
 * seen, longer for a CDI (both are settings). Source: product.md, « Length of eligibility ».
 */
export function eligibleUntil(
  { seenOn, validUntil }: Eligibility,
  contractType: HireContractType | null,
  lengths: EligibilityLengths,
): Day {
  if (validUntil !== null) return validUntil;
  const isOpenEnded = contractType === "cdi" || contractType === "cdi_inclusion";
  return addDays(
    addMonths(seenOn, isOpenEnded ? lengths.eligibility_months_cdi : lengths.eligibility_months),
    -1,
  );
}

/** Whether an eligibility covers a day: it warns at validation, and never takes validated hours away. */
export function isEligibleOn(
  day: Day,
  eligibility: Eligibility,
  contractType: HireContractType | null,
  lengths: EligibilityLengths,
): boolean {
  return eligibility.seenOn <= day && day <= eligibleUntil(eligibility, contractType, lengths);
}
