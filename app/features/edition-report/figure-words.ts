import { formatHoursInColumn, formatNumber, formatPercent } from "#app/ui/french.ts";
import type { EditionFigure } from "./edition-figure.ts";
import type { FigureUnit } from "./indicator-line.ts";

/** A figure in a column: `113 500,00`, `151`, `44,1 %`; « s », « n.d. », « – ». */
export function figureInColumn(figure: EditionFigure, unit: FigureUnit): string {
  if (figure.value === null) return figureSign(figure);
  if (unit === "hours") return formatHoursInColumn(figure.value);
  return unit === "rate" ? formatPercent(figure.value) : formatNumber(figure.value);
}

/** A figure on its bar or tile: `113 500 h`, whole hours; the rest as in a column. */
export function figureOnBar(figure: EditionFigure, unit: FigureUnit): string {
  return unit === "hours" && figure.value !== null
    ? `${wholeHours(figure.value)}\u00a0h`
    : figureInColumn(figure, unit);
}

/** Hundredths as whole hours, half up. */
export function wholeHours(hundredths: number): string {
  return formatNumber(hundredths / 100);
}

/** The sign of what is not told: never an empty cell, never 0. */
export function figureSign({ status }: EditionFigure): string {
  if (status === "secret") return "s";
  return status === "empty" ? "–" : "n.d.";
}
