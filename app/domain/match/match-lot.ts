import type { Day } from "../calendar.ts";
import { workOfLot } from "./lot-work.ts";
import { activityReasonOf } from "./match-activity.ts";
import { kindReasonOf } from "./match-kind.ts";
import { cappedScore, weighedScore } from "./match-score.ts";
import { serviceReasonOf } from "./match-service.ts";
import { sizeReasonOf } from "./match-size.ts";
import { timeReason } from "./match-time.ts";
import { zoneReason } from "./match-zone.ts";
import type { Match, MatchLot, MatchStructure, MatchWeights, Reason } from "./match.ts";

export type MatchQuestion = { today: Day; weights: MatchWeights };

/**
 * How well a lot suits a structure on a day: each criterion that applies has a verdict; the score is their mean by weight,
 * held down by what matters most. A lot the law keeps for other kinds is excluded. Our choice, to be confirmed by
 * facilitators.
 */
export function matchOf(lot: MatchLot, structure: MatchStructure, asked: MatchQuestion): Match {
  return matcherOf(lot, asked)(structure);
}

/** The same for many structures: what depends on the lot alone is read once. */
export function matcherOf(
  lot: MatchLot,
  { today, weights }: MatchQuestion,
): (structure: MatchStructure) => Match {
  const activityReason = activityReasonOf(workOfLot(lot));
  const kindReason = kindReasonOf(lot);
  const serviceReason = serviceReasonOf(lot);
  const sizeReason = sizeReasonOf(lot, today);
  const time = timeReason(lot, today);
  return (structure) => {
    const kind = kindReason(structure);
    const reasons: Reason[] = [activityReason(structure), zoneReason(lot, structure)];
    if (kind !== null) reasons.push(kind);
    reasons.push(serviceReason(structure), sizeReason(structure), time);
    if (kind?.verdict === "no") return { score: 0, blocks: 0, isExcluded: true, reasons };
    const score = cappedScore(weighedScore(reasons, weights), reasons, weights);
    return { score, blocks: Math.max(1, Math.round(score / 20)), isExcluded: false, reasons };
  };
}
