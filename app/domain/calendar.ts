/** `YYYY-MM-DD`, a day in Europe/Paris. Text sorts like time and reads the same from both databases. */
export type Day = string & { readonly format: "YYYY-MM-DD" };
/** `YYYY-MM`, the month hours are reported for. */
export type Month = string & { readonly format: "YYYY-MM" };
/** Whole months, both included. */
export type Period = { from: Month; to: Month };

const millisecondsPerDay = 86_400_000;

/** An existing day between 1900 and 2199 written `YYYY-MM-DD`; anything else is `undefined`. */
export function parseDay(text: string): Day | undefined {
  if (!/^(19|20|21)\d\d-\d\d-\d\d$/.test(text)) return undefined;
  const time = Date.parse(`${text}T00:00:00Z`);
  if (Number.isNaN(time) || dayOfTime(time) !== text) return undefined;
  return text as Day;
}

/** An existing month between 1900 and 2199 written `YYYY-MM`; anything else is `undefined`. */
export function parseMonth(text: string): Month | undefined {
  return /^(19|20|21)\d\d-(0[1-9]|1[0-2])$/.test(text) ? (text as Month) : undefined;
}

export function monthOf(day: Day): Month {
  return day.slice(0, 7) as Month;
}

export function firstDayOf(month: Month): Day {
  return `${month}-01` as Day;
}

export function lastDayOf(month: Month): Day {
  return addDays(firstDayOf(nextMonth(month)), -1);
}

export function nextMonth(month: Month): Month {
  return shiftMonth(month, 1);
}

export function previousMonth(month: Month): Month {
  return shiftMonth(month, -1);
}

export function shiftMonth(month: Month, by: number): Month {
  const count = monthIndex(month) + by;
  return `${String(Math.floor(count / 12)).padStart(4, "0")}-${twoDigits((count % 12) + 1)}` as Month;
}

/** Every month of the period, in order; none when it ends before it starts. */
export function monthsOf({ from, to }: Period): Month[] {
  const length = Math.max(0, monthIndex(to) - monthIndex(from) + 1);
  return Array.from({ length }, (_, index) => shiftMonth(from, index));
}

export function addDays(day: Day, count: number): Day {
  return dayOfTime(timeOf(day) + count * millisecondsPerDay) as Day;
}

/** Same day of the month `count` months later, clamped to that month's last day (31 January + 1 → 28 February). */
export function addMonths(day: Day, count: number): Day {
  const month = shiftMonth(monthOf(day), count);
  const last = lastDayOf(month);
  const sameNumber = `${month}-${day.slice(8)}` as Day;
  return sameNumber > last ? last : sameNumber;
}

/** Days from one to the other, both counted; ≤ 0 when the second comes before the first. */
export function daysCountingBoth(from: Day, to: Day): number {
  return (timeOf(to) - timeOf(from)) / millisecondsPerDay + 1;
}

function monthIndex(month: Month): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;
}

function timeOf(day: Day): number {
  return Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8)));
}

function dayOfTime(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}
