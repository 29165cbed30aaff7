const months = [
  "janvier",
  "février",
  "mars",
  "avril",
  "mai",
  "juin",
  "juillet",
  "août",
  "septembre",
  "octobre",
  "novembre",
  "décembre",
];
/** Abbreviations of the Imprimerie nationale; short months stay whole. */
const tightMonths = [
  "janv.",
  "févr.",
  "mars",
  "avr.",
  "mai",
  "juin",
  "juil.",
  "août",
  "sept.",
  "oct.",
  "nov.",
  "déc.",
];

/** `2026-11-19` → `19 novembre 2026`, `2026-03-01` → `1er mars 2026`. Text that is no day comes back as it is. */
export function formatDay(day: string): string {
  return writeDay(day, months);
}

/** `2026-11-19` → `19 nov. 2026`, for tight tables. */
export function formatTightDay(day: string): string {
  return writeDay(day, tightMonths);
}

/** `2026-10` (or a day of it) → `octobre 2026`. */
export function formatMonth(month: string): string {
  return writeMonth(month, months);
}

/** `2026-10` → `oct. 2026`. */
export function formatTightMonth(month: string): string {
  return writeMonth(month, tightMonths);
}

/** `2026-10` → `octobre`, where the year stands elsewhere. */
export function formatMonthName(month: string): string {
  return months[Number(month.slice(5, 7)) - 1] ?? month;
}

/** `2026-10` → `oct.`, for the axis of a chart. */
export function formatTightMonthName(month: string): string {
  return tightMonths[Number(month.slice(5, 7)) - 1] ?? month;
}

/** `d’octobre 2026`, `de mars 2026`; a month without its year too. */
export function withOf(written: string): string {
  return `${/^[ao]/.test(written) ? "d’" : "de "}${written}`;
}

/** `de mars à octobre 2026`, `d’octobre 2025 à mars 2026`, or `octobre 2026` when both are the same. */
export function formatMonthSpan(first: string, last: string): string {
  if (first === last) return formatMonth(first);
  const from = first.slice(0, 4) === last.slice(0, 4) ? formatMonthName(first) : formatMonth(first);
  return `${withOf(from)} à ${formatMonth(last)}`;
}

/** An instant (ISO 8601 or Date) as the clock of Paris shows it: `19 novembre 2026 à 9 h 42`. */
export function formatInstant(instant: string | Date): string {
  const { day, time } = parisClock(instant);
  return `${formatDay(day)} à ${time}`;
}

/** The hour alone: `9 h 42`. */
export function formatTime(instant: string | Date): string {
  return parisClock(instant).time;
}

const paris = new Intl.DateTimeFormat("en-CA", {
  timeZone: "Europe/Paris",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});

/** Intl gives the digits only: words and spaces are ours, so that every runtime writes the same. */
function parisClock(instant: string | Date): { day: string; time: string } {
  const parts = new Map(paris.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]));
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.get(type) ?? "";
  return {
    day: `${part("year")}-${part("month")}-${part("day")}`,
    time: `${Number(part("hour"))}\u00a0h\u00a0${part("minute")}`,
  };
}

function writeDay(day: string, names: readonly string[]): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(day);
  const month = names[Number(match?.[2]) - 1];
  if (!match || month === undefined) return day;
  const number = Number(match[3]);
  return `${number === 1 ? "1er" : number}\u00a0${month} ${match[1] ?? ""}`;
}

function writeMonth(month: string, names: readonly string[]): string {
  const match = /^(\d{4})-(\d{2})/.exec(month);
  const name = names[Number(match?.[2]) - 1];
  return match && name !== undefined ? `${name} ${match[1] ?? ""}` : month;
}

const weekdays = ["Dimanche", "Lundi", "Mardi", "Mercredi", "Jeudi", "Vendredi", "Samedi"];

/** `2026-11-19` → `Jeudi 19 novembre 2026`, at the start of a sentence. */
export function formatWeekday(day: string): string {
  return `${weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? ""} ${formatDay(day)}`.trim();
}
