import { formatNumber, plural } from "#app/ui/french.ts";
import type { EditionPeriod } from "#app/domain/edition/edition-state.ts";
import type { EditionFigure } from "./edition-figure.ts";
import type { FigureUnit } from "./indicator-line.ts";

/**
 * What changed since the period before. `by`: in the unit of the figure; for a rate, tenths of a point between the rates as
 * printed. A figure that is secret or not known is never subtracted.
 */
export type EditionChange =
  | { is: "known"; by: number }
  | { is: "secret" }
  | { is: "missing" }
  /** No edition of the period before: there is nothing to compare with. */
  | { is: "alone" };

export function changeBetween(
  now: EditionFigure,
  before: EditionFigure | null,
  unit: FigureUnit,
): EditionChange {
  if (before === null) return { is: "alone" };
  if (now.status === "secret" || before.status === "secret") return { is: "secret" };
  if (now.value === null || before.value === null) return { is: "missing" };
  const by = unit === "rate" ? tenthsOf(now.value) - tenthsOf(before.value) : now.value - before.value;
  return { is: "known", by };
}

/** A rate in tenths of a percent, as it is printed. */
function tenthsOf(ratio: number): number {
  return Math.round(Number((ratio * 1000).toPrecision(12)));
}

/** « au semestre précédent », « en 2025 »: the period before, as a sentence compares with it. */
export function atPeriodBefore({ kind, from }: EditionPeriod): string {
  return kind === "year" ? `en ${Number(from.slice(0, 4)) - 1}` : "au semestre précédent";
}

/**
 * `, 41 de plus qu’au semestre précédent`, `, 9 % de moins qu’en 2025`, `, comme au semestre précédent`: what follows a figure
 * in its sentence. Hours change in percent, counts in number, rates in points. Nothing when there is no edition before.
 */
export function changeWords(
  { now, before, change }: { now: EditionFigure; before: EditionFigure | null; change: EditionChange },
  unit: FigureUnit,
  period: EditionPeriod,
): string {
  const then = atPeriodBefore(period);
  switch (change.is) {
    case "alone":
      return "";
    case "secret":
      return now.status === "secret" ? "" : ` (chiffre secret ${then})`;
    case "missing":
      return now.status === "missing" || before?.status !== "missing"
        ? ""
        : ` (chiffre non disponible ${then})`;
    case "known": {
      if (change.by === 0) return `, comme ${then}`;
      if (before?.value === 0 && unit !== "rate") return `, contre 0 ${then}`;
      return `, ${amountOf(change.by, before?.value ?? 0, unit)} ${change.by > 0 ? "de plus" : "de moins"} qu’${then}`;
    }
  }
}

function amountOf(by: number, before: number, unit: FigureUnit): string {
  const size = Math.abs(by);
  if (unit === "rate") {
    return `${formatNumber(size / 10, size % 10 === 0 ? 0 : 1)}\u00a0${plural(size / 10, "point")}`;
  }
  if (unit === "count") return formatNumber(size);
  const percent = Math.round((size * 100) / before);
  return percent === 0 ? "moins de 1\u00a0%" : `${formatNumber(percent)}\u00a0%`;
}

/** The change in a column: `+ 41`, `− 3`, `+ 2,1 pts`, `0`; « s », « n.d. », or « – » when there is no edition before. */
export function changeInColumn(change: EditionChange, unit: FigureUnit): string {
  if (change.is === "secret") return "s";
  if (change.is === "missing") return "n.d.";
  if (change.is === "alone") return "–";
  const { by } = change;
  const size = Math.abs(by);
  const sign = by > 0 ? "+\u00a0" : "\u2212\u00a0";
  if (by === 0) return "0";
  if (unit === "rate") return `${sign}${formatNumber(size / 10, 1)}\u00a0${plural(size / 10, "pt")}`;
  return sign + (unit === "hours" ? formatNumber(size / 100, 2) : formatNumber(size));
}
