import { smallestShownCount } from "../fa02-mask-rule.ts";
import type { InsertionHours } from "../insertion-hours.ts";
import { divideHalfUp } from "../rounding.ts";

/** Validated hours of the last twelve complete months on a territory's contracts, and how many persons worked them. */
export type TerritoryHours = { hours: InsertionHours; persons: number };

/**
 * What may be told of a territory's hours to who does not follow its contracts: nothing under five persons, else two
 * significant digits (12 345,50 h → 12 000 h). Source: trust.md, « Who sees what »; the rounding is our choice.
 */
export function shownTerritoryHours({ hours, persons }: TerritoryHours): InsertionHours | null {
  if (persons < smallestShownCount || hours <= 0) return null;
  const whole = divideHalfUp(BigInt(hours), 100n);
  const unit = 10 ** Math.max(0, String(whole).length - 2);
  return (divideHalfUp(BigInt(whole), BigInt(unit)) * unit * 100) as InsertionHours;
}

/** What an objective asks in a year: all of it up to twelve months, then its share of the duration. Half up to an hour. */
export function hoursOfOneYear(hours: InsertionHours, months: number): InsertionHours {
  if (months <= 12) return hours;
  return (divideHalfUp(BigInt(hours) * 12n, 100n * BigInt(months)) * 100) as InsertionHours;
}
