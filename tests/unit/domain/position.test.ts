import { describe, expect, test } from "vitest";
import type { Day } from "#app/domain/calendar.ts";
import type { InsertionHours } from "#app/domain/insertion-hours.ts";
import { lightOn, worstLight } from "#app/domain/light.ts";
import type { Cents } from "#app/domain/money.ts";
import { lastMonthDue, positionOn, statementDueOn } from "#app/domain/position.ts";

const day = (text: string): Day => text as Day;
const hours = (value: number): InsertionHours => value as InsertionHours;
const settings = { statement_due_day: 15, risk_threshold: 75 };
const window = { start: day("2026-01-01"), end: day("2026-12-31") };
const terms = {
  rule: "fixed",
  hours: hours(365_00),
  amountPerHour: null,
  threshold: 0 as Cents,
  share: null,
} as const;
const position = (on: string, done: number) =>
  positionOn(day(on), { terms, window, history: { changes: [], orders: [] }, done: hours(done) }, settings);

test.each([
  ["2026-05-14", "2026-03"],
  ["2026-05-15", "2026-04"],
  ["2026-01-15", "2025-12"],
])("on %s the last month due is %s", (on, month) => {
  expect(lastMonthDue(day(on), 15)).toBe(month);
});

test("a due day beyond the month is its last day", () => {
  expect(statementDueOn("2026-01" as never, 31)).toBe("2026-02-28");
  expect(lastMonthDue(day("2026-02-28"), 31)).toBe("2026-01");
});

test("one hour a day: expected, remaining and projected follow the last month due", () => {
  expect(position("2026-05-20", 90_00)).toEqual({
    due: 36_500,
    done: 9_000,
    remaining: 27_500,
    expected: 12_000,
    projectedAtEnd: 27_375,
    light: "on_track",
  });
  expect(position("2026-05-20", 89_99).light).toBe("at_risk");
  expect(position("2026-02-10", 1_00)).toMatchObject({
    expected: 0,
    projectedAtEnd: null,
    light: "on_track",
  });
  expect(position("2027-03-01", 500_00)).toMatchObject({
    remaining: 0,
    projectedAtEnd: 50_000,
    light: "done",
  });
});

describe("the light, first that applies", () => {
  const input = { window, due: hours(100), done: hours(0), expected: hours(50) };
  test.each([
    ["no end", { window: { start: window.start, end: null } }, "2026-06-01", "unknown"],
    ["no start", { window: { start: null, end: window.end } }, "2026-06-01", "unknown"],
    ["before the start", { due: hours(0) }, "2025-12-31", "not_started"],
    ["nothing due", { due: hours(0) }, "2026-06-01", "no_objective"],
    ["all done, even late", { done: hours(100) }, "2027-06-01", "done"],
    ["after the end", {}, "2027-01-01", "late"],
    ["on the last day, behind", {}, "2026-12-31", "at_risk"],
    ["at 75 %", { done: hours(75), expected: hours(100), due: hours(200) }, "2026-06-01", "on_track"],
    ["under 75 %", { done: hours(74), expected: hours(100), due: hours(200) }, "2026-06-01", "at_risk"],
  ])("%s", (_, overrides, on, light) => {
    expect(lightOn(day(on), { ...input, ...overrides }, 75)).toBe(light);
  });

  test("a contract takes the worst", () => {
    expect(worstLight(["done", "on_track", "not_started"])).toBe("not_started");
    expect(worstLight(["unknown", "at_risk"])).toBe("at_risk");
    expect(worstLight(["no_objective", "done"])).toBe("done");
    expect(worstLight([])).toBeNull();
  });
});
