import type { StatementState } from "./exchange-codes.ts";

/** What is done to the statement of one month. `correct`: the traced change of a validated one. */
export type StatementAct = "save draft" | "submit" | "validate" | "return" | "correct";

type Move = { from: ReadonlyArray<StatementState | "none">; to: StatementState };

/**
 * A statement goes draft → submitted → validated or returned. A submitted or returned one may be declared again until
 * it is validated; a validated one changes only by a correction. Source: our choice, on the states of exchange.md.
 */
const moves = {
  "save draft": { from: ["none", "draft"], to: "draft" },
  submit: { from: ["none", "draft", "submitted", "returned"], to: "submitted" },
  validate: { from: ["submitted"], to: "validated" },
  return: { from: ["submitted"], to: "returned" },
  correct: { from: ["validated"], to: "validated" },
} as const satisfies Record<StatementAct, Move>;

/** The state after the act, or undefined when a statement in that state cannot take it. Null: no statement yet. */
export function stateAfter(act: StatementAct, state: StatementState | null): StatementState | undefined {
  const { from, to }: Move = moves[act];
  return from.includes(state ?? "none") ? to : undefined;
}
