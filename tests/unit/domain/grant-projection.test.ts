import { describe, expect, test } from "vitest";
import type { Day } from "#app/domain/calendar.ts";
import type { GrantGauge } from "#app/domain/grant-gauge.ts";
import { begunMonthsOf, dueMonthsOf, grantProjection } from "#app/domain/grant-projection.ts";

const settings = { statement_due_day: 15, risk_threshold: 75 };
const on = (today: string) => ({ today: today as Day, ...settings });

function gauge(values: Partial<GrantGauge> = {}): GrantGauge {
  return {
    year: 2026,
    fte: 1.5,
    rsaTarget: 40,
    rsaNamed: 25,
    rsaCollective: 0,
    rsaReached: 25,
    progress: 0.625,
    fixedPart: 30_000,
    variablePart: 10_000,
    variableEarned: 6_250,
    ...values,
  };
}

describe("the pace of an agreement", () => {
  test("on 30 November ten months are due: 33 expected, 30 at the year’s end, 7 500 €", () => {
    expect(grantProjection(gauge(), on("2026-11-30"))).toEqual({
      monthsDue: 10,
      expected: 33,
      projected: 30,
      variableProjected: 7_500,
      light: "on_track",
      isShort: false,
    });
  });

  test.each([
    [24, "at_risk", true],
    [25, "on_track", false],
    [40, "done", false],
    [41, "done", false],
    [0, "at_risk", true],
  ])("with %i reached of 40, 75 % of the pace being exactly 25: %s", (rsaReached, light, isShort) => {
    expect(grantProjection(gauge({ rsaReached }), on("2026-11-30"))).toMatchObject({ light, isShort });
  });

  test.each([
    ["2025-12-31", "not_started", null, 0],
    ["2026-01-10", "on_track", null, 0],
    ["2026-02-14", "on_track", null, 0],
    ["2026-02-15", "on_track", 300, 1],
    ["2026-12-31", "at_risk", 27, 11],
    ["2027-01-14", "at_risk", 27, 11],
    ["2027-01-15", "late", 25, 12],
    ["2030-06-01", "late", 25, 12],
  ])("on %s: %s, projected %s after %i months due", (today, light, projected, monthsDue) => {
    expect(grantProjection(gauge(), on(today))).toMatchObject({ light, projected, monthsDue });
  });

  test("rounds half up: 5 in 8 months is 7.5, so 8", () => {
    expect(grantProjection(gauge({ rsaReached: 5 }), on("2026-09-20")).projected).toBe(8);
  });

  test("never earns more than the variable part", () => {
    expect(grantProjection(gauge({ rsaReached: 39 }), on("2026-11-30"))).toMatchObject({
      projected: 47,
      variableProjected: 10_000,
    });
  });

  test.each([null, 0])("without a target (%s), nothing is expected and no one is alerted", (rsaTarget) => {
    const projection = grantProjection(gauge({ rsaTarget, variableEarned: 0 }), on("2026-11-30"));
    expect(projection).toMatchObject({
      expected: null,
      variableProjected: 0,
      light: "no_objective",
      isShort: false,
    });
  });

  test("without a variable part, nothing is projected of it", () => {
    expect(grantProjection(gauge({ variablePart: null }), on("2026-11-30")).variableProjected).toBeNull();
  });

  test("a curve shows the months that have begun, expectations those that are due", () => {
    expect(begunMonthsOf(2026, "2026-03-01" as Day)).toEqual(["2026-01", "2026-02", "2026-03"]);
    expect(dueMonthsOf(2026, on("2026-03-15"))).toEqual(["2026-01", "2026-02"]);
    expect(begunMonthsOf(2027, "2026-03-01" as Day)).toEqual([]);
    expect(dueMonthsOf(2025, on("2026-11-30"))).toHaveLength(12);
  });
});
