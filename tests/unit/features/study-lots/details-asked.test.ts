import { describe, expect, test } from "vitest";
import { detailsAsked, type AskingLot } from "#app/features/study-lots/details-asked.ts";

const nothing: AskingLot = {
  isPrivate: false,
  decided: null,
  proposed: null,
  weightWritten: false,
  actionWritten: false,
};

describe("what the clauses of a lot need beside its mechanism", () => {
  test.each<[string, Partial<AskingLot>, { weight: boolean; action: boolean }]>([
    ["nothing decided nor proposed asks nothing", {}, { weight: false, action: false }],
    ["a clause asks nothing", { decided: "execution_clause" }, { weight: false, action: false }],
    ["a criterion asks its weight", { decided: "award_criterion" }, { weight: true, action: false }],
    [
      "a clause with a criterion too",
      { decided: "execution_clause_and_criterion" },
      { weight: true, action: false },
    ],
    [
      "a criterion of a private buyer stands in no text",
      { isPrivate: true, decided: "award_criterion" },
      { weight: false, action: false },
    ],
    ["a qualitative action asks which", { decided: "qualitative_action" }, { weight: false, action: true }],
    ["undecided, what is proposed asks", { proposed: "qualitative_action" }, { weight: false, action: true }],
    [
      "decided, what is proposed asks nothing more",
      { decided: "none", proposed: "qualitative_action" },
      { weight: false, action: false },
    ],
    [
      "what is written stays in sight",
      { decided: "execution_clause", weightWritten: true, actionWritten: true },
      { weight: true, action: true },
    ],
  ])("%s", (_, lot, asked) => {
    expect(detailsAsked({ ...nothing, ...lot })).toEqual(asked);
  });
});
