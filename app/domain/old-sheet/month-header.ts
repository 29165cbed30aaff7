import { parseMonth, type Month } from "../calendar.ts";
import { isBlankCell, type Cell } from "../cells/cell.ts";
import { frenchMonthNumber } from "../cells/french-months.ts";
import { parseMonthCell } from "../cells/month-cell.ts";

/** A column of hours: its month, or the number of a month whose year the sheet does not say. */
export type MonthColumn = { position: number; word: string; month: Month | null; number: number };

const before = /^(?:nombre d['’ ]?heures|nbre? d['’ ]?heures|nb heures|heures?|h\.?)\s+(?:de |d['’]|en )?/i;

/** The columns whose header is a month: « janv. 2026 », `01/2026`, a date, « Heures févr. 26 », « mars ». */
export function monthColumns(header: ReadonlyArray<Cell | undefined>): MonthColumn[] {
  return header.flatMap((cell, position): MonthColumn[] => {
    if (cell === undefined || isBlankCell(cell) || cell.kind === "number") return [];
    const found = monthOf(cell);
    return found === undefined ? [] : [{ position, word: cell.text.trim(), ...found }];
  });
}

function monthOf(cell: Cell): { month: Month | null; number: number } | undefined {
  const whole = parseMonthCell(cell);
  if (whole.ok) return numbered(whole.value);
  if (cell.kind !== "text") return undefined;
  const text = cell.text.trim().replace(/\s+/g, " ").replace(before, "");
  const again = parseMonthCell({ kind: "text", text, formula: false });
  if (again.ok) return numbered(again.value);
  const short = /^(\p{L}{3,9}\.?)[ '’/-]?(\d{2})$/u.exec(text);
  const number = frenchMonthNumber(short?.[1] ?? text);
  if (number === undefined) return undefined;
  return { month: short ? monthFrom(2000 + Number(short[2]), number) : null, number };
}

function numbered(month: Month): { month: Month; number: number } {
  return { month, number: Number(month.slice(5)) };
}

/** The month of a number and a year; null when there is no such month. */
export function monthFrom(year: number, number: number): Month | null {
  return parseMonth(`${year}-${String(number).padStart(2, "0")}`) ?? null;
}
