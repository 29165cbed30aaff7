import { formatMonth, withOf } from "#app/ui/french-dates.ts";
import { countOf, formatList } from "#app/ui/french.ts";
import type { LateMonth } from "./late-companies.server.ts";

/** « 6 relevés manquants : août, septembre et octobre 2026. » A long silence is told by its ends. */
export function lateWords(months: readonly LateMonth[]): string {
  const lines = months.reduce((sum, month) => sum + month.lines, 0);
  const first = months[0]?.month ?? "";
  const last = months.at(-1)?.month ?? "";
  const said =
    months.length > 3
      ? `${months.length} mois, ${withOf(formatMonth(first))} à ${formatMonth(last)}`
      : formatList(months.map(({ month }) => formatMonth(month)));
  return `${countOf(lines, "relevé manquant", "relevés manquants")}\u00a0: ${said}.`;
}
