import type { InsertionHours } from "../insertion-hours.ts";
import type { Cents } from "../money.ts";
import { divideHalfUp, rate } from "../rounding.ts";

/** 1 607 hours a year: one full-time equivalent; 7 hours: one day. Source: product.md, « Sizing ». */
export const hoursOfYear = 1607;
const hoursOfDay = 7;

/** What a number of hours means. `null`: what it needs is not known. */
export type HoursMeasure = {
  /** Tenths of a day. */
  days: number;
  /** Tenths of a month of one full-time person. */
  personMonths: number;
  /** Hundredths of a full-time equivalent over the duration. */
  fte: number | null;
  /** Hours × hourly cost ÷ amount, half up to 4 decimals. */
  amountShare: number | null;
};

/** Days = h ÷ 7, months = h ÷ (1 607 ÷ 12), ETP = h ÷ (1 607 × months ÷ 12), half up. Source: product.md, « Rounding ». */
export function measureOf(
  hours: InsertionHours,
  known: { months: number | null; cost: Cents | null; amount: Cents | null },
): HoursMeasure {
  const { months, cost, amount } = known;
  const hundredths = BigInt(hours);
  return {
    days: divideHalfUp(hundredths * 10n, 100n * BigInt(hoursOfDay)),
    personMonths: divideHalfUp(hundredths * 12n * 10n, 100n * BigInt(hoursOfYear)),
    fte:
      months === null || months <= 0
        ? null
        : divideHalfUp(hundredths * 12n * 100n, 100n * BigInt(hoursOfYear) * BigInt(months)),
    amountShare: cost === null || amount === null ? null : rate(cost, amount),
  };
}

/** What those hours cost at an hourly cost, half up to a cent. */
export function costOf(hours: InsertionHours, hourlyCost: Cents): Cents {
  return divideHalfUp(BigInt(hours) * BigInt(hourlyCost), 100n) as Cents;
}
