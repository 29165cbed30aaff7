import { expect, test } from "vitest";
import { stateAfter, type StatementAct } from "#app/domain/statement-state.ts";

/** Columns: none, draft, submitted, validated, returned; what each becomes, `-` when it may not. */
const table: Record<StatementAct, string> = {
  "save draft": "draft draft - - -",
  submit: "submitted submitted submitted - submitted",
  validate: "- - validated - -",
  return: "- - returned - -",
  correct: "- - - validated -",
};

test.each(Object.entries(table) as Array<[StatementAct, string]>)("%s", (act, expected) => {
  const states = [null, "draft", "submitted", "validated", "returned"] as const;
  expect(states.map((state) => stateAfter(act, state) ?? "-").join(" ")).toBe(expected);
});
