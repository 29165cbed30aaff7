import fc from "fast-check";
import { expect, test } from "vitest";
import type { InsertionHours } from "#app/domain/insertion-hours.ts";
import type { Cents } from "#app/domain/money.ts";
import type { Millionths } from "#app/domain/proportion.ts";
import { measureOf } from "#app/domain/sizing/hours-measure.ts";
import { sizeLot, type SizedLot } from "#app/domain/sizing/lot-sizing.ts";
import { scenarioCodes } from "#app/domain/sizing/scenario.ts";
import { sizeStudy, type StudyLotSizing } from "#app/domain/sizing/study-sizing.ts";

/** 0 to a billion euros, in cents. */
const amount = fc.integer({ min: 0, max: 100_000_000_000 }) as fc.Arbitrary<Cents>;
const share = fc.integer({ min: 0, max: 1_000_000 }) as fc.Arbitrary<Millionths>;
const price = fc.integer({ min: 1, max: 1_000_000 }) as fc.Arbitrary<Cents>;
const staff = fc
  .integer({ min: 1, max: 500 })
  .chain((all) => fc.record({ staff: fc.constant(all), kept: fc.integer({ min: 0, max: all }) }));

const anyLot: fc.Arbitrary<SizedLot> = fc.record({
  amountLow: amount,
  amountHigh: fc.option(amount),
  labourShare: share,
  rate: fc.option(share),
  hourlyCost: price,
  staff: fc.option(staff),
  rule: fc.constantFrom("fixed", "per_amount", "share_of_hours"),
  amountPerHour: price,
  threshold: amount,
  workedHours: fc.option(fc.integer({ min: 0, max: 1_000_000_00 }) as fc.Arbitrary<InsertionHours>),
});

const hoursOf = (lot: SizedLot, rate: number) => sizeLot(lot, rate as Millionths)?.hours ?? -1;

/** A lot of one rule, and its factor changed from a lower to a higher value. */
function grows<Value>(
  rule: SizedLot["rule"],
  value: fc.Arbitrary<Value>,
  lower: (one: Value, other: Value) => boolean,
  set: (lot: SizedLot, value: Value) => SizedLot,
) {
  return fc.property(anyLot, share, value, value, (any, rate, one, other) => {
    const lot: SizedLot = { ...any, rule, amountHigh: null, workedHours: null };
    const [low, high] = lower(one, other) ? [one, other] : [other, one];
    expect(hoursOf(set(lot, low), rate)).toBeLessThanOrEqual(hoursOf(set(lot, high), rate));
  });
}

const up = (one: number, other: number) => one <= other;
const down = (one: number, other: number) => one >= other;

test.each([
  ["more amount", grows("fixed", amount, up, (lot, amountLow) => ({ ...lot, amountLow }))],
  ["more amount ordered", grows("per_amount", amount, up, (lot, amountLow) => ({ ...lot, amountLow }))],
  ["more labour", grows("fixed", share, up, (lot, labourShare) => ({ ...lot, labourShare }))],
  ["a higher rate", grows("fixed", share, up, (lot, rate) => ({ ...lot, rate }))],
  ["a higher rate of worked hours", grows("share_of_hours", share, up, (lot, rate) => ({ ...lot, rate }))],
  ["a cheaper hour", grows("fixed", price, down, (lot, hourlyCost) => ({ ...lot, hourlyCost }))],
  [
    "an hour for less ordered",
    grows("per_amount", price, down, (lot, amountPerHour) => ({ ...lot, amountPerHour })),
  ],
  ["a lower threshold", grows("per_amount", amount, down, (lot, threshold) => ({ ...lot, threshold }))],
  [
    "less staff kept",
    grows("fixed", fc.integer({ min: 0, max: 40 }), down, (lot, kept) => ({
      ...lot,
      staff: { staff: 40, kept },
    })),
  ],
])("%s never asks fewer hours", (_, property) => {
  fc.assert(property);
});

const rates = fc
  .tuple(share, share, share)
  .map((three) => three.toSorted((one, other) => one - other))
  .map(([prudent = 0, usual = 0, ambitious = 0]) => ({ prudent, usual, ambitious }));

const anyStudy = fc.record({
  rates: rates as fc.Arbitrary<never>,
  months: fc.option(fc.integer({ min: 1, max: 120 })),
  lots: fc.array(
    fc.tuple(anyLot, fc.uuid(), fc.boolean()).map(([lot, id, counted]): StudyLotSizing => ({
      ...lot,
      amountLow: lot.amountLow,
      id,
      counted,
      months: null,
    })),
    { maxLength: 12 },
  ),
});

test("the total of every scenario is the sum of its rounded lots", () => {
  fc.assert(
    fc.property(anyStudy, (study) => {
      const sized = sizeStudy(study);
      for (const scenario of scenarioCodes) {
        const { lots, total } = sized[scenario];
        const sum = lots.reduce((hours, { sizing }) => hours + (sizing?.hours ?? 0), 0);
        expect(total.hours).toBe(sum);
        expect(total.hours % 100).toBe(0);
      }
    }),
  );
});

test("rates in order: prudent asks no more than usual, usual no more than ambitious", () => {
  fc.assert(
    fc.property(anyStudy, (study) => {
      const { prudent, usual, ambitious } = sizeStudy(study);
      expect(prudent.total.hours).toBeLessThanOrEqual(usual.total.hours);
      expect(usual.total.hours).toBeLessThanOrEqual(ambitious.total.hours);
    }),
  );
});

/** The same hours, in the words of the field, without any code of the domain: whole hours and hundredths, half up. */
function naiveHours(lot: SizedLot, scenarioRate: number): { hours: number; exact: number } {
  const rate = BigInt(lot.rate ?? scenarioRate);
  const million = 1_000_000n;
  const middle = middleOf(BigInt(lot.amountLow ?? 0), lot.amountHigh);
  if (lot.rule === "per_amount") {
    const each = BigInt(lot.amountPerHour ?? 1);
    let left = middle - BigInt(lot.threshold);
    if (left < each) return { hours: 0, exact: 0 };
    left -= left % each;
    return { hours: Number(left / each) * 100, exact: Number(left / each) * 100 };
  }
  if (lot.rule === "share_of_hours" && lot.workedHours !== null)
    return halfUp(BigInt(lot.workedHours) * rate, 100n * million);
  const kept = BigInt(lot.staff?.kept ?? 0);
  const all = BigInt(lot.staff?.staff ?? 1);
  const top = middle * BigInt(lot.labourShare ?? 0) * (all - kept) * rate;
  return halfUp(top, million * all * million * BigInt(lot.hourlyCost));
}

/** Half up to a cent. */
function middleOf(low: bigint, high: Cents | null): bigint {
  return high === null ? low : (low + BigInt(high) + 1n) / 2n;
}

function halfUp(top: bigint, bottom: bigint): { hours: number; exact: number } {
  const round = (times: bigint) => {
    const whole = (top * times) / bottom;
    const rest = top * times - whole * bottom;
    return Number(rest * 2n >= bottom ? whole + 1n : whole);
  };
  return { hours: round(1n) * 100, exact: round(100n) };
}

test("hours are those of a naive calculation in whole fractions, rounded half up once", () => {
  fc.assert(
    fc.property(anyLot, share, (lot, rate) => {
      const sizing = sizeLot(lot, rate);
      expect(sizing).toMatchObject(naiveHours(lot, rate));
    }),
    { numRuns: 500 },
  );
});

test("a range has its low, its middle and its high in order, when the amounts are", () => {
  fc.assert(
    fc.property(anyLot, amount, amount, share, (any, one, other, rate) => {
      const [amountLow, amountHigh] = one <= other ? [one, other] : [other, one];
      const sizing = sizeLot({ ...any, amountLow, amountHigh, workedHours: null }, rate);
      if (sizing?.range == null) return;
      expect(sizing.range.low.hours).toBeLessThanOrEqual(sizing.hours);
      expect(sizing.hours).toBeLessThanOrEqual(sizing.range.high.hours);
    }),
  );
});

test("days, months of a person and ETP are those of whole fractions: 7 h, 1 607 h a year", () => {
  const hours = fc.integer({ min: 0, max: 10_000_000 }).map((whole) => (whole * 100) as InsertionHours);
  fc.assert(
    fc.property(hours, fc.integer({ min: 1, max: 240 }), (asked, months) => {
      const measure = measureOf(asked, { months, cost: null, amount: null });
      const h = BigInt(asked);
      expect(measure.days).toBe(halfUp(h * 10n, 700n).hours / 100);
      expect(measure.personMonths).toBe(halfUp(h * 120n, 160_700n).hours / 100);
      expect(measure.fte).toBe(halfUp(h * 1_200n, 160_700n * BigInt(months)).hours / 100);
    }),
  );
});
