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

/**
 * A day: a date cell, `31/12/2026` (also with `-`, `.` or spaces), ISO with or without a time (the day written is
 * kept, whatever the time zone), « 1er mars 2026 ». A year of two digits is refused: nobody can tell 1926 from 2026.
 */
export const parseDayCell: CellParser<Day> = cellParser((cell) => {
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
