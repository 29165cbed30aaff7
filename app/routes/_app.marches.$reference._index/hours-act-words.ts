import { formatMonth } from "#app/ui/french-dates.ts";
import { countOf, formatList } from "#app/ui/french.ts";
import type { ContractAct } from "#db/queries/contracts/contract-trail.server.ts";

const statements = ["statement", "collective_statement"];
const monthsTold = 3;

/** « (2 lignes, octobre 2026) »: the statements an act wrote; their hours are in the table of the months. */
export function hoursActWords(changes: ContractAct["changes"]): string {
  const lines = new Set(
    changes.filter(({ objectType }) => statements.includes(objectType)).map(({ objectId }) => objectId),
  );
  if (lines.size === 0) return "";
  const months = [...new Set([...lines].map((line) => line.slice(-7)))].sort();
  const told = months.slice(-monthsTold).map(formatMonth);
  const others = months.length - told.length;
  const when = formatList([...(others > 0 ? [countOf(others, "autre mois", "autres mois")] : []), ...told]);
  return ` (${countOf(lines.size, "ligne")}, ${when})`;
}
