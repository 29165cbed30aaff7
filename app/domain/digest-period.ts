import type { AlertFrequency } from "./alert.ts";
import { addDays, type Day } from "./calendar.ts";
import { isWorkingDay, weekdayOf } from "./working-day.ts";

/** Which digest is due: one for each account and period, of what was new until that day, included. */
export type DigestPeriod = { period: string; until: Day };

/**
 * The digest due on a day. Daily: every working day, named by it. Weekly: from the first working day of the week, of what
 * was new until then; a server that was down that morning catches up on a later day of the week. Null: none is due.
 */
export function digestPeriodOn(day: Day, frequency: AlertFrequency): DigestPeriod | null {
  if (!isWorkingDay(day)) return null;
  switch (frequency) {
    case "never":
      return null;
    case "daily":
      return { period: day, until: day };
    case "weekly":
      return { period: weekOf(day), until: firstWorkingDayOfWeek(day) };
  }
}

/** ISO 8601 week: `2026-W48`. The year is that of its Thursday. */
export function weekOf(day: Day): string {
  const thursday = addDays(mondayOf(day), 3);
  const start = Date.UTC(Number(thursday.slice(0, 4)), 0, 1);
  const passed = (Date.parse(`${thursday}T00:00:00Z`) - start) / 86_400_000;
  return `${thursday.slice(0, 4)}-W${String(Math.floor(passed / 7) + 1).padStart(2, "0")}`;
}

function firstWorkingDayOfWeek(day: Day): Day {
  let first = mondayOf(day);
  while (first < day && !isWorkingDay(first)) first = addDays(first, 1);
  return first;
}

function mondayOf(day: Day): Day {
  return addDays(day, 1 - weekdayOf(day));
}
