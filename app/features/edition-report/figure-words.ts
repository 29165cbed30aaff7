import { formatHoursInColumn, formatNumber, formatPercent } from "#app/ui/french.ts";
import type { EditionFigure } from "./edition-figure.ts";
import type { FigureUnit } from "./indicator-line.ts";

/** A figure in a column: `113 500,00`, `151`, `44,1 %`; « s », « n.d. », « – ». */
export function figureInColumn({ status, value }: EditionFigure, unit: FigureUnit): string {
  if (status === "secret") return "s";
  if (status === "missing") return "n.d.";
  if (value === null) return "–";
  if (unit === "hours") return formatHoursInColumn(value);
  return unit === "rate" ? formatPercent(value) : formatNumber(value);
}
