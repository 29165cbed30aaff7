import { parseDay, type Day } from "../calendar.ts";
import { accept, cellParser, refuse, type CellParser } from "./cell.ts";
import { frenchMonthNumber } from "./french-months.ts";

const expected = "Écrivez une date, par exemple 31/12/2026.";
const wholeYear = "Écrivez l’année sur quatre chiffres, par exemple 31/12/2026.";

const time = String.raw`(?:(?: ?T ?| )\d{1,2}[:h]\d{2}(?::\d{2}(?:[.,]\d+)?)? ?(?:Z|[+-]\d{2}:?\d{2})?)?`;
const yearFirst = new RegExp(String.raw`^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})${time}$`, "i");
const dayFirst = new RegExp(String.raw`^(\d{1,2}) ?([-/. ]) ?(\d{1,2}) ?\2 ?(\d{4})${time}$`, "i");
const named = /^(?:\p{L}{3,8}\.? )?(\d{1,2})(?:er)?[ -](\p{L}{3,9}\.?)[ -](\d{4})$/iu;
const shortYear = /^\d{1,2}[-/. ](?:\d{1,2}|\p{L}{3,9}\.?)[-/. ]\d{2}$/u;

/** Serial numbers of spreadsheets between 1954 and 2119: a smaller or larger number is more likely something else. */
const serials = { first: 20_000, last: 80_000 };
const serialEpoch = Date.UTC(1899, 11, 30);
const fromSerial = "Nombre sans format, lu comme une date d’Excel\u00a0: ";

/** The day of a number that lost its date format; undefined for a number that is no likely date. */
export function dayOfSerialNumber(value: number): Day | undefined {
  if (!Number.isInteger(value) || value < serials.first || value > serials.last) return undefined;
  return parseDay(new Date(serialEpoch + value * 86_400_000).toISOString().slice(0, 10));
}

/** « … lu comme une date d’Excel : 31/12/2026. Vérifiez-la. » */
export function serialWarning(day: Day): string {
  return `${fromSerial}${day.split("-").reverse().join("/")}. Vérifiez-la.`;
}

/**
 * A day: a date cell, `31/12/2026` (also with `-`, `.` or spaces), ISO with or without a time (the day written is
 * kept, whatever the time zone), « 1er mars 2026 ». A year of two digits is refused: nobody can tell 1926 from 2026.
 * The number a spreadsheet shows for a date that lost its format is read with a warning.
 */
export const parseDayCell: CellParser<Day> = cellParser((cell) => {
  const lost = cell.kind === "number" ? dayOfSerialNumber(cell.value) : undefined;
  if (lost !== undefined) return accept(lost, serialWarning(lost));
  const day =
    cell.kind === "date" ? parseDay(cell.day) : cell.kind === "text" ? dayOfText(cell.text) : undefined;
  if (day !== undefined) return accept(day);
  return refuse(cell.kind === "text" && shortYear.test(tidy(cell.text)) ? wholeYear : expected);
});

/** The day a text says, in the forms above; otherwise `undefined`. */
export function dayOfText(text: string): Day | undefined {
  const tidied = tidy(text);
  const iso = yearFirst.exec(tidied);
  if (iso) return dayOf(iso[1], Number(iso[3]), iso[4]);
  const french = dayFirst.exec(tidied);
  if (french) return dayOf(french[4], Number(french[3]), french[1]);
  const words = named.exec(tidied);
  return words ? dayOf(words[3], frenchMonthNumber(words[2] ?? ""), words[1]) : undefined;
}

function tidy(text: string): string {
  return text.trim().replace(/\s+/g, " ");
}

function dayOf(
  year: string | undefined,
  month: number | undefined,
  day: string | undefined,
): Day | undefined {
  if (year === undefined || month === undefined || day === undefined) return undefined;
  return parseDay(`${year}-${String(month).padStart(2, "0")}-${day.padStart(2, "0")}`);
}
