import { expect, test } from "vitest";
import { planStandings, type PlanStanding } from "#app/domain/action-plan/plan-progress.ts";
import { mayBeNoted } from "#app/features/plans/plan-lines.ts";

test("a line is noted as done while something is left to do, never before its year", () => {
  const offered = (today: string) =>
    (Object.keys(planStandings) as PlanStanding[])
      .filter((standing) => mayBeNoted(standing, { year: 2027, today }))
      .sort();
  expect(offered("2026-12-31")).toEqual([]);
  expect(offered("2027-01-01")).toEqual(["late", "to_come", "under_way"]);
  expect(offered("2028-03-01")).toEqual(["late", "to_come", "under_way"]);
});
