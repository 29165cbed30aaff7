import { addDays, daysCountingBoth, firstDayOf, lastDayOf, type Day, type Period } from "./calendar.ts";
import { windowMeets, type CommitmentWindow } from "./commitment-window.ts";
import type { ObjectiveRule } from "./exchange-codes.ts";
import { noHours, type InsertionHours } from "./insertion-hours.ts";
import { objectiveOf, type ObjectiveBasis, type ObjectiveTerms } from "./objective.ts";
import { divideHalfUp } from "./rounding.ts";

/** The two days a forecast over a period is the difference between. */
export function forecastDays(period: Period): { before: Day; last: Day } {
  return { before: addDays(firstDayOf(period.from), -1), last: lastDayOf(period.to) };
}

/**
 * Hours planned from the start to a day, in hundredths, rounded half up once. A `fixed` objective is spread
 * over the days of the window; the others are their objective. 0 without a start. Source: indicators.md,
 * « planned(d) ».
 */
export function plannedHours(
  rule: ObjectiveRule,
  { start, end }: CommitmentWindow,
  objective: InsertionHours,
  day: Day,
): InsertionHours {
  if (start === null) return noHours;
  if (rule !== "fixed") return objective;
  if (day < start) return noHours;
  if (end === null || day >= end) return objective;
  const elapsed = BigInt(objective) * BigInt(daysCountingBoth(start, day));
  return divideHalfUp(elapsed, BigInt(daysCountingBoth(start, end))) as InsertionHours;
}

/** What the commitment rests on at the two days of `forecastDays`. */
export type ForecastInput = {
  terms: ObjectiveTerms;
  window: CommitmentWindow;
  before: ObjectiveBasis;
  last: ObjectiveBasis;
};

/** planned(last day of P) − planned(day before P): adds over periods, negative after a cut. */
export function forecastOver({ terms, window, before, last }: ForecastInput, period: Period): InsertionHours {
  const days = forecastDays(period);
  const planned = (basis: ObjectiveBasis, day: Day): InsertionHours =>
    plannedHours(terms.rule, window, objectiveOf(terms, basis), day);
  return (planned(last, days.last) - planned(before, days.before)) as InsertionHours;
}

/** Active in P: the window meets P, or the forecast over P is not 0. */
export function isActive(window: CommitmentWindow, period: Period, forecast: InsertionHours): boolean {
  return windowMeets(window, period) || forecast !== 0;
}
