import type { SubmissionResult } from "@conform-to/react";
import type { ConflictWords } from "#app/features/contracts/conflict-of.ts";

/** What the page shows after its form was refused. */
export type CloseReply = {
  /** Of its fields; nothing when closing makes no sense any more. */
  result: SubmissionResult | null;
  /** Why nothing changed, in a sentence. */
  refusal: string | null;
  conflict: ConflictWords | null;
  /** The revision to send next: what the page showed, or what was told in a conflict. */
  revision: string;
};
