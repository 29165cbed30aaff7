import { firstDayOf, monthOf, monthsOf, shiftMonth, type Day, type Month, type Period } from "./calendar.ts";
import type { StatementState } from "./exchange-codes.ts";

/** What a line of a month has become: `missing`: nothing was ever written. */
export type OwnStatementState = StatementState | "missing";

/** Whether its employer still has to send it: nothing written, a draft, or sent back. */
export function isToSend(state: OwnStatementState): boolean {
  return state === "missing" || state === "draft" || state === "returned";
}

/** How far back a structure is asked for its statements, in months. Our choice, that of `missingMonths`. */
const askedBack = 12;

/** The months whose statements are asked for on a day: the twelve last that are over. */
export function askedMonths(today: Day): Period {
  const last = shiftMonth(monthOf(today), -1);
  return { from: shiftMonth(last, 1 - askedBack), to: last };
}

/** The months of a period a collective line is owed for: after its first, at most a year after its last one, in its commitment. */
export function collectiveMonths(
  stated: readonly Month[],
  { from, to }: Period,
  windowEnd: Day | null,
): Month[] {
  return monthsOf({ from, to }).filter(
    (month) =>
      (windowEnd === null || windowEnd >= firstDayOf(month)) &&
      stated.some((each) => each < month && each >= shiftMonth(month, -askedBack)),
  );
}
