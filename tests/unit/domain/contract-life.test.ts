import { describe, expect, test } from "vitest";
import type { Day } from "#app/domain/calendar.ts";
import {
  mayCancel,
  nextStage,
  previousStage,
  stageDays,
  type LifeDates,
  type LifeStep,
} from "#app/domain/contract-life.ts";
import { contractStageCodes, type ContractStage } from "#app/domain/contract-stage.ts";
import type { InsertionHours } from "#app/domain/insertion-hours.ts";
import { objectiveWithStaffKept } from "#app/domain/staff-taken-over.ts";
import { askedFor, type StepFacts } from "#app/domain/step-asks.ts";

const undated: LifeDates = { consultationOn: null, notifiedOn: null, startsOn: null, endsOn: null };
const step = (stage: ContractStage, day: string): LifeStep => ({ stage, datedOn: day as Day });

describe("a contract goes from one stage to the next", () => {
  test.each([
    ["planned", "published", undefined, true],
    ["published", "awarded", "planned", true],
    ["awarded", "running", "published", true],
    ["running", "closed", "awarded", true],
    ["closed", undefined, "running", false],
    ["cancelled", undefined, "planned", false],
  ] as const)("%s: next %s, back to %s", (stage, next, back, cancellable) => {
    expect(nextStage(stage)).toBe(next);
    expect(previousStage(stage, [], undated)).toBe(back);
    expect(mayCancel(stage)).toBe(cancellable);
  });

  test.each([
    [[step("published", "2026-01-02"), step("cancelled", "2026-02-02")], undated, "published"],
    [[], { ...undated, consultationOn: "2026-01-02" as Day }, "published"],
    [[], { ...undated, notifiedOn: "2026-01-02" as Day }, "awarded"],
    [[], { ...undated, notifiedOn: "2026-01-02" as Day, startsOn: "2026-02-02" as Day }, "running"],
  ] as const)("cancelled by mistake, it goes back to where it was", (steps, dates, back) => {
    expect(previousStage("cancelled", steps, dates)).toBe(back);
  });
});

describe("the day of each stage", () => {
  test("is that of its step; its notification and its start are the contract's own", () => {
    const steps = [
      step("planned", "2025-09-01"),
      step("published", "2025-11-17"),
      step("awarded", "2026-02-10"),
    ];
    const dates = { ...undated, notifiedOn: "2026-02-16" as Day, endsOn: "2027-04-30" as Day };
    expect(stageDays(steps, dates)).toEqual({
      planned: "2025-09-01",
      published: "2025-11-17",
      awarded: "2026-02-16",
      closed: "2027-04-30",
    });
  });

  test("is told by the contract's dates when no step was kept", () => {
    const dates = {
      consultationOn: "2025-11-17" as Day,
      notifiedOn: "2026-02-16" as Day,
      startsOn: "2026-03-02" as Day,
      endsOn: null,
    };
    expect(stageDays([], dates)).toEqual({
      published: "2025-11-17",
      awarded: "2026-02-16",
      running: "2026-03-02",
    });
  });

  test("survives a correction backwards, which forgets the stages after it", () => {
    const steps = [
      step("published", "2025-11-17"),
      step("awarded", "2026-02-10"),
      step("published", "2026-02-12"),
    ];
    expect(stageDays(steps, undated)).toEqual({ published: "2025-11-17" });
    expect(stageDays([...steps, step("awarded", "2026-01-05")], undated)).toEqual({
      published: "2025-11-17",
      awarded: "2026-01-05",
    });
  });

  test("of a cancelled contract is forgotten once it is no longer", () => {
    const steps = [step("published", "2025-11-17"), step("cancelled", "2026-01-05")];
    expect(stageDays(steps, undated).cancelled).toBe("2026-01-05");
    expect(stageDays([...steps, step("published", "2026-01-06")], undated).cancelled).toBeUndefined();
  });
});

describe("what a step asks for", () => {
  const ready: StepFacts = {
    consultation: true,
    notification: true,
    start: true,
    kickoff: true,
    lotsWithoutContractor: [],
    withoutObjective: [],
    withoutInterlocutor: [],
    withoutModality: [],
    openStatements: 0,
    undeclaredMonths: 0,
    remaining: 0,
    openHires: 0,
  };
  const lacking = [{ id: "1", name: "lot 1" }];

  test.each([
    ["published", { consultation: false }, "consultation day", true],
    ["awarded", { notification: false }, "notification day", true],
    ["awarded", { lotsWithoutContractor: lacking }, "contractors", false],
    ["awarded", { withoutObjective: lacking }, "objectives", false],
    ["running", { start: false }, "start day", true],
    ["running", { kickoff: false }, "kick-off day", true],
    ["running", { withoutInterlocutor: lacking }, "interlocutors", false],
    ["running", { withoutModality: lacking }, "modalities", false],
    ["closed", { openStatements: 2 }, "validated statements", true],
    ["closed", { undeclaredMonths: 2 }, "declared months", false],
    ["closed", { remaining: 100 }, "hours done", false],
    ["closed", { openHires: 1 }, "ended hires", false],
  ] as const)("%s without what %o says: %s is missing (mandatory: %s)", (stage, facts, key, mandatory) => {
    expect(askedFor(stage, { ...ready, ...facts }).find((asked) => asked.key === key)).toMatchObject({
      state: "missing",
      mandatory,
    });
    expect(askedFor(stage, ready).find((asked) => asked.key === key)).toMatchObject({ state: "done" });
  });

  test("every stage but the first asks for something, and planning for nothing", () => {
    expect(askedFor("planned", ready)).toEqual([]);
    for (const stage of contractStageCodes) {
      const next = nextStage(stage);
      if (next) expect(askedFor(next, ready).length).toBeGreaterThan(1);
    }
  });
});

describe("an objective once the staff taken over is left out", () => {
  test.each([
    [100_000, 10, 8, 20_000],
    [100_000, 3, 1, 66_667],
    [100_001, 2, 1, 50_001],
    [100_000, 4, 0, 100_000],
    [100_000, 4, 4, 0],
  ])("%i hundredths, %i in staff, %i kept: %i", (objective, staff, kept, left) => {
    expect(objectiveWithStaffKept(objective as InsertionHours, { staff, kept })).toBe(left);
  });
});
