import { daysCountingBoth, type Day } from "../calendar.ts";
import type { Mechanism } from "../mechanism.ts";
import type { MatchLot, MatchStructure, SizeReason } from "./match.ts";

/** Hours of a full-time equivalent in a year. Source: product.md, « Law and figures ». */
const yearlyHours = 1607;

const withoutHours: readonly Mechanism[] = ["award_criterion", "qualitative_action"];

/**
 * Hours to place against what its capacity can do over the time left for the lot (one year when it is not known): half
 * of it at most is to its measure, since it has other work; up to twice it is done with others; beyond, it is too much.
 * Shares are our choice.
 */
export function sizeReasonOf(lot: MatchLot, today: Day): (structure: MatchStructure) => SizeReason {
  const { hours } = lot;
  if (hours === null) {
    const of = fixesHours(lot) ? "lot" : "mechanism";
    return () => ({ criterion: "size", verdict: "unknown", of });
  }
  const yearlyShare = (yearlyHours * daysLeft(lot, today)) / 365;
  return ({ capacity }) => {
    if (capacity === null || capacity <= 0) return { criterion: "size", verdict: "unknown", of: "structure" };
    const able = capacity * yearlyShare;
    if (2 * hours <= able) return { criterion: "size", verdict: "yes", hours };
    const verdict = hours <= 2 * able ? "nearly" : "no";
    return { criterion: "size", verdict, hours, capacity, isBeyond: hours > able };
  };
}

/** A criterion or an action alone asks for no number of hours. */
function fixesHours({ mechanisms }: MatchLot): boolean {
  return mechanisms.length === 0 || mechanisms.some((code) => !withoutHours.includes(code));
}

/** What is to place has from now to the end, once the work has begun. */
function daysLeft({ startsOn, endsOn }: MatchLot, today: Day): number {
  if (startsOn === null || endsOn === null) return 365;
  const from = startsOn < today ? today : startsOn;
  return endsOn < from ? 365 : daysCountingBoth(from, endsOn);
}
