import type { InsertionHours } from "../insertion-hours.ts";
import { medianOf } from "../median.ts";
import type { Cents } from "../money.ts";
import { wholeShare, type Millionths } from "../proportion.ts";
import { divideHalfUp } from "../rounding.ts";

/** Insertion rates that past lots of the same trade come to. */
export type Comparables = { count: number; median: Millionths; low: Millionths; high: Millionths };

/** A lot whose hours are fixed and whose amount is known. */
export type PastLot = { hours: InsertionHours; amount: Cents };

/** A past lot, of which contract, and whether of the buyer who looks. */
export type PastRate = { rate: Millionths; contract: string; isOwn: boolean };

/** However few are enough by the reference table, what others did is never told of fewer contracts. Our choice. */
const fewestOfOthers = 3;

/**
 * The rates that may be told to a buyer: its own, and those of others when they are of enough contracts. With fewer, taking
 * its own out of the figures would give back what one of them asked.
 */
export function toldRates(past: readonly PastRate[], minimum: number): Millionths[] {
  const others = new Set(past.filter(({ isOwn }) => !isOwn).map(({ contract }) => contract));
  const isTold = others.size >= Math.max(minimum, fewestOfOthers);
  return past.flatMap(({ rate, isOwn }) => (isOwn || isTold ? [rate] : []));
}

/** What a lot's hours are worth at an hourly cost, against its labour. */
export type LabourValue = { hourlyCost: Cents; labourShare: Millionths };

/**
 * The insertion rate hours come to: hours × hourly cost ÷ (amount × labour share), half up to a millionth. Null without
 * labour. The inverse of sizing (product.md, « Sizing »), with today's reference values for every past lot: our choice.
 */
export function impliedRate({ hours, amount }: PastLot, value: LabourValue): Millionths | null {
  const labour = BigInt(amount) * BigInt(value.labourShare);
  if (labour <= 0n) return null;
  const whole = BigInt(wholeShare);
  return divideHalfUp(BigInt(hours) * BigInt(value.hourlyCost) * whole * whole, 100n * labour) as Millionths;
}

/**
 * How many, median (half up between two) and range of the rates, each to a tenth of a percent as it is shown; null under
 * `minimum`, too few to be told.
 */
export function comparablesOf(rates: readonly Millionths[], minimum: number): Comparables | null {
  const median = medianOf(rates);
  if (median === undefined || rates.length < minimum) return null;
  return {
    count: rates.length,
    median: asShown(median),
    low: asShown(Math.min(...rates)),
    high: asShown(Math.max(...rates)),
  };
}

/**
 * Whether a rate is far from comparables: below half their median, above twice it, or out of their range. Compared as it is
 * shown, to a tenth of a percent, so that rounded hours never make a difference by themselves. Our choice.
 */
export function isFarFrom(rate: Millionths, { median, low, high }: Comparables): boolean {
  const [asked, lowest, highest] = [tenths(rate), tenths(low), tenths(high)];
  return asked < lowest || asked > highest || asked * 2 < tenths(median) || asked > tenths(median) * 2;
}

function asShown(rate: number): Millionths {
  return (tenths(rate) * 1000) as Millionths;
}

function tenths(rate: number): number {
  return divideHalfUp(BigInt(rate), 1000n);
}
