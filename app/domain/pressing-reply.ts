import { addDays, type Day } from "./calendar.ts";

/** Our choice: a working week and a half. */
const pressingDays = 10;

/** Whether the last day to answer is near enough to be told as pressing, that day and today included. */
export function isReplyPressing(replyBy: Day | null, today: Day): boolean {
  return replyBy !== null && replyBy >= today && replyBy <= addDays(today, pressingDays);
}
