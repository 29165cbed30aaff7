import { monthOf, parseDay, parseMonth, type Month } from "../calendar.ts";
import { accept, cellParser, refuse, type CellParser } from "./cell.ts";
import { dayOfSerialNumber, dayOfText, serialWarning } from "./day-cell.ts";
import { frenchMonthNumber } from "./french-months.ts";

const expected = "Écrivez un mois, par exemple 2025-09, 09/2025 ou «\u00a0sept. 2025\u00a0».";

/** A month: `2025-09`, `09/2025`, « sept. 2025 », or any date in the month (exchange.md, « Cells »). */
export const parseMonthCell: CellParser<Month> = cellParser((cell) => {
  const lost = cell.kind === "number" ? dayOfSerialNumber(cell.value) : undefined;
  if (lost !== undefined) return accept(monthOf(lost), serialWarning(lost));
  const month =
    cell.kind === "date" ? monthOfDay(cell.day) : cell.kind === "text" ? monthOfText(cell.text) : undefined;
  return month === undefined ? refuse(expected) : accept(month);
});

function monthOfText(text: string): Month | undefined {
  const tidied = text.trim().replace(/\s+/g, " ");
  const yearFirst = /^(\d{4}) ?[-/.] ?(\d{1,2})$/.exec(tidied);
  if (yearFirst) return monthFrom(yearFirst[1], Number(yearFirst[2]));
  const monthFirst = /^(\d{1,2}) ?[-/. ] ?(\d{4})$/.exec(tidied);
  if (monthFirst) return monthFrom(monthFirst[2], Number(monthFirst[1]));
  const named = /^(\p{L}{3,9}\.?)[ -]?(\d{4})$/u.exec(tidied);
  if (named) return monthFrom(named[2], frenchMonthNumber(named[1] ?? ""));
  return monthOfDay(dayOfText(tidied) ?? "");
}

function monthFrom(year: string | undefined, month: number | undefined): Month | undefined {
  if (year === undefined || month === undefined) return undefined;
  return parseMonth(`${year}-${String(month).padStart(2, "0")}`);
}

function monthOfDay(text: string): Month | undefined {
  const day = parseDay(text);
  return day === undefined ? undefined : monthOf(day);
}
