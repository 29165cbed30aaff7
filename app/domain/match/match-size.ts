import { daysCountingBoth } from "../calendar.ts";
import type { MatchLot, MatchStructure, SizeReason } from "./match.ts";

/** Hours of a full-time equivalent in a year. Source: product.md, « Law and figures ». */
const yearlyHours = 1607;

/**
 * Hours to place against what its capacity can do over the lot's time (one year when it is not known, nor shorter): half
 * of it at most is to its measure, since it has other work; up to twice it is done with others; beyond, it is too much.
 * Shares are our choice.
 */
export function sizeReason(lot: MatchLot, { capacity }: MatchStructure): SizeReason {
  const { hours } = lot;
  if (hours === null) return { criterion: "size", verdict: "unknown", of: "lot" };
  if (capacity === null || capacity <= 0) return { criterion: "size", verdict: "unknown", of: "structure" };
  const able = (capacity * yearlyHours * daysOf(lot)) / 365;
  if (2 * hours <= able) return { criterion: "size", verdict: "yes", hours };
  const verdict = hours <= 2 * able ? "nearly" : "no";
  return { criterion: "size", verdict, hours, capacity, isBeyond: hours > able };
}

function daysOf({ startsOn, endsOn }: MatchLot): number {
  if (startsOn === null || endsOn === null || endsOn < startsOn) return 365;
  return daysCountingBoth(startsOn, endsOn);
}
