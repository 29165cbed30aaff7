import { expect, test } from "vitest";
import type { Month } from "#app/domain/calendar.ts";
import { grantGauge, wholeYearOf, type GrantAgreement } from "#app/domain/grant-gauge.ts";
import type { Cents } from "#app/domain/money.ts";

const agreement: GrantAgreement = {
  year: 2026,
  fte: 150,
  fixedPart: 3_000_000 as Cents,
  variablePart: 1_000_000 as Cents,
  rsaTarget: 40,
  countsCollective: true,
};

test("the worked example of the definitions", () => {
  expect(JSON.stringify(grantGauge(agreement, { named: 25, collective: 6 }))).toBe(
    '{"year":2026,"fte":1.5,"rsaTarget":40,"rsaNamed":25,"rsaCollective":6,"rsaReached":31,"progress":0.775,' +
      '"fixedPart":30000,"variablePart":10000,"variableEarned":7750}',
  );
});

test("collective ones are printed even when the agreement does not count them", () => {
  const gauge = grantGauge({ ...agreement, countsCollective: false }, { named: 25, collective: 6 });
  expect(gauge).toMatchObject({ rsaCollective: 6, rsaReached: 25, variableEarned: 6_250 });
});

test("progress is not capped, what is earned is; cents go half up", () => {
  expect(grantGauge(agreement, { named: 50, collective: 0 })).toMatchObject({
    progress: 1.25,
    variableEarned: 10_000,
  });
  const odd = { ...agreement, variablePart: 1_000_001 as Cents, rsaTarget: 2 };
  expect(grantGauge(odd, { named: 1, collective: 0 }).variableEarned).toBe(5_000.01);
});

test.each([0, null])("a target of %s has no progress and earns nothing", (rsaTarget) => {
  const gauge = grantGauge({ ...agreement, rsaTarget }, { named: 5, collective: 0 });
  expect(gauge).toMatchObject({ rsaTarget, progress: null, variableEarned: 0 });
});

test("only a whole calendar year is one", () => {
  const year = (from: string, to: string): number | null =>
    wholeYearOf({ from: from as Month, to: to as Month });
  expect(year("2026-01", "2026-12")).toBe(2026);
  expect(year("2026-01", "2027-12")).toBeNull();
  expect(year("2026-02", "2026-12")).toBeNull();
});
