import { smallestShownCount } from "../fa02-mask-rule.ts";
import type { InsertionHours } from "../insertion-hours.ts";
import { divideHalfUp } from "../rounding.ts";

/** Validated hours of some persons; `most`: those of the one who has most of them, an employer's collective ones being one. */
export type HoursOfPersons = { hours: InsertionHours; persons: number; most: InsertionHours };

/** Validated hours of the last twelve complete months on a territory's contracts: all, and those of other buyers. */
export type TerritoryHours = { hours: InsertionHours; persons: number; others: HoursOfPersons };

/** Above that part of them, in percent, hours are one person's. Source: trust.md, « Disclosure control ». */
const mostOfOne = 85;

/** Nothing is told to less than ten hours: with its own taken out, a buyer would read those of one person. Our choice. */
const smallestUnit = 10;

/**
 * What may be told of a territory's hours to a buyer: nothing under five persons, in all and on the contracts of others,
 * nor when one has nearly all of these; else two significant digits, to ten hours at least (12 345,50 h → 12 000 h).
 * Source: trust.md, « Who sees what » and « Disclosure control »; the rounding is our choice.
 */
export function shownTerritoryHours({ hours, persons, others }: TerritoryHours): InsertionHours | null {
  if (persons < smallestShownCount || hours <= 0 || !mayTell(others)) return null;
  const whole = divideHalfUp(BigInt(hours), 100n);
  const unit = Math.max(smallestUnit, 10 ** (String(whole).length - 2));
  const told = (divideHalfUp(BigInt(whole), BigInt(unit)) * unit * 100) as InsertionHours;
  return told === 0 ? null : told;
}

/** Without hours of others, what is told is the buyer's own. */
function mayTell({ hours, persons, most }: HoursOfPersons): boolean {
  return hours <= 0 || (persons >= smallestShownCount && most * 100 <= hours * mostOfOne);
}

/** What an objective asks in a year: all of it up to twelve months, then its share of the duration. Half up to an hour. */
export function hoursOfOneYear(hours: InsertionHours, months: number): InsertionHours {
  if (months <= 12) return hours;
  return (divideHalfUp(BigInt(hours) * 12n, 100n * BigInt(months)) * 100) as InsertionHours;
}
