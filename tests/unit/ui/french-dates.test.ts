import { describe, expect, test } from "vitest";
import {
  formatDay,
  formatInstant,
  formatMonth,
  formatMonthSpan,
  withOf,
  formatTightDay,
  formatTightMonth,
  formatTime,
} from "#app/ui/french-dates.ts";

describe("days", () => {
  test("the first is « 1er », the others are numbers", () => {
    expect(formatDay("2026-03-01")).toBe("1er\u00a0mars 2026");
    expect(formatDay("2026-11-19")).toBe("19\u00a0novembre 2026");
    expect(formatTightDay("2026-11-19")).toBe("19\u00a0nov. 2026");
  });

  test.each(["", "bientôt", "2026-13-01"])("« %s » is no day and comes back as it is", (text) => {
    expect(formatDay(text)).toBe(text);
  });
});

test("months", () => {
  expect(formatMonth("2026-10")).toBe("octobre 2026");
  expect(formatTightMonth("2026-02")).toBe("févr. 2026");
});

test("a span says its year once and elides before a vowel", () => {
  expect(formatMonthSpan("2026-03", "2026-10")).toBe("de mars à octobre 2026");
  expect(formatMonthSpan("2025-10", "2026-03")).toBe("d’octobre 2025 à mars 2026");
  expect(formatMonthSpan("2026-08", "2026-08")).toBe("août 2026");
});

describe("instants are told by the clock of Paris", () => {
  test("in winter and in summer", () => {
    expect(formatInstant("2026-11-19T08:42:00Z")).toBe("19\u00a0novembre 2026 à 9\u00a0h\u00a042");
    expect(formatInstant("2026-07-31T22:05:00Z")).toBe("1er\u00a0août 2026 à 0\u00a0h\u00a005");
  });

  test("the hour alone", () => {
    expect(formatTime(new Date("2026-01-01T11:00:00Z"))).toBe("12\u00a0h\u00a000");
  });
});

test("a month follows « de », or « d’ » before a vowel", () => {
  expect(["2026-10", "2026-08", "2026-04", "2026-03"].map((month) => withOf(formatMonth(month)))).toEqual([
    "d’octobre 2026",
    "d’août 2026",
    "d’avril 2026",
    "de mars 2026",
  ]);
});
