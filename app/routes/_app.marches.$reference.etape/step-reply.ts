import type { SubmissionResult } from "@conform-to/react";
import type { ConflictWords } from "#app/features/contracts/conflict-of.ts";

/** What the page shows after one of its forms was refused. */
export type StepReply = {
  /** The form that was sent. */
  intent: string;
  /** Of its fields; nothing when it makes no sense any more. */
  result: SubmissionResult | null;
  /** Why nothing changed, in a sentence. */
  refusal: string | null;
  conflict: ConflictWords | null;
  /** The revision to send next: what the page showed, or what was told in a conflict. */
  revision: string;
};
