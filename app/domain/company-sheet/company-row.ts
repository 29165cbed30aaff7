import type { Month } from "../calendar.ts";
import { isBlankCell, type Cell, type Parsed } from "../cells/cell.ts";
import { parseHoursCell } from "../cells/hours-cell.ts";
import { parseMonthCell } from "../cells/month-cell.ts";
import { parseTextCell } from "../cells/text-cell.ts";
import type { InsertionHours } from "../insertion-hours.ts";
import { foldName } from "../person-key.ts";
import type { CompanyHeader } from "./company-header.ts";

/** A name as a sheet writes it: in two columns, or in one, in an order it does not say. */
export type SheetName = { whole: string } | { last: string; first: string };

/** One person and month of a company’s sheet. */
export type CompanyRow = {
  /** As the user counts it. */
  number: number;
  name: SheetName;
  /** Null: the sheet says no month. */
  month: Month | null;
  hours: Parsed<InsertionHours>;
  employer: string | null;
};

/** Rows that are no person: what stands under a list. */
const sums = ["TOTAL", "TOTAUX", "TOTALGENERAL", "SOUSTOTAL", "SOMME", "MOYENNE"];

/** Reads a row by its header: one reading a month, none for a line without name or hours, or for a total. */
export function readCompanyRow(
  header: CompanyHeader,
  number: number,
  cells: ReadonlyArray<Cell | undefined>,
): CompanyRow[] {
  const text = (position: number | undefined): string => textAt(cells, position);
  const name: SheetName =
    header.whole === undefined
      ? { last: text(header.last), first: text(header.first) }
      : { whole: text(header.whole) };
  const folded = foldName(nameText(name));
  if (folded === "" || sums.includes(folded)) return [];
  const employer = text(header.employer) || null;
  const row = { number, name, employer };
  if (header.hours === undefined) {
    return [...header.monthColumns].flatMap(([month, position]) => {
      const cell = cells[position];
      return cell === undefined || isBlankCell(cell) ? [] : [{ ...row, month, hours: parseHoursCell(cell) }];
    });
  }
  const cell = cells[header.hours];
  if (cell === undefined || isBlankCell(cell)) return [];
  const monthCell = header.month === undefined ? undefined : cells[header.month];
  const month = monthCell === undefined || isBlankCell(monthCell) ? undefined : parseMonthCell(monthCell);
  // A month one cannot read is a row one cannot place.
  if (month?.ok === false) return [{ ...row, month: null, hours: { ...month, expected: month.expected } }];
  return [{ ...row, month: month?.value ?? null, hours: parseHoursCell(cell) }];
}

/** « BARRY Idriss »: the name as one reads it. */
export function nameText(name: SheetName): string {
  return "whole" in name ? name.whole : `${name.last} ${name.first}`.trim();
}

function textAt(cells: ReadonlyArray<Cell | undefined>, position: number | undefined): string {
  const cell = position === undefined ? undefined : cells[position];
  const parsed = cell === undefined || isBlankCell(cell) ? undefined : parseTextCell(cell);
  return parsed?.ok ? parsed.value.replace(/\s+/g, " ").trim() : "";
}
