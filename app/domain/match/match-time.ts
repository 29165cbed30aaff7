import { daysCountingBoth, type Day } from "../calendar.ts";
import type { MatchLot, Reason } from "./match.ts";

/** Under this many days there is hardly time to answer. Our choice. */
const shortDays = 21;

/** How much time is left to answer; without a day to answer by, until the work ends. */
export function timeReason(lot: MatchLot, today: Day): Reason {
  const last = lot.replyBy ?? (lot.stage === "awarded" ? lot.endsOn : lot.startsOn);
  if (last === null) return { criterion: "time", verdict: "unknown" };
  if (last < today) return { criterion: "time", verdict: "no", days: 0 };
  const days = daysCountingBoth(today, last) - 1;
  return { criterion: "time", verdict: days < shortDays ? "nearly" : "yes", days };
}
