import type { Fa02Report } from "#app/domain/fa02-report.ts";

/** The report as text: two spaces, keys in the order of indicators.md, a last line end. Same report, same bytes. */
export function fa02Json(report: Fa02Report): string {
  return `${JSON.stringify(report, null, 2)}\n`;
}
