import type { SubmissionResult } from "@conform-to/react";
import type { ConflictWords } from "#app/features/contracts/conflict-of.ts";

/** What a page shows after its form was refused. */
export type RecordReply = {
  result: SubmissionResult;
  conflict: ConflictWords | null;
  /** What to see before saving all the same, and the mark that says it was seen. */
  warnings: string[];
  confirmed: string;
  /** What the next sending was made knowing: a revision or a mark. */
  seen: string;
};

/** Hidden fields of every form of a record. */
export const recordFields = { id: "id", seen: "seen", confirmed: "confirmed", intent: "intent" } as const;
export const removeIntent = "remove";

/** The mark of warnings: seen once, they are not asked about again; others are. */
export function warningsMark(warnings: readonly string[]): string {
  return warnings.join(" ");
}
