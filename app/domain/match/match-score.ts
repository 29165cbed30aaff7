import type { MatchWeights, Reason, Verdict } from "./match.ts";

/** What a verdict is worth. Nothing said is worth a little less than half: whoever says nothing is still told. */
const grades: Readonly<Record<Verdict, number>> = { yes: 1, nearly: 0.5, unknown: 0.4, no: 0 };

/**
 * The blocks of five a reason leaves at most, however well the rest fits: five when it holds nothing down. A lot of another
 * trade, or whose time is over, is never « 3 sur 5 »; nor is one shown to a structure that does not say what it does: it is
 * still told, and what to fill. A trade that is only near or not known, or a place out of the zone, stops at 3. Our choice.
 */
function mostBlocks(reason: Reason): number {
  switch (reason.criterion) {
    case "activity":
      if (reason.verdict === "yes") return 5;
      return reason.verdict === "no" || (reason.verdict === "unknown" && reason.of === "structure") ? 2 : 3;
    case "zone":
      return reason.verdict === "no" ? 3 : 5;
    case "time":
      return reason.verdict === "no" ? 2 : 5;
    case "kind":
    case "service":
    case "size":
      return 5;
  }
}

/** The mean of the verdicts by weight, 0 to 100, rounded; 0 when no criterion that applies has a weight. */
export function weighedScore(reasons: readonly Reason[], weights: MatchWeights): number {
  let total = 0;
  let earned = 0;
  for (const { criterion, verdict } of reasons) {
    total += weights[criterion];
    earned += weights[criterion] * grades[verdict];
  }
  return total === 0 ? 0 : Math.round((100 * earned) / total);
}

/**
 * A score held within the blocks its reasons leave: two that each stop at 3 (a trade only near, out of the zone) leave 2. A
 * criterion of no weight holds nothing down.
 */
export function cappedScore(score: number, reasons: readonly Reason[], weights: MatchWeights): number {
  let most = 5;
  let doubts = 0;
  for (const reason of reasons) {
    if (weights[reason.criterion] === 0) continue;
    const blocks = mostBlocks(reason);
    if (blocks === 3) doubts += 1;
    most = Math.min(most, blocks);
  }
  return Math.min(score, highestScore(doubts > 1 ? Math.min(most, 2) : most));
}

/** The highest score shown as that many blocks. */
function highestScore(blocks: number): number {
  return blocks * 20 + 9;
}
