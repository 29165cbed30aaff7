import { describe, expect, test } from "vitest";
import type { Day } from "#app/domain/calendar.ts";
import type { Role } from "#app/domain/role.ts";
import { daysLeft, reviewDueOn } from "#app/domain/study-review.ts";
import {
  mayComment,
  mayEditStudy,
  movesFrom,
  stateAfter,
  studyMoves,
  studyStateCodes,
  type StudyMove,
} from "#app/domain/study-state.ts";

/** Columns: draft, submitted, returned, approved, converted, dropped; what each becomes, `-` when it may not. */
const byBuyer: Record<StudyMove, string> = {
  submitted: "submitted - submitted - - -",
  withdrawn: "- draft - - - -",
  returned: "- - - - - -",
  approved: "- - - - - -",
  reopened: "- - - draft - draft",
  converted: "- - - - - -",
  dropped: "dropped dropped dropped dropped - -",
};
const byFacilitator: Record<StudyMove, string> = {
  submitted: "- - - - - -",
  withdrawn: "- - - - - -",
  returned: "- returned - returned - -",
  approved: "approved approved - - - -",
  reopened: "- - - draft - draft",
  converted: "- - - converted - -",
  dropped: "dropped dropped dropped dropped - -",
};

const reached = (move: StudyMove, role: Role) =>
  studyStateCodes.map((state) => stateAfter(move, state, role) ?? "-").join(" ");

describe("every state × move × role", () => {
  test.each(studyMoves)("%s", (move) => {
    expect(reached(move, "authority")).toBe(byBuyer[move]);
    expect(reached(move, "facilitator")).toBe(byFacilitator[move]);
    for (const role of ["siae", "network", "animator", "funder", "territory", "admin"] as const) {
      expect(reached(move, role)).toBe("- - - - - -");
    }
  });

  test("a contract ends the study’s life: nothing is done to it any more", () => {
    expect([movesFrom("converted", "authority"), movesFrom("converted", "facilitator")]).toEqual([[], []]);
  });

  test("what may be done is told in the order of a life", () => {
    expect(movesFrom("submitted", "facilitator")).toEqual(["returned", "approved", "dropped"]);
    expect(movesFrom("draft", "authority")).toEqual(["submitted", "dropped"]);
  });
});

test("figures change at the buyer’s until it is sent, at the facilitator’s while it is read", () => {
  const editable = (role: Role) => studyStateCodes.filter((state) => mayEditStudy(state, role));
  expect(editable("authority")).toEqual(["draft", "returned"]);
  expect(editable("facilitator")).toEqual(["draft", "submitted"]);
  expect(editable("animator")).toEqual([]);
});

test("one writes of a study unless it is given up", () => {
  expect(studyStateCodes.filter((state) => !mayComment(state, "authority"))).toEqual(["dropped"]);
  expect(mayComment("draft", "siae")).toBe(false);
});

test("four weeks after a Thursday is a Thursday; late begins the day after", () => {
  const due = reviewDueOn("2026-11-19" as Day, 4);
  expect(due).toBe("2026-12-17");
  expect([
    daysLeft(due, "2026-12-16" as Day),
    daysLeft(due, due),
    daysLeft(due, "2026-12-20" as Day),
  ]).toEqual([1, 0, -3]);
});
