import { daysCountingBoth } from "../calendar.ts";
import type { Mechanism } from "../mechanism.ts";
import type { MatchLot, MatchStructure, SizeReason } from "./match.ts";

/** Hours of a full-time equivalent in a year. Source: product.md, « Law and figures ». */
const yearlyHours = 1607;

const withoutHours: readonly Mechanism[] = ["award_criterion", "qualitative_action"];

/**
 * Hours to place against what its capacity can do over the lot's time (one year when it is not known, nor shorter): half
 * of it at most is to its measure, since it has other work; up to twice it is done with others; beyond, it is too much.
 * Shares are our choice.
 */
export function sizeReason(lot: MatchLot, { capacity }: MatchStructure): SizeReason {
  const { hours } = lot;
  if (hours === null)
    return { criterion: "size", verdict: "unknown", of: fixesHours(lot) ? "lot" : "mechanism" };
  if (capacity === null || capacity <= 0) return { criterion: "size", verdict: "unknown", of: "structure" };
  const able = (capacity * yearlyHours * daysOf(lot)) / 365;
  if (2 * hours <= able) return { criterion: "size", verdict: "yes", hours };
  const verdict = hours <= 2 * able ? "nearly" : "no";
  return { criterion: "size", verdict, hours, capacity, isBeyond: hours > able };
}

/** A criterion or an action alone asks for no number of hours. */
function fixesHours({ mechanisms }: MatchLot): boolean {
  return mechanisms.length === 0 || mechanisms.some((code) => !withoutHours.includes(code));
}

function daysOf({ startsOn, endsOn }: MatchLot): number {
  if (startsOn === null || endsOn === null || endsOn < startsOn) return 365;
  return daysCountingBoth(startsOn, endsOn);
}
