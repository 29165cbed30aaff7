import { monthOf, type Day, type Month } from "./calendar.ts";
import type { HoursCheck } from "./hours-check.ts";
import type { InsertionHours } from "./insertion-hours.ts";

/** Hundredths of an hour, for one person in one month: those of `hours-check.ts`. */
const possible = 744_00;
const usual = 220_00;

export type CheckedCollective = {
  month: Month;
  hours: InsertionHours;
  persons: number;
  /** The commitment's objective today, and its hours validated or declared without this statement. */
  commitment: { due: InsertionHours; counted: InsertionHours };
};

/**
 * The points to see of a collective statement, refusals first: what a month of so many persons can hold, and the
 * objective. Without names, nothing else can be checked. Source: the limits are exchange.md's, by person.
 */
export function checkCollective(statement: CheckedCollective, today: Day): HoursCheck[] {
  const { month, hours, persons } = statement;
  const most = (possible * persons) as InsertionHours;
  const limit = (usual * persons) as InsertionHours;
  if (hours > most) return [{ code: "impossible_hours", severity: "refused", most }];
  if (month > monthOf(today)) return [{ code: "future_month", severity: "refused" }];
  const { due, counted } = statement.commitment;
  const total = (counted + hours) as InsertionHours;
  return [
    ...(hours > limit
      ? [{ code: "over_month_limit", severity: "alert", limit, suggested: null } as const]
      : []),
    ...(hours > 0 && due > 0 && total > due
      ? [{ code: "over_objective", severity: "alert", due, total } as const]
      : []),
  ];
}
