import type { ObjectiveRule } from "../exchange-codes.ts";
import type { InsertionHours } from "../insertion-hours.ts";
import type { Cents } from "../money.ts";
import { wholeShare, type Millionths } from "../proportion.ts";
import { divideHalfUp } from "../rounding.ts";
import type { StaffTakenOver } from "../staff-taken-over.ts";

/** What the hours of a lot are worked out from. What is not known yet is null. */
export type SizedLot = {
  /** Amount HT; with `amountHigh`, the low end of a range. */
  amountLow: Cents | null;
  amountHigh: Cents | null;
  labourShare: Millionths | null;
  /** The lot's own insertion rate, the same in every scenario; null: the scenario's. */
  rate: Millionths | null;
  /** Of one hour, > 0. */
  hourlyCost: Cents;
  /** 0 ≤ kept ≤ staff, staff > 0. */
  staff: StaffTakenOver | null;
  rule: ObjectiveRule;
  /** `per_amount`: cents of orders for one hour, > 0. */
  amountPerHour: Cents | null;
  /** `per_amount`: cents already ordered before the first hour is due. */
  threshold: Cents;
  /** `share_of_hours`: total hours worked on the lot; null: amount × labour share ÷ hourly cost. */
  workedHours: InsertionHours | null;
};

/** `exact`: half up to a hundredth, to be shown beside; `hours`: whole hours, what the clause will say. In hundredths. */
export type HoursOfLot = { exact: InsertionHours; hours: InsertionHours };

/** `range`: the same at both ends of the amount, when it is one. */
export type LotSizing = HoursOfLot & { range: { low: HoursOfLot; high: HoursOfLot } | null };

/** The amount a lot is sized on: its amount, or the middle of its range (half up to a cent). Our choice. */
export function amountOf({
  amountLow,
  amountHigh,
}: Pick<SizedLot, "amountLow" | "amountHigh">): Cents | null {
  if (amountLow === null) return null;
  if (amountHigh === null) return amountLow;
  return divideHalfUp(BigInt(amountLow) + BigInt(amountHigh), 2n) as Cents;
}

/** The rate a lot is sized at in a scenario of that rate. */
export function rateOf(lot: Pick<SizedLot, "rate">, scenarioRate: Millionths): Millionths {
  return lot.rate ?? scenarioRate;
}

/**
 * The insertion hours of a lot, null while something needed is missing. Rounded once, from the exact fraction.
 * Source: product.md, « Sizing »: amount × labour share × (1 − kept ÷ staff) × rate ÷ hourly cost; per amount, one whole
 * hour for each `amountPerHour` beyond the threshold (indicators.md, « Objective(d) »); share of hours, rate × worked hours.
 */
export function sizeLot(lot: SizedLot, scenarioRate: Millionths): LotSizing | null {
  const amount = amountOf(lot);
  const fraction = hoursFraction(lot, amount, rateOf(lot, scenarioRate));
  if (fraction === null) return null;
  const isRange = lot.amountHigh !== null && lot.amountHigh !== lot.amountLow && dependsOnAmount(lot);
  return {
    ...rounded(fraction),
    range: isRange ? rangeOf(lot, rateOf(lot, scenarioRate)) : null,
  };
}

function rangeOf(lot: SizedLot, rate: Millionths): LotSizing["range"] {
  const low = hoursFraction(lot, lot.amountLow, rate);
  const high = hoursFraction(lot, lot.amountHigh, rate);
  return low === null || high === null ? null : { low: rounded(low), high: rounded(high) };
}

function dependsOnAmount(lot: SizedLot): boolean {
  return lot.rule !== "share_of_hours" || lot.workedHours === null;
}

/** Hours as an exact fraction: numerator ÷ denominator, in hours. */
type Fraction = { numerator: bigint; denominator: bigint };

function hoursFraction(lot: SizedLot, amount: Cents | null, rate: Millionths): Fraction | null {
  switch (lot.rule) {
    case "per_amount":
      return perAmount(lot, amount);
    case "share_of_hours":
      if (lot.workedHours !== null)
        return times({ numerator: BigInt(lot.workedHours), denominator: 100n }, rate);
      return ofAmount(lot, amount, rate);
    case "fixed":
      return ofAmount(lot, amount, rate);
  }
}

function ofAmount(lot: SizedLot, amount: Cents | null, rate: Millionths): Fraction | null {
  if (amount === null || lot.labourShare === null) return null;
  const worked = times({ numerator: BigInt(amount), denominator: BigInt(lot.hourlyCost) }, lot.labourShare);
  const { numerator, denominator } = times(worked, rate);
  if (lot.staff === null) return { numerator, denominator };
  return {
    numerator: numerator * BigInt(lot.staff.staff - lot.staff.kept),
    denominator: denominator * BigInt(lot.staff.staff),
  };
}

function perAmount({ amountPerHour, threshold }: SizedLot, amount: Cents | null): Fraction | null {
  if (amount === null || amountPerHour === null) return null;
  const beyond = BigInt(amount) - BigInt(threshold);
  return { numerator: beyond > 0n ? beyond / BigInt(amountPerHour) : 0n, denominator: 1n };
}

function times({ numerator, denominator }: Fraction, share: Millionths): Fraction {
  return { numerator: numerator * BigInt(share), denominator: denominator * BigInt(wholeShare) };
}

function rounded({ numerator, denominator }: Fraction): HoursOfLot {
  return {
    exact: divideHalfUp(numerator * 100n, denominator) as InsertionHours,
    hours: (divideHalfUp(numerator, denominator) * 100) as InsertionHours,
  };
}
