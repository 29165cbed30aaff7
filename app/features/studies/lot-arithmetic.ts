import { amountOf, rateOf, sizeLot, type LotSizing, type SizedLot } from "#app/domain/sizing/lot-sizing.ts";
import { divideHalfUp } from "#app/domain/rounding.ts";
import type { Millionths } from "#app/domain/proportion.ts";
import { typedShare } from "#app/features/forms/typed-values.ts";
import {
  formatBareHours,
  formatEuros,
  formatHours,
  formatHoursInColumn,
  formatList,
} from "#app/ui/french.ts";

/**
 * The arithmetic of one lot as it is read: « 1 000 000 € × 50 % de main-d’œuvre × 7,5 % d’insertion ÷ 30 € de l’heure »,
 * « 1 250 h ». `range`: what both ends of the amount give. While something is missing, which words it is.
 */
export type LotArithmetic =
  { missing: null; steps: string; result: string; range: string | null } | { missing: string };

/** `worded`: each factor says what it is, as on a first line; else the numbers alone. */
type Told = { worded: boolean };

/** How a lot’s hours are worked out at a scenario’s rate, to be printed. Rounds where the sizing does. */
export function lotArithmetic(
  lot: SizedLot & { counted?: boolean },
  scenarioRate: Millionths,
  { worded }: Told,
): LotArithmetic {
  if (lot.counted === false)
    return { missing: null, steps: "sans clause en heures", result: formatHours(0), range: null };
  const sizing = sizeLot(lot, scenarioRate);
  if (sizing === null) return { missing: `à compléter\u00a0: ${formatList(missingFactors(lot))}` };
  return {
    missing: null,
    steps: stepsOf(lot, rateOf(lot, scenarioRate), worded) + roundingOf(lot, sizing),
    result: formatHours(sizing.hours),
    range: rangeOf(sizing),
  };
}

/** What is needed and not said, in words, in the order of the form. */
function missingFactors(lot: SizedLot): string[] {
  const amount = lot.amountLow === null ? ["montant"] : [];
  if (lot.rule === "per_amount")
    return [...amount, ...(lot.amountPerHour === null ? ["montant pour une heure"] : [])];
  if (lot.rule === "share_of_hours" && lot.workedHours !== null) return [];
  return [...amount, ...(lot.labourShare === null ? ["part de main-d’œuvre"] : [])];
}

function stepsOf(lot: SizedLot, rate: Millionths, worded: boolean): string {
  if (lot.rule === "per_amount") return perAmountSteps(lot);
  const say = (words: string) => (worded ? ` ${words}` : "");
  const inserted = `${typedShare(rate)}${say("d’insertion")}`;
  if (lot.rule === "share_of_hours" && lot.workedHours !== null)
    return `${formatHours(lot.workedHours)}${say("travaillées")} × ${inserted}`;
  const factors = [
    amountSteps(lot),
    `${typedShare(lot.labourShare)}${say("de main-d’œuvre")}`,
    ...(lot.staff === null
      ? []
      : [`(1\u00a0− ${lot.staff.kept}\u00a0÷ ${lot.staff.staff})${say("de personnel nouveau")}`]),
    inserted,
  ];
  return `${factors.join(" × ")} ÷ ${formatEuros(lot.hourlyCost)}${say("de l’heure")}`;
}

/** The amount, or the middle of its two ends. */
function amountSteps({ amountLow, amountHigh }: SizedLot): string {
  if (amountHigh === null || amountHigh === amountLow) return formatEuros(amountLow ?? 0);
  return `(${formatEuros(amountLow ?? 0)} + ${formatEuros(amountHigh)}) ÷ 2`;
}

function perAmountSteps(lot: SizedLot): string {
  const amount = amountOf(lot) ?? 0;
  const each = formatEuros(lot.amountPerHour ?? 0);
  const isMiddle = lot.amountHigh !== null && lot.amountHigh !== lot.amountLow;
  if (amount <= lot.threshold && lot.threshold > 0)
    return `${formatEuros(amount)} ne dépassent pas le seuil de ${formatEuros(lot.threshold)}`;
  if (lot.threshold === 0) return `${isMiddle ? `(${amountSteps(lot)})` : amountSteps(lot)} ÷ ${each}`;
  return `(${amountSteps(lot)} − ${formatEuros(lot.threshold)}) ÷ ${each}`;
}

/** « = 47,50, arrondi à l’heure », when rounding changed something. */
function roundingOf(lot: SizedLot, sizing: LotSizing): string {
  if (lot.rule === "per_amount") {
    const beyond = (amountOf(lot) ?? 0) - lot.threshold;
    const each = lot.amountPerHour ?? 0;
    if (beyond <= 0 || beyond % each === 0) return "";
    const exact = divideHalfUp(BigInt(beyond) * 100n, BigInt(each));
    return ` = ${formatHoursInColumn(exact)}, seules les heures entières comptent`;
  }
  if (sizing.exact === sizing.hours) return "";
  const isUnderHalf = sizing.exact - sizing.hours === halfAnHour;
  return ` = ${isUnderHalf ? "un peu moins de " : ""}${formatHoursInColumn(sizing.exact)}, arrondi à l’heure`;
}

/** Hundredths. What shows as half an hour and still went down was a little less. */
const halfAnHour = 50;

function rangeOf({ range }: LotSizing): string | null {
  if (range === null) return null;
  return `de ${formatBareHours(range.low.hours)} à ${formatHours(range.high.hours)} selon le montant`;
}
