import type { SubmissionResult } from "@conform-to/react";
import type { ConflictWords } from "#app/features/contracts/conflict-of.ts";

/** What a line's page shows after a form was refused. */
export type LineReply = {
  /** Of the fields; nothing when the line was to be removed. */
  result: SubmissionResult | null;
  /** Why the line stays, in a sentence. */
  refusal: string | null;
  conflict: ConflictWords | null;
  /** The mark to send next: what the page showed, or what was told in a conflict. Empty for a new line. */
  seen: string;
};
