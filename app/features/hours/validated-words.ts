import { countOf, formatHoursInColumn, plural } from "#app/ui/french.ts";

/** « 9 lignes validées, 824,50 h. » */
export function validatedWords({ lines, hours }: { lines: number; hours: number }): string {
  if (lines === 0) return "Rien à valider\u00a0: c’était déjà fait.";
  return `${countOf(lines, "ligne")} ${plural(lines, "validée")}, ${formatHoursInColumn(hours)}\u00a0h.`;
}
