import { formatBareHours, formatHours, formatNumber } from "./french.ts";
import type { RulerMeasure } from "./ruler-geometry.ts";

/** `hours`: hundredths of an hour, due. `heads`: a count, aimed at. */
export type RulerUnit = "hours" | "heads";

/** `Lot 2 : fait 505,50 h sur 1 480 h dues, 151,67 h à valider, 801 h attendues à ce jour`. */
export function rulerSentence(name: string, unit: RulerUnit, measure: RulerMeasure): string {
  const { due, validated, pending = 0, expected, projected } = measure;
  if (unit === "heads") {
    const parts = [`${formatNumber(validated)} sur une cible de ${formatNumber(due)}`];
    if (pending > 0) parts.push(`${formatNumber(pending)} à valider`);
    if (projected !== undefined) parts.push(`${formatNumber(projected)} à la fin à ce rythme`);
    return `${name} : ${parts.join(", ")}`;
  }
  const parts = [`fait ${formatHours(validated)} sur ${formatHours(due)} dues`];
  if (pending > 0) parts.push(`${formatHours(pending)} à valider`);
  if (expected !== undefined && expected > 0) parts.push(`${formatHours(expected)} attendues à ce jour`);
  if (projected !== undefined) parts.push(`${formatHours(projected)} à la fin à ce rythme`);
  return `${name} : ${parts.join(", ")}`;
}

/** The words under and over the tall ruler. */
export function rulerScale(unit: RulerUnit, due: number): { middle: string; end: string } {
  return unit === "heads"
    ? { middle: formatNumber(due / 2, due % 2 === 0 ? 0 : 1), end: `${formatNumber(due)}, cible` }
    : { middle: formatBareHours(due / 2), end: `${formatHours(due)} dues` };
}

export function expectedWords(unit: RulerUnit, expected: number): string {
  return `attendu à ce jour ${unit === "heads" ? formatNumber(expected) : formatHours(expected)}`;
}
