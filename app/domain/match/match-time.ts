import { daysCountingBoth, type Day } from "../calendar.ts";
import type { MatchLot, TimeLimit, TimeReason } from "./match.ts";

/** Under this many days there is hardly time to answer. Our choice. */
const shortDays = 21;

/**
 * How much time is left. A day to answer by is what counts; else a lot to come waits for its tender, one that is
 * published for the start of its work, one that is awarded for its end. Nothing is short before a tender is out.
 */
export function timeReason(lot: MatchLot, today: Day): TimeReason {
  const limit = limitOf(lot);
  if (limit === null) return { criterion: "time", verdict: "unknown", on: null };
  const { until, on } = limit;
  if (on < today)
    return until === "consultation"
      ? { criterion: "time", verdict: "unknown", on }
      : { criterion: "time", verdict: "no", until, on };
  const days = daysCountingBoth(today, on) - 1;
  const isShort = until !== "consultation" && days < shortDays;
  return { criterion: "time", verdict: isShort ? "nearly" : "yes", until, on, days };
}

function limitOf(lot: MatchLot): { until: TimeLimit; on: Day } | null {
  if (lot.replyBy !== null) return { until: "reply", on: lot.replyBy };
  switch (lot.stage) {
    case "planned":
      return dated("consultation", lot.consultationOn) ?? dated("start", lot.startsOn);
    case "published":
      return dated("start", lot.startsOn);
    case "awarded":
      return dated("end", lot.endsOn);
  }
}

function dated(until: TimeLimit, on: Day | null): { until: TimeLimit; on: Day } | null {
  return on === null ? null : { until, on };
}
