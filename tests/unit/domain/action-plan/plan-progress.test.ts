import { describe, expect, it } from "vitest";
import type { Day } from "#app/domain/calendar.ts";
import {
  planProgress,
  planTotals,
  type DoneAction,
  type PlannedLine,
} from "#app/domain/action-plan/plan-progress.ts";

const at = { year: 2026, until: "2026-11-30" as Day };

function line(id: string, values: Partial<PlannedLine> = {}): PlannedLine {
  return { id, kind: "promotion", expected: 1, dueOn: null, state: "planned", ...values };
}

function done(plannedActionId: string, ...days: string[]): DoneAction[] {
  return days.map((datedOn) => ({ plannedActionId, datedOn: datedOn as Day }));
}

describe("the progress of a plan", () => {
  it.each([
    ["nothing done, its day to come", line("a", { dueOn: "2026-12-15" as Day }), [], "to_come", 0],
    ["nothing done, its day past", line("a", { dueOn: "2026-11-29" as Day }), [], "late", 0],
    ["on its very day", line("a", { dueOn: "2026-11-30" as Day }), [], "to_come", 0],
    ["no day: the end of the year", line("a"), [], "to_come", 0],
    ["half done, its day to come", line("a", { expected: 2 }), done("a", "2026-03-02"), "under_way", 1],
    [
      "half done, its day past",
      line("a", { expected: 2, dueOn: "2026-06-30" as Day }),
      done("a", "2026-03-02"),
      "late",
      1,
    ],
    ["done", line("a", { dueOn: "2026-06-30" as Day }), done("a", "2026-09-02"), "done", 1],
    ["done more often", line("a"), done("a", "2026-01-02", "2026-02-02"), "done", 2],
    ["given up", line("a", { state: "dropped", dueOn: "2026-06-30" as Day }), [], "dropped", 0],
    ["done the year before", line("a"), done("a", "2025-12-31"), "to_come", 0],
    ["done after the day asked", line("a"), done("a", "2026-12-01"), "to_come", 0],
    ["another line done", line("a"), done("b", "2026-03-02"), "to_come", 0],
  ])("says where a line stands: %s", (_, planned, actions, standing, times) => {
    expect(planProgress([planned], actions, at).byLine.get("a")).toEqual({ done: times, standing });
  });

  it("counts a line at most as often as it was planned, and leaves out what was given up", () => {
    const lines = [
      line("a", { expected: 2 }),
      line("b", { expected: 3, kind: "prescription", dueOn: "2026-05-31" as Day }),
      line("c", { expected: 4, state: "dropped" }),
    ];
    const actions = [...done("a", "2026-01-05", "2026-02-05", "2026-03-05"), ...done("b", "2026-04-07")];
    const progress = planProgress(lines, [...actions, ...done("c", "2026-01-08")], at);
    expect(progress.total).toEqual({ lines: 2, expected: 5, done: 3, progress: 0.6, late: 1, dropped: 1 });
    expect(progress.byDimension[1]).toEqual({
      lines: 1,
      expected: 2,
      done: 2,
      progress: 1,
      late: 0,
      dropped: 1,
    });
    expect(progress.byDimension[4]).toMatchObject({ lines: 1, expected: 3, done: 1, progress: 0.3333 });
    expect(progress.byDimension[5]).toMatchObject({ lines: 0, expected: 0, progress: null });
    expect(planTotals(lines.slice(1, 2), progress.byLine)).toEqual(progress.byDimension[4]);
  });

  it("says a line without a day is late once the year is over", () => {
    const progress = planProgress([line("a")], [], { year: 2025, until: "2026-01-01" as Day });
    expect(progress.byLine.get("a")?.standing).toBe("late");
  });

  it("measures nothing when nothing is planned", () => {
    expect(planProgress([], [], at).total.progress).toBeNull();
  });
});
