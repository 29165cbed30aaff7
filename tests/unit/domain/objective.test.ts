import { expect, test } from "vitest";
import type { Day } from "#app/domain/calendar.ts";
import type { OrderNature } from "#app/domain/exchange-codes.ts";
import type { InsertionHours } from "#app/domain/insertion-hours.ts";
import type { Cents } from "#app/domain/money.ts";
import {
  basisOn,
  objectiveOf,
  untouched,
  type LotOrder,
  type ObjectiveTerms,
} from "#app/domain/objective.ts";
import type { Millionths } from "#app/domain/proportion.ts";

const day = (text: string): Day => text as Day;
const hours = (value: number): InsertionHours => value as InsertionHours;
const euros = (value: number): Cents => (value * 100) as Cents;
const terms = (overrides: Partial<ObjectiveTerms>): ObjectiveTerms => ({
  rule: "fixed",
  hours: null,
  amountPerHour: null,
  threshold: 0 as Cents,
  share: null,
  ...overrides,
});
const change = (effectiveOn: string, value: number, enteredRank: number) => ({
  effectiveOn: day(effectiveOn),
  hours: hours(value),
  enteredRank,
});
const order = (orderedOn: string, amount: number, nature: OrderNature = "order", worked = 0): LotOrder => ({
  nature,
  orderedOn: day(orderedOn),
  amount: euros(amount),
  workedHours: hours(worked),
});

test.each([
  ["before any change, the initial objective", "2026-02-28", 1_000],
  ["from its day, the change", "2026-03-01", 3_000],
  ["of two on one day, the last entered", "2026-05-01", 2_000],
])("fixed: %s", (_, on, expected) => {
  const changes = [
    change("2026-05-01", 2_000, 9),
    change("2026-05-01", 4_000, 8),
    change("2026-03-01", 3_000, 7),
  ];
  const basis = basisOn({ changes, orders: [] }, day(on));
  expect(objectiveOf(terms({ hours: hours(1_000) }), basis)).toBe(expected);
});

test("fixed without hours owes nothing", () => {
  expect(objectiveOf(terms({}), untouched)).toBe(0);
});

test.each([
  ["under the threshold", 2_600_000, 0],
  ["at the threshold", 2_700_000, 0],
  ["just short of an hour", 2_701_999, 0],
  ["one hour", 2_702_000, 100],
  ["whole hours only", 3_000_999, 15_000],
])("per amount, 1 h per 2 000 € beyond 2 700 000 €: %s", (_, ordered, expected) => {
  const rule = terms({ rule: "per_amount", amountPerHour: euros(2_000), threshold: euros(2_700_000) });
  const basis = basisOn({ changes: [], orders: [order("2026-01-01", ordered)] }, day("2026-01-01"));
  expect(objectiveOf(rule, basis)).toBe(expected);
});

test("per amount: credit notes take away, invoices say nothing, changes do not apply", () => {
  const rule = terms({ rule: "per_amount", amountPerHour: euros(10) });
  const orders = [
    order("2026-01-01", 100),
    order("2026-01-02", 30, "credit_note"),
    order("2026-01-03", 500, "invoice"),
    order("2026-01-04", 100),
  ];
  const history = { changes: [change("2025-01-01", 9_999, 1)], orders };
  expect(objectiveOf(rule, basisOn(history, day("2026-01-03")))).toBe(700);
  const cancelled = basisOn(
    { changes: [], orders: [order("2026-01-01", 30, "credit_note")] },
    day("2026-02-01"),
  );
  expect(objectiveOf(rule, cancelled)).toBe(0);
});

test("share of hours: every row's hours whatever its nature, half up to a hundredth", () => {
  const rule = terms({ rule: "share_of_hours", share: 50_000 as Millionths });
  const orders = [order("2026-01-01", 0, "order", 10_000), order("2026-01-02", 0, "invoice", 10)];
  expect(objectiveOf(rule, basisOn({ changes: [], orders }, day("2026-01-01")))).toBe(500);
  expect(objectiveOf(rule, basisOn({ changes: [], orders }, day("2026-01-02")))).toBe(501);
});
