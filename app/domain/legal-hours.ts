import { addDays, type Day } from "./calendar.ts";
import type { InsertionHours } from "./insertion-hours.ts";

/** Hundredths of an hour. Sources: code du travail L3121-18 (a day), L3121-20 (a week), L3132-1 (six days a week). */
const mostADay = 10_00;
const mostAWeek = 48_00;
const workingDays = 6;

/**
 * The most hours the law lets one person work between two days, both included: each calendar week at most 48 h, over at
 * most six days of 10 h. An upper bound: whoever is over it is over the law, whatever the timetable.
 */
export function mostLegalHours(from: Day, to: Day): InsertionHours {
  let most = 0;
  for (let start = from; start <= to;) {
    const sunday = addDays(start, daysToSunday(start));
    const end = sunday < to ? sunday : to;
    const days = daysToSunday(start) - daysToSunday(end) + 1;
    most += Math.min(mostAWeek, mostADay * Math.min(days, workingDays));
    start = addDays(end, 1);
  }
  return most as InsertionHours;
}

/** 0 on a Sunday, 6 on a Monday. */
function daysToSunday(day: Day): number {
  return (7 - new Date(`${day}T00:00:00Z`).getUTCDay()) % 7;
}
