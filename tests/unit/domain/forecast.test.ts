import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addDays,
  daysCountingBoth,
  lastDayOf,
  shiftMonth,
  type Day,
  type Month,
} from "#app/domain/calendar.ts";
import { forecastDays, forecastOver, isActive, plannedHours } from "#app/domain/forecast.ts";
import type { InsertionHours } from "#app/domain/insertion-hours.ts";
import type { Cents } from "#app/domain/money.ts";
import { basisOn, objectiveOf, type ObjectiveHistory, type ObjectiveTerms } from "#app/domain/objective.ts";

const seeded = { seed: 20261122, numRuns: 300 };
const day = (text: string): Day => text as Day;
const hours = (value: number): InsertionHours => value as InsertionHours;
const fixed = (initial: number): ObjectiveTerms => ({
  rule: "fixed",
  hours: hours(initial),
  amountPerHour: null,
  threshold: 0 as Cents,
  share: null,
});
const year = { start: day("2026-01-01"), end: day("2026-12-31") };

test("the worked example of the definitions", () => {
  expect(plannedHours("fixed", year, hours(207_350), day("2026-06-30"))).toBe(102_823);
  expect(plannedHours("fixed", year, hours(207_350), day("2026-03-31"))).toBe(51_127);
  const bases = { changedTo: null, ordered: 0 as Cents, worked: hours(0) };
  const input = { terms: fixed(207_350), window: year, before: bases, last: bases };
  expect(forecastOver(input, { from: "2026-04" as Month, to: "2026-06" as Month })).toBe(51_696);
});

test.each([
  ["before the start", "2025-12-31", 0],
  ["on the first day", "2026-01-01", 274],
  ["on the last day", "2026-12-31", 100_000],
  ["after the end", "2027-06-01", 100_000],
])("%s, a fixed objective of 1 000 h plans its share", (_, on, planned) => {
  expect(plannedHours("fixed", year, hours(100_000), day(on))).toBe(planned);
});

test("without a start nothing is planned, whatever the rule; without an end, all of it from the start", () => {
  for (const rule of ["fixed", "per_amount", "share_of_hours"] as const) {
    expect(plannedHours(rule, { start: null, end: null }, hours(5_000), day("2026-06-01"))).toBe(0);
  }
  expect(plannedHours("fixed", { start: year.start, end: null }, hours(5_000), year.start)).toBe(5_000);
  expect(plannedHours("per_amount", year, hours(5_000), day("2025-01-01"))).toBe(5_000);
});

test("an exact half of a hundredth goes up", () => {
  const twoDays = { start: day("2026-01-01"), end: day("2026-01-02") };
  expect(plannedHours("fixed", twoDays, hours(1), twoDays.start)).toBe(1);
  expect(plannedHours("fixed", twoDays, hours(3), twoDays.start)).toBe(2);
});

const days = fc.integer({ min: 0, max: 2_000 }).map((count) => addDays(day("2024-01-01"), count));
const months = fc.integer({ min: 0, max: 50 }).map((count) => shiftMonth("2023-12" as Month, count));
const windows = fc
  .tuple(fc.option(days, { freq: 9 }), fc.option(fc.integer({ min: 0, max: 1_500 }), { freq: 9 }))
  .map(([start, length]) => ({ start, end: start && length !== null ? addDays(start, length) : null }));
const histories: fc.Arbitrary<ObjectiveHistory> = fc.record({
  changes: fc.array(
    fc.record({ effectiveOn: days, hours: fc.nat(90_000_000).map(hours), enteredRank: fc.nat() }),
    { maxLength: 4 },
  ),
  orders: fc.array(
    fc.record({
      nature: fc.constantFrom("order", "credit_note", "invoice"),
      orderedOn: days,
      amount: fc.option(fc.nat(900_000_000).map((cents) => cents as Cents)),
      workedHours: fc.option(fc.nat(90_000_000).map(hours)),
    }),
    { maxLength: 6 },
  ),
});
const terms: fc.Arbitrary<ObjectiveTerms> = fc.record({
  rule: fc.constantFrom("fixed", "per_amount", "share_of_hours"),
  hours: fc.nat(90_000_000).map(hours),
  amountPerHour: fc.integer({ min: 1, max: 1_000_000 }).map((cents) => cents as Cents),
  threshold: fc.nat(10_000_000).map((cents) => cents as Cents),
  share: fc.integer({ min: 1, max: 1_000_000 }).map((share) => share as never),
});

describe("whatever the commitment", () => {
  const forecast = (
    [of, window, history]: [ObjectiveTerms, { start: Day | null; end: Day | null }, ObjectiveHistory],
    period: { from: Month; to: Month },
  ): number => {
    const { before, last } = forecastDays(period);
    return forecastOver(
      { terms: of, window, before: basisOn(history, before), last: basisOn(history, last) },
      period,
    );
  };
  const commitments = fc.tuple(terms, windows, histories);

  test("forecasts of two periods that follow add up to the forecast of both", () => {
    const property = fc.property(
      commitments,
      months,
      fc.nat(12),
      fc.nat(12),
      (commitment, from, one, two) => {
        const middle = shiftMonth(from, one);
        const to = shiftMonth(middle, 1 + two);
        const parts =
          forecast(commitment, { from, to: middle }) +
          forecast(commitment, { from: shiftMonth(middle, 1), to });
        expect(parts).toBe(forecast(commitment, { from, to }));
      },
    );
    fc.assert(property, seeded);
  });

  test("planned ends at the objective, and is always a whole number", () => {
    const property = fc.property(commitments, days, ([of, window, history], on) => {
      const planned = plannedHours(of.rule, window, objectiveOf(of, basisOn(history, on)), on);
      expect(Number.isSafeInteger(planned)).toBe(true);
      const far = day("2099-12-31");
      const due = objectiveOf(of, basisOn(history, far));
      expect(plannedHours(of.rule, window, due, far)).toBe(window.start === null ? 0 : due);
    });
    fc.assert(property, seeded);
  });

  test("a fixed objective that nobody changes never plans less from one day to the next", () => {
    const property = fc.property(windows, days, fc.nat(90_000_000), (window, on, initial) => {
      const planned = (at: Day): number => plannedHours("fixed", window, hours(initial), at);
      expect(planned(addDays(on, 1))).toBeGreaterThanOrEqual(planned(on));
    });
    fc.assert(property, seeded);
  });
});

test("a window outside the period is active only when its forecast is not 0", () => {
  const period = { from: "2027-01" as Month, to: "2027-03" as Month };
  expect(isActive(year, period, hours(0))).toBe(false);
  expect(isActive(year, period, hours(-5))).toBe(true);
  expect(isActive({ start: null, end: null }, period, hours(0))).toBe(false);
  expect(daysCountingBoth(day("2026-01-01"), lastDayOf("2026-06" as Month))).toBe(181);
});
