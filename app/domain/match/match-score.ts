import type { Criterion, MatchWeights, Reason, Verdict } from "./match.ts";

/** What a verdict is worth. Nothing said is worth a little less than half: whoever says nothing is still told. */
const grades: Readonly<Record<Verdict, number>> = { yes: 1, nearly: 0.5, unknown: 0.4, no: 0 };

/**
 * The blocks of five a verdict leaves at most, however well the rest fits: a lot of another trade, or whose time is over, is
 * never « 4 sur 5 »; nor one whose trade is only near or not known, nor one out of the zone that was said. Our choice.
 */
const mostBlocks: Partial<Record<Criterion, Partial<Record<Verdict, number>>>> = {
  activity: { nearly: 3, unknown: 3, no: 2 },
  zone: { no: 3 },
  time: { no: 2 },
};

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

/** A score held within the blocks its reasons leave. A criterion of no weight holds nothing down. */
export function cappedScore(score: number, reasons: readonly Reason[], weights: MatchWeights): number {
  let most = score;
  for (const { criterion, verdict } of reasons) {
    const blocks = weights[criterion] === 0 ? undefined : mostBlocks[criterion]?.[verdict];
    if (blocks !== undefined) most = Math.min(most, highestScore(blocks));
  }
  return most;
}

/** The highest score shown as that many blocks. */
function highestScore(blocks: number): number {
  return blocks * 20 + 9;
}
