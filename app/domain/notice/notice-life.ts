import { addDays, type Day } from "../calendar.ts";

/** A notice that says no limit is looked at for that long. Our choice. */
const daysWithoutLimit = 60;
/** Kept that long once closed, for correctives still come; longer when it is followed or became a contract. Our choice. */
export const daysKeptClosed = 90;

/** The bounds of the notices that are still open on a day, for queries and rules alike. */
export function openSince(today: Day): { replyBy: Day; publishedOn: Day } {
  return { replyBy: today, publishedOn: addDays(today, -daysWithoutLimit) };
}

/** Whether offers are still received that day; without a limit, whether it is recent. */
export function isNoticeOpen(
  { replyBy, publishedOn }: { replyBy: Day | null; publishedOn: Day },
  today: Day,
): boolean {
  const since = openSince(today);
  return replyBy === null ? publishedOn >= since.publishedOn : replyBy >= since.replyBy;
}
