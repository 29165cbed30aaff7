import {
  daysCountingBoth,
  lastDayOf,
  monthOf,
  nextMonth,
  shiftMonth,
  type Day,
  type Month,
} from "./calendar.ts";
import type { CommitmentWindow } from "./commitment-window.ts";
import { plannedHours } from "./forecast.ts";
import type { InsertionHours } from "./insertion-hours.ts";
import { lightOn, type Light } from "./light.ts";
import { basisOn, objectiveOf, type ObjectiveHistory, type ObjectiveTerms } from "./objective.ts";
import { divideHalfUp } from "./rounding.ts";
import type { Settings } from "./setting.ts";

export type PositionInput = {
  terms: ObjectiveTerms;
  window: CommitmentWindow;
  history: ObjectiveHistory;
  /** Validated hours, named and collective, of the months up to the day's own. */
  done: InsertionHours;
};

/** Where a commitment stands, in hundredths. `projectedAtEnd` is null while no part of the window is due. */
export type Position = {
  due: InsertionHours;
  done: InsertionHours;
  remaining: InsertionHours;
  expected: InsertionHours;
  projectedAtEnd: InsertionHours | null;
  light: Light;
};

/** Source: indicators.md, « Position at day d ». */
export function positionOn(
  day: Day,
  { terms, window, history, done }: PositionInput,
  settings: Pick<Settings, "statement_due_day" | "risk_threshold">,
): Position {
  const due = objectiveOf(terms, basisOn(history, day));
  const dueDay = lastDayOf(lastMonthDue(day, settings.statement_due_day));
  const objectiveThen = objectiveOf(terms, basisOn(history, dueDay));
  const expected = plannedHours(terms.rule, window, objectiveThen, dueDay);
  return {
    due,
    done,
    remaining: Math.max(due - done, 0) as InsertionHours,
    expected,
    projectedAtEnd: projectedAtEnd(done, window, dueDay),
    light: lightOn(day, { window, due, done, expected }, settings.risk_threshold),
  };
}

/** The last month whose hours are already due: month m is due on day `dueDay` of m + 1 (clamped to its length). */
export function lastMonthDue(day: Day, dueDay: number): Month {
  const previous = shiftMonth(monthOf(day), -1);
  return statementDueOn(previous, dueDay) <= day ? previous : shiftMonth(previous, -1);
}

/** The day the hours of a month are due. */
export function statementDueOn(month: Month, dueDay: number): Day {
  const last = lastDayOf(nextMonth(month));
  const wanted = `${nextMonth(month)}-${String(dueDay).padStart(2, "0")}` as Day;
  return wanted > last ? last : wanted;
}

/** done ÷ elapsed share of the window, half up to a hundredth. */
function projectedAtEnd(
  done: InsertionHours,
  { start, end }: CommitmentWindow,
  dueDay: Day,
): InsertionHours | null {
  if (start === null || end === null || dueDay < start) return null;
  if (dueDay >= end) return done;
  const whole = BigInt(done) * BigInt(daysCountingBoth(start, end));
  return divideHalfUp(whole, BigInt(daysCountingBoth(start, dueDay))) as InsertionHours;
}
