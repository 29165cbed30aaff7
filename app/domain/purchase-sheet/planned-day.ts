import { firstDayOf, parseDay, parseMonth, type Day } from "../calendar.ts";
import { dayOfSerialNumber, dayOfText } from "../cells/day-cell.ts";
import { frenchMonthNumber } from "../cells/french-months.ts";

/**
 * A day to come as buyers plan it: a date, « mars 2027 », « 03/2027 », « T2 2027 », « S1 2027 »; the month or the quarter
 * alone is of `year`. The first day is kept. `undefined` for anything else.
 */
export function readPlannedDay(text: string, year: number): Day | undefined {
  const tidied = text.trim().replace(/\s+/g, " ");
  const serial = /^\d{5}$/.test(tidied) ? dayOfSerialNumber(Number(tidied)) : undefined;
  return serial ?? dayOfText(tidied) ?? partOfYear(tidied, year) ?? monthWritten(tidied, year);
}

/** « T2 2027 », « 2T27 », « 2e trimestre 2027 », « S1 », « 1er semestre ». */
function partOfYear(text: string, year: number): Day | undefined {
  const short = /^(?:([TS]) ?([1-4])|([1-4]) ?([TS]))(?:[ /-]?(\d{4}|\d{2}))?$/i.exec(text);
  const long = /^([1-4])(?:er|e|ème|eme|nd)? (trimestre|semestre)(?: (\d{4}))?$/i.exec(text);
  if (!short && !long) return undefined;
  const kind = (short?.[1] ?? short?.[4] ?? long?.[2] ?? "").charAt(0).toUpperCase();
  const number = Number(short?.[2] ?? short?.[3] ?? long?.[1]);
  if (kind === "S" && number > 2) return undefined;
  const month = (number - 1) * (kind === "T" ? 3 : 6) + 1;
  return firstOf(yearWritten(short?.[5] ?? long?.[3], year), month);
}

/** « mars 2027 », « mars », « 03/2027 », « 2027-03 », « début mars 2027 ». */
function monthWritten(text: string, year: number): Day | undefined {
  const named = /^(?:d[ée]but |mi-?|fin )?(\p{L}{3,9}\.?)(?:[ /-](\d{4}|\d{2}))?$/iu.exec(text);
  const month = named ? frenchMonthNumber(named[1] ?? "") : undefined;
  if (month !== undefined) return firstOf(yearWritten(named?.[2], year), month);
  const yearLast = /^(\d{1,2}) ?[-/. ] ?(\d{4})$/.exec(text);
  if (yearLast) return firstOf(Number(yearLast[2]), Number(yearLast[1]));
  const yearFirst = /^(\d{4}) ?[-/.] ?(\d{1,2})$/.exec(text);
  return yearFirst ? firstOf(Number(yearFirst[1]), Number(yearFirst[2])) : undefined;
}

function yearWritten(written: string | undefined, year: number): number {
  if (written === undefined) return year;
  return written.length === 2 ? 2000 + Number(written) : Number(written);
}

function firstOf(year: number, month: number): Day | undefined {
  const read = parseMonth(`${String(year)}-${String(month).padStart(2, "0")}`);
  return read === undefined ? undefined : parseDay(firstDayOf(read));
}
