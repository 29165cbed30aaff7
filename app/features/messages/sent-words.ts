import { formatDay, formatInstant } from "#app/ui/french-dates.ts";

/** Stands for a day without an hour: what one says one sent by one’s own hand. */
export const noon = "T12:00:00.000Z";

/** When a message left: the day alone when that is all that is known. */
export function sentWords(sentAt: string): string {
  return sentAt.endsWith(noon) ? formatDay(sentAt) : formatInstant(sentAt);
}
