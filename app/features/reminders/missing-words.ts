import type { Month } from "#app/domain/calendar.ts";
import { statementDueOn } from "#app/domain/position.ts";
import { formatDay, formatMonth, formatMonthName, formatMonthSpan } from "#app/ui/french-dates.ts";
import { countOf, formatList, plural } from "#app/ui/french.ts";

type MissingMonth = { month: Month; lines: number };

/** Beyond this many, months and days are told by the first and the last. */
const mostNamed = 4;

/** « 6 relevés d’octobre ; août et septembre manquent aussi »: the last month first, the oldest months after. */
export function missingWords(months: readonly MissingMonth[]): string {
  const last = months.at(-1);
  if (last === undefined) return "";
  const head = `${countOf(last.lines, "relevé")} ${ofMonth(last.month)}`;
  const others = months.slice(0, -1).map(({ month }) => month);
  return others.length === 0
    ? head
    : `${head}\u202f; ${namesOf(others)} ${others.length === 1 ? "manque" : "manquent"} aussi`;
}

/** « août, septembre et octobre 2026 ». */
export function monthsWords(months: readonly Month[]): string {
  const [first] = months;
  const last = months.at(-1);
  if (first === undefined || last === undefined) return "";
  if (months.length > mostNamed) return formatMonthSpan(first, last);
  const sameYear = first.slice(0, 4) === last.slice(0, 4);
  return formatList(
    months.map((month) => (sameYear && month !== last ? formatMonthName(month) : formatMonth(month))),
  );
}

/** « le 15 novembre 2026 », « du 15 août 2026 au 15 novembre 2026 » when there are many. */
export function dueWords(months: readonly Month[], dueDay: number): string {
  const days = months.map((month) => formatDay(statementDueOn(month, dueDay)));
  const first = days[0] ?? "";
  return days.length > mostNamed
    ? `du ${first} au ${days.at(-1) ?? ""}`
    : formatList(days.map((day) => `le ${day}`));
}

/** « 6 relevés d’heures ». */
export function statementsWords(lines: number): string {
  return `${countOf(lines, "relevé")} d’heures`;
}

/** « d’octobre », « de mars ». */
function ofMonth(month: Month): string {
  const name = formatMonthName(month);
  return `${/^[ao]/.test(name) ? "d’" : "de "}${name}`;
}

function namesOf(months: readonly Month[]): string {
  const names = months.map((month) => formatMonthName(month));
  if (months.length <= mostNamed) return formatList(names);
  return `${countOf(months.length, "autre")} ${plural(months.length, "mois", "mois")}`;
}
