import type { ObjectiveRule } from "#app/domain/exchange-codes.ts";
import type { Scenario } from "#app/domain/sizing/scenario.ts";
import { sizeScenario, toldHours } from "#app/domain/sizing/study-sizing.ts";
import { formatBareHours, formatHours, formatHoursInColumn, countOf } from "#app/ui/french.ts";
import type { StudyLot } from "#db/queries/studies/study-lots.server.ts";
import { lotArithmetic, type LotArithmetic } from "./lot-arithmetic.ts";
import { sizedStudyOf } from "./sized-study.ts";

export type ArithmeticLine = { id: string; number: string; title: string; arithmetic: LotArithmetic };

/** `exact`: the sum before rounding, when it differs. */
export type ArithmeticSum = { steps: string; result: string; exact: string | null };

/** Beyond that many lots the sum is said, not written out. */
const mostTerms = 8;

/** The calculation of a study in one scenario, line by line, then its sum. The first line of each rule says its words. */
export function arithmeticOf(
  study: Parameters<typeof sizedStudyOf>[0],
  lots: readonly StudyLot[],
  scenario: Scenario,
): { lines: ArithmeticLine[]; sum: ArithmeticSum } {
  const sized = sizedStudyOf(study, lots);
  const told = new Set<ObjectiveRule>();
  const lines = sized.lots.map((lot, index): ArithmeticLine => {
    const arithmetic = lotArithmetic(lot, sized.rates[scenario], { worded: !told.has(lot.rule) });
    if (arithmetic.missing === null && lot.counted) told.add(lot.rule);
    return { id: lot.id, number: lots[index]?.number ?? "", title: lots[index]?.title ?? "", arithmetic };
  });
  const { lots: sizedLots, total } = sizeScenario(sized, scenario);
  const terms = sizedLots.flatMap(({ sizing }) => (sizing === null ? [] : [formatBareHours(sizing.hours)]));
  return {
    lines,
    sum: {
      steps:
        terms.length === 0
          ? "aucun lot calculé"
          : terms.length <= mostTerms
            ? terms.join(" + ")
            : `somme des ${countOf(terms.length, "lot")} arrondis`,
      result: toldHours(total) === null ? "à compléter" : formatHours(total.hours),
      exact: total.exact === total.hours ? null : formatHoursInColumn(total.exact),
    },
  };
}
