import type { Penalty, PenaltyLine } from "#app/domain/penalty.ts";
import { formatMonth } from "#app/ui/french-dates.ts";
import { countOf, formatEuros, formatHours } from "#app/ui/french.ts";

/** Said when the contract gives no rate. */
export const noPenaltyWords = "Le marché ne prévoit aucun montant de pénalité pour ce retard.";

/** « Lot 1, octobre 2026 : 40 jours × 75 € = 3 000 € ». */
export function penaltyLineWords(line: PenaltyLine): string {
  const amount = `${formatEuros(line.rate)} = ${formatEuros(line.amount)}`;
  return line.kind === "day"
    ? `Lot ${line.lot}, relevé ${ofMonth(formatMonth(line.month))}\u00a0: ${countOf(line.days, "jour")} × ${amount}`
    : `Lot ${line.lot}, heures non réalisées\u00a0: ${formatHours(line.missing)} × ${amount}`;
}

/** The whole arithmetic as it stands in the letter; the sentence that says that there is none otherwise. */
export function penaltyWords({ lines, total }: Penalty): string {
  if (lines.length === 0) return noPenaltyWords;
  return [
    "Les clauses du marché prévoient des pénalités, à ce jour\u00a0:",
    ...lines.map((line) => `– ${penaltyLineWords(line)}`),
    `Total\u00a0: ${formatEuros(total)}`,
  ].join("\n");
}

function ofMonth(name: string): string {
  return /^[ao]/.test(name) ? `d’${name}` : `de ${name}`;
}
