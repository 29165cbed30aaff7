import { describe, expect, test } from "vitest";
import type { Day, Month } from "#app/domain/calendar.ts";
import { askedMonths, collectiveMonths, isToSend } from "#app/domain/own-statement.ts";

const month = (text: string) => text as Month;
const day = (text: string) => text as Day;

test("the twelve last months that are over are asked for", () => {
  expect(askedMonths(day("2026-11-01"))).toEqual({ from: "2025-11", to: "2026-10" });
  expect(askedMonths(day("2026-01-31"))).toEqual({ from: "2025-01", to: "2025-12" });
});

test("a draft or a statement sent back is still to send; one that waits is not", () => {
  const states = ["missing", "draft", "returned", "submitted", "validated"] as const;
  expect(states.filter(isToSend)).toEqual(["missing", "draft", "returned"]);
});

describe("a collective line is owed", () => {
  const period = { from: month("2026-08"), to: month("2026-10") };
  test.for([
    ["after its first month", ["2026-08"], null, ["2026-09", "2026-10"]],
    ["not before it began", ["2026-10"], null, []],
    ["until its commitment ends, that month too", ["2026-07"], "2026-09-01", ["2026-08", "2026-09"]],
    ["at most a year after its last statement", ["2025-08"], null, ["2026-08"]],
    ["never when nothing was declared", [], null, []],
  ] as const)("%s", ([, stated, end, expected]) => {
    const windowEnd = end === null ? null : day(end);
    expect(collectiveMonths(stated.map(month), period, windowEnd)).toEqual(expected);
  });
});
