import { describe, expect, test } from "vitest";
import type { Day } from "#app/domain/calendar.ts";
import { digestPeriodOn, weekOf } from "#app/domain/digest-period.ts";
import { isWorkingDay } from "#app/domain/working-day.ts";

const day = (text: string) => text as Day;

describe("a working day", () => {
  test.each([
    ["2026-11-27", true, "a Friday"],
    ["2026-11-28", false, "a Saturday"],
    ["2026-11-29", false, "a Sunday"],
    ["2026-11-11", false, "the Armistice, a Wednesday"],
    ["2026-04-06", false, "Easter Monday 2026"],
    ["2026-05-14", false, "Ascension Day 2026"],
    ["2026-05-25", false, "Whit Monday 2026"],
    ["2024-04-01", false, "Easter Monday 2024"],
    ["2027-03-29", false, "Easter Monday 2027, the day after the clocks change"],
    ["2038-04-26", false, "Easter Monday 2038, the latest there is"],
    ["2026-04-03", true, "Good Friday, worked in Isère"],
    ["2026-12-26", false, "a Saturday"],
    ["2028-12-26", true, "the day after Christmas"],
  ])("%s: %s (%s)", (text, expected) => {
    expect(isWorkingDay(day(text))).toBe(expected);
  });
});

describe("the ISO week", () => {
  test.each([
    ["2026-01-01", "2026-W01"],
    ["2025-12-29", "2026-W01"],
    ["2026-12-31", "2026-W53"],
    ["2027-01-03", "2026-W53"],
    ["2027-01-04", "2027-W01"],
    ["2026-11-30", "2026-W49"],
  ])("of %s is %s", (text, expected) => {
    expect(weekOf(day(text))).toBe(expected);
  });
});

describe("the digest due", () => {
  test.each([
    ["2026-11-30", "daily", { period: "2026-11-30", until: "2026-11-30" }],
    ["2026-11-29", "daily", null],
    ["2026-12-25", "daily", null],
    ["2026-11-30", "weekly", { period: "2026-W49", until: "2026-11-30" }],
    ["2026-12-03", "weekly", { period: "2026-W49", until: "2026-11-30" }],
    ["2026-12-05", "weekly", null],
    // Easter Monday: the week starts on Tuesday.
    ["2026-04-06", "weekly", null],
    ["2026-04-08", "weekly", { period: "2026-W15", until: "2026-04-07" }],
    ["2026-11-30", "never", null],
    // The clocks change on Sunday 25 October 2026 and 28 March 2027.
    ["2026-10-26", "daily", { period: "2026-10-26", until: "2026-10-26" }],
    ["2026-10-26", "weekly", { period: "2026-W44", until: "2026-10-26" }],
    ["2027-03-30", "weekly", { period: "2027-W13", until: "2027-03-30" }],
  ] as const)("on %s, %s", (text, frequency, expected) => {
    expect(digestPeriodOn(day(text), frequency)).toEqual(expected);
  });
});
