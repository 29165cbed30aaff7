import type { Month } from "#app/domain/calendar.ts";
import type { InsertionHours } from "#app/domain/insertion-hours.ts";
import type { Cents } from "#app/domain/money.ts";
import { penaltyFor, penaltyOf, type PenaltyTerms } from "#app/domain/penalty.ts";
import { describe, expect, test } from "vitest";

/** The real text of product.md: 200 € per hour not done, 75 € per day of late certificate. */
const real = termsOf({});
const october = "2026-10" as Month;
const august = "2026-08" as Month;

function termsOf(changes: Partial<PenaltyTerms>): PenaltyTerms {
  return { lot: "1", perHour: 20_000 as Cents, perDay: 7_500 as Cents, ...changes };
}
const late = (month: Month, daysLate: number, terms = real) => ({ month, daysLate, terms });
const missing = (hours: number, terms = real) => ({ missing: (hours * 100) as InsertionHours, terms });

describe("hours missing at the end of a window", () => {
  test.for([
    ["428 h × 200 € = 85 600 €", 42_800, 20_000, 8_560_000],
    ["half an hour at 75 €", 50, 7_500, 3_750],
    ["a third of a cent is rounded half up", 1, 50, 1],
    ["nothing missing", 0, 20_000, 0],
  ] as const)("%s", ([, hours, rate, amount]) => {
    expect(penaltyFor(hours as InsertionHours, rate as Cents)).toBe(amount);
  });
});

test("40 days × 75 € = 3 000 €, then 428 h × 200 € = 85 600 €", () => {
  const { lines, total } = penaltyOf([late(october, 40)], [missing(428)]);
  expect(lines).toEqual([
    { kind: "day", lot: "1", month: october, days: 40, rate: 7_500, amount: 300_000 },
    { kind: "hour", lot: "1", missing: 42_800, rate: 20_000, amount: 8_560_000 },
  ]);
  expect(total).toBe(8_860_000);
});

test("every late month counts its own days, the oldest first", () => {
  const { lines, total } = penaltyOf([late(october, 10), late(august, 71)], []);
  expect(lines.map((line) => line.amount)).toEqual([532_500, 75_000]);
  expect(total).toBe(607_500);
});

test("a month counts once a lot, at the lot's highest rate, whatever its commitments", () => {
  const other = termsOf({ perDay: 5_000 as Cents });
  const { lines } = penaltyOf([late(october, 10, other), late(october, 10), late(october, 10, other)], []);
  expect(lines).toMatchObject([{ rate: 7_500, amount: 75_000 }]);
});

test("two lots are two contracts: each counts its days", () => {
  const second = termsOf({ lot: "2", perDay: 5_000 as Cents });
  const { lines } = penaltyOf([late(october, 10, second), late(october, 10)], []);
  expect(lines).toMatchObject([
    { lot: "1", amount: 75_000 },
    { lot: "2", amount: 50_000 },
  ]);
});

test.for([
  ["no terms", termsOf({ perDay: null, perHour: null })],
  ["terms of zero", termsOf({ perDay: 0 as Cents, perHour: 0 as Cents })],
] as const)("%s give no line", ([, terms]) => {
  expect(penaltyOf([late(october, 40, terms)], [missing(428, terms)])).toEqual({ lines: [], total: 0 });
});

test("what is not late and not missing gives no line", () => {
  expect(penaltyOf([late(october, 0), late(october, -3)], [missing(0)]).lines).toEqual([]);
});
