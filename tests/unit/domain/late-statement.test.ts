import { expect, test } from "vitest";
import type { Day, Month } from "#app/domain/calendar.ts";
import type { StatementState } from "#app/domain/exchange-codes.ts";
import { daysLate, missingMonths, reminderLevel } from "#app/domain/late-statement.ts";

const day = (text: string): Day => text as Day;
const missing = (
  span: { from: string; to?: string },
  states: Record<string, StatementState>,
  today = "2026-11-20",
) =>
  missingMonths(
    { startsOn: day(span.from), endsOn: span.to === undefined ? null : day(span.to) },
    new Map(Object.entries(states) as Array<[Month, StatementState]>),
    { today: day(today), dueDay: 15 },
  );

test("a month is asked for from the day it is due, and no longer once sent", () => {
  const span = { from: "2026-09-20" };
  expect(missing(span, {}, "2026-10-14")).toEqual([]);
  expect(missing(span, {}, "2026-10-15")).toEqual(["2026-09"]);
  expect(missing(span, { "2026-09": "submitted" })).toEqual(["2026-10"]);
  expect(missing(span, { "2026-09": "validated", "2026-10": "returned" })).toEqual(["2026-10"]);
  expect(missing(span, { "2026-09": "draft", "2026-10": "submitted" })).toEqual(["2026-09"]);
});

test("a hire that ended is asked for its months only", () => {
  expect(missing({ from: "2026-08-31", to: "2026-09-01" }, {})).toEqual(["2026-08", "2026-09"]);
  expect(missing({ from: "2026-11-02" }, {})).toEqual([]);
});

test("what is older than the twelve last months due is not asked for", () => {
  const asked = missing({ from: "2024-01-01" }, {});
  expect([asked.length, asked[0], asked.at(-1)]).toEqual([12, "2025-11", "2026-10"]);
});

test("days late are counted from the day due", () => {
  expect(daysLate("2026-10" as Month, day("2026-11-15"), 15)).toBe(0);
  expect(daysLate("2026-10" as Month, day("2026-12-15"), 15)).toBe(30);
  expect(daysLate("2026-01" as Month, day("2026-03-01"), 31)).toBe(1);
});

test.each([
  [4, undefined],
  [5, 1],
  [14, 1],
  [15, 2],
  [29, 2],
  [30, 3],
  [400, 3],
])("%i days late: level %s", (late, level) => {
  expect(reminderLevel(late)).toBe(level);
});
