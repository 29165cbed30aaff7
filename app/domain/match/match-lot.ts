import type { Day } from "../calendar.ts";
import { activityReason } from "./match-activity.ts";
import { kindReason } from "./match-kind.ts";
import { serviceReason } from "./match-service.ts";
import { sizeReason } from "./match-size.ts";
import { timeReason } from "./match-time.ts";
import { zoneReason } from "./match-zone.ts";
import type { Match, MatchLot, MatchStructure, MatchWeights, Reason, Verdict } from "./match.ts";

/** What a verdict is worth. Nothing said is worth a little less than half: whoever says nothing is still told. */
const grades: Readonly<Record<Verdict, number>> = { yes: 1, nearly: 0.5, unknown: 0.4, no: 0 };

/**
 * How well a lot suits a structure on a day: each criterion has a verdict, the score is their mean by weight, over the
 * criteria that apply. A lot the law keeps for other kinds is excluded. Our choice, to be confirmed by facilitators.
 */
export function matchOf(lot: MatchLot, structure: MatchStructure, asked: MatchQuestion): Match {
  const reasons = [
    activityReason(lot, structure),
    zoneReason(lot, structure),
    kindReason(lot, structure),
    serviceReason(lot, structure),
    sizeReason(lot, structure),
    timeReason(lot, asked.today),
  ].filter((reason) => reason !== null);
  const isExcluded = reasons.some(({ criterion, verdict }) => criterion === "kind" && verdict === "no");
  const score = isExcluded ? 0 : weighed(reasons, asked.weights);
  return { score, blocks: isExcluded ? 0 : Math.max(1, Math.round(score / 20)), isExcluded, reasons };
}

export type MatchQuestion = { today: Day; weights: MatchWeights };

function weighed(reasons: readonly Reason[], weights: MatchWeights): number {
  const total = reasons.reduce((sum, { criterion }) => sum + weights[criterion], 0);
  if (total === 0) return 0;
  const earned = reasons.reduce(
    (sum, { criterion, verdict }) => sum + weights[criterion] * grades[verdict],
    0,
  );
  return Math.round((100 * earned) / total);
}
