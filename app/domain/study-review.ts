import { addDays, daysCountingBoth, type Day } from "./calendar.ts";

/** When the facilitator's answer is due: that many weeks after the study is sent. Source: reference value `review_weeks`. */
export function reviewDueOn(sentOn: Day, weeks: number): Day {
  return addDays(sentOn, 7 * weeks);
}

/** Days left before the answer is due; negative once it is late, 0 on the day itself. */
export function daysLeft(dueOn: Day, today: Day): number {
  return daysCountingBoth(today, dueOn) - 1;
}
