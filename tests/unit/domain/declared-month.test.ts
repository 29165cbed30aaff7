import { describe, expect, test } from "vitest";
import type { Day, Month } from "#app/domain/calendar.ts";
import { declarableMonths, monthToDeclare } from "#app/domain/declared-month.ts";

const day = (text: string) => text as Day;
const month = (text: string) => text as Month;
const hire = (hireId: string, startsOn: string, endsOn: string | null = null) => ({
  hireId,
  startsOn: day(startsOn),
  endsOn: endsOn === null ? null : day(endsOn),
});
const today = day("2026-11-20");

describe("the months a company may declare", () => {
  test.for([
    ["until the current one while a hire lasts", [hire("a", "2026-09-15")], [], "2026-09 2026-11"],
    ["until the last day of the last hire", [hire("a", "2026-03-01", "2026-05-02")], [], "2026-03 2026-05"],
    ["none before a hire begins", [hire("a", "2026-12-01")], [], "none"],
    ["those already stated, whatever the dates", [hire("a", "2026-12-01")], ["2026-08"], "2026-08 2026-08"],
    ["none without a hire", [], [], "none"],
  ] as const)("%s", ([, hires, stated, expected]) => {
    const period = declarableMonths(hires, stated.map(month), today);
    expect(period === undefined ? "none" : `${period.from} ${period.to}`).toBe(expected);
  });
});

describe("the month the page opens on", () => {
  const hires = [hire("a", "2026-08-01"), hire("b", "2026-09-10")];
  const period = { from: month("2026-08"), to: month("2026-11") };
  const stated = (...rows: Array<[string, string, "draft" | "submitted" | "validated" | "returned"]>) =>
    rows.map(([hireId, at, state]) => ({ hireId, month: month(at), state }));
  const all = stated(
    ["a", "2026-08", "validated"],
    ["a", "2026-09", "submitted"],
    ["a", "2026-10", "submitted"],
    ["b", "2026-09", "submitted"],
    ["b", "2026-10", "submitted"],
  );
  test.for([
    ["the oldest missing", all.slice(0, 4), "2026-10"],
    ["the last one over when all is declared", all, "2026-10"],
    ["one sent back is missing", [...all.slice(1), ...stated(["a", "2026-08", "returned"])], "2026-08"],
    ["a draft is missing", [...all.slice(1), ...stated(["a", "2026-08", "draft"])], "2026-08"],
  ] as const)("%s", ([, statements, expected]) => {
    expect(monthToDeclare(period, { hires, statements, today })).toBe(expected);
  });

  test("never after the last hire, nor before the first", () => {
    const old = { from: month("2026-03"), to: month("2026-05") };
    expect(monthToDeclare(old, { hires: [], statements: [], today })).toBe("2026-05");
    const young = { from: month("2026-11"), to: month("2026-11") };
    expect(monthToDeclare(young, { hires: [], statements: [], today })).toBe("2026-11");
  });
});
