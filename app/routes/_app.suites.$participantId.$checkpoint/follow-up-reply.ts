import type { Submission, SubmissionResult } from "@conform-to/react";
import { data } from "@remix-run/node";
import type { ConflictWords } from "#app/features/contracts/conflict-of.ts";

/** What the page shows after one of its forms was refused. */
export type FollowUpReply = {
  /** Which of the forms. */
  form: "record" | "attempt";
  result: SubmissionResult | null;
  /** Why a removal was refused, in a sentence. */
  refusal: string | null;
  conflict: ConflictWords | null;
  /** The mark to send next, after a conflict. */
  seen: string | null;
};

type Rejection = NonNullable<Parameters<Submission<unknown>["reply"]>[0]>;

/** The form again, with why: its fields and what was typed. */
export function refuse<Schema>(
  form: FollowUpReply["form"],
  submission: Submission<Schema>,
  rejection?: Rejection,
) {
  return replyWith({ form, result: submission.reply(rejection) });
}

export function replyWith(reply: Pick<FollowUpReply, "form"> & Partial<FollowUpReply>) {
  return data<FollowUpReply>(
    { result: null, refusal: null, conflict: null, seen: null, ...reply },
    { status: 400 },
  );
}
