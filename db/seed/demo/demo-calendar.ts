import { monthOf, parseDay, type Day, type Month } from "#app/domain/calendar.ts";

/** The demonstration is told as of this day: nothing in it reads a clock. */
export const demoToday = day("2026-11-19");
/** The last month worked in full; partly declared and validated. */
export const lastWorkedMonth = "2026-10" as Month;
export const currentMonth = monthOf(demoToday);
/** The last month whose statements are all settled but a few. */
export const lastSettledMonth = "2026-08" as Month;

/** A day written in the story; a slip of the pen stops the seeding. */
export function day(text: string): Day {
  const parsed = parseDay(text);
  if (parsed === undefined) throw new Error(`No such day: ${text}`);
  return parsed;
}
