import { addDays, addMonths, type Day } from "./calendar.ts";
import { eligibleUntil, type Eligibility } from "./eligibility.ts";
import type { Settings } from "./setting.ts";

type Lengths = Pick<Settings, "eligibility_months" | "eligibility_months_cdi">;

/** `none`: the file has no eligibility; `coming`: its proof is seen later than that day. */
export type EligibilityState = "valid" | "expires_soon" | "expired" | "coming";

/** How long before its end an eligibility is said to expire soon. Our choice. */
export const soonDays = 60;

/** The last day that is still « soon »: an eligibility good beyond it is quietly valid. */
export function soonLimit(today: Day): Day {
  return addDays(today, soonDays);
}

/** What an eligibility is worth today, whatever the contract; a CDI makes it last longer. */
export function eligibilityStateOn(today: Day, eligibility: Eligibility, lengths: Lengths): EligibilityState {
  const until = eligibleUntil(eligibility, null, lengths);
  if (until < today) return "expired";
  if (eligibility.seenOn > today) return "coming";
  return until <= soonLimit(today) ? "expires_soon" : "valid";
}

/**
 * The earliest day a proof may have been seen for its eligibility, without a written end, to be good on `limit`: lets a
 * query compare stored days with one day.
 */
export function seenSinceToLast(limit: Day, lengths: Lengths): Day {
  let seenOn = addDays(addMonths(limit, -lengths.eligibility_months), -3);
  while (eligibleUntil({ seenOn, validUntil: null }, null, lengths) < limit) seenOn = addDays(seenOn, 1);
  return seenOn;
}
