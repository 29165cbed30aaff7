import { daysCountingBoth } from "../calendar.ts";
import type { MatchLot, MatchStructure, Reason } from "./match.ts";

/** Hours of a full-time equivalent in a year. Source: product.md, « Law and figures ». */
const yearlyHours = 1607;

/**
 * Hours to place against what its capacity can do over the lot's time (one year when it is not known): within it, up to
 * twice it (« à faire en groupement »), beyond.
 */
export function sizeReason(lot: MatchLot, { capacity }: MatchStructure): Reason {
  const { hours } = lot;
  if (hours === null) return { criterion: "size", verdict: "unknown", of: "lot" };
  if (capacity === null || capacity === 0) return { criterion: "size", verdict: "unknown", of: "structure" };
  const able = capacity * yearlyHours * yearsOf(lot);
  if (hours <= able) return { criterion: "size", verdict: "yes", hours };
  return { criterion: "size", verdict: hours <= 2 * able ? "nearly" : "no", hours, capacity };
}

function yearsOf({ startsOn, endsOn }: MatchLot): number {
  if (startsOn === null || endsOn === null || endsOn < startsOn) return 1;
  return daysCountingBoth(startsOn, endsOn) / 365;
}
