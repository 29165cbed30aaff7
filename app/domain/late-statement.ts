import { daysCountingBoth, monthOf, monthsOf, shiftMonth, type Day, type Month } from "./calendar.ts";
import type { StatementState } from "./exchange-codes.ts";
import { lastMonthDue, statementDueOn } from "./position.ts";

/** How far back a statement is still asked for, in months. Our choice: older gaps are history, not work. */
const askedBack = 12;

/** Who owes statements, and for which days: a hire, or the collective line of an employer. */
export type OwedSpan = { startsOn: Day; endsOn: Day | null };

/**
 * The months whose hours are already due and not yet sent: those the span covers, of the twelve last due, without a
 * statement, or whose statement is a draft or was returned. Month m is due on day `dueDay` of m + 1.
 */
export function missingMonths(
  { startsOn, endsOn }: OwedSpan,
  states: ReadonlyMap<Month, StatementState>,
  { today, dueDay }: { today: Day; dueDay: number },
): Month[] {
  const lastDue = lastMonthDue(today, dueDay);
  const from = latest(monthOf(startsOn), shiftMonth(lastDue, 1 - askedBack));
  const to = endsOn === null ? lastDue : earliest(monthOf(endsOn), lastDue);
  return monthsOf({ from, to }).filter((month) => isToSend(states.get(month)));
}

function isToSend(state: StatementState | undefined): boolean {
  return state === undefined || state === "draft" || state === "returned";
}

/** Whole days since the hours of a month were due: 0 on the day itself. */
export function daysLate(month: Month, today: Day, dueDay: number): number {
  return daysCountingBoth(statementDueOn(month, dueDay), today) - 1;
}

export type ReminderLevel = 1 | 2 | 3;

/** From how many days late each reminder may leave. Source: issue of the facilitator's desk, J+5, J+15, J+30. */
export const reminderDays = { 1: 5, 2: 15, 3: 30 } as const satisfies Record<ReminderLevel, number>;

/** The strongest reminder that so many days late allow; undefined: it is too early. */
export function reminderLevel(late: number): ReminderLevel | undefined {
  return ([3, 2, 1] as const).find((level) => late >= reminderDays[level]);
}

function latest(one: Month, other: Month): Month {
  return one > other ? one : other;
}

function earliest(one: Month, other: Month): Month {
  return one < other ? one : other;
}
