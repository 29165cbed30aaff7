import { parseWithZod } from "@conform-to/zod/v4";
import { data } from "@remix-run/node";
import type { Submission } from "@conform-to/react";
import type { Day } from "#app/domain/calendar.ts";
import type { LifeStage } from "#app/domain/contract-life.ts";
import { contractStages } from "#app/domain/contract-stage.ts";
import type { ChangeStageOutcome, Move } from "#app/features/contract-life/change-stage.server.ts";
import { stageMovedWords } from "#app/features/contract-life/stage-moved-words.ts";
import {
  advanceSchema,
  isStepped,
  reasonSchema,
  stepIntents,
} from "#app/features/contract-life/step-form.schema.ts";
import { conflictOf } from "#app/features/contracts/conflict-of.ts";
import { paths } from "#app/paths.ts";
import { redirectSaying } from "#app/platform/flash.server.ts";
import { formatDay } from "#app/ui/french-dates.ts";
import type { StepReply } from "./step-reply.ts";

type Sent = { intent: string; submission: Submission<unknown> };

/** What the form that was sent asks; without `move`, it cannot be done and `submission` says why. Undefined: no form of ours. */
export function readMove(form: FormData, today: Day): (Sent & { move: Move | undefined }) | undefined {
  const intent = form.get("intent");
  const to = form.get("to");
  if (intent === stepIntents.advance) {
    const stage = typeof to === "string" ? (to as LifeStage) : undefined;
    if (!isStepped(stage)) return undefined;
    const submission = parseWithZod(form, { schema: advanceSchema(stage, today) });
    const move: Move | undefined =
      submission.status === "success" ? { kind: "advance", input: submission.value } : undefined;
    return { intent, submission, move };
  }
  if (intent !== stepIntents.cancel && intent !== stepIntents.stepBack) return undefined;
  const submission = parseWithZod(form, { schema: reasonSchema });
  const move: Move | undefined =
    submission.status === "success" ? { kind: intent, input: submission.value } : undefined;
  return { intent, submission, move };
}

/** The form again, with why. */
export function refuseStep({ intent, submission }: Sent, rejection?: Parameters<typeof submission.reply>[0]) {
  return replyWith({ intent, result: submission.reply(rejection), revision: revisionIn(submission) });
}

/** What each outcome is told as. */
export function answerStep(outcome: ChangeStageOutcome, sent: Sent & { reference: string }) {
  const { intent, submission, reference } = sent;
  switch (outcome.outcome) {
    case "not found":
      throw new Response(null, { status: 404 });
    case "not taken":
      throw new Response(null, { status: 403 });
    case "moved":
      return redirectSaying(paths.contract(reference), doneWords(intent, outcome.stage));
    case "stage moved":
      return replyWith({ intent, refusal: stageMovedWords(outcome) });
    case "starts after end": {
      const words = `Écrivez un début qui ne vient pas après la fin du marché (${formatDay(outcome.endsOn)}).`;
      return refuseStep(sent, { fieldErrors: { day: [words] } });
    }
    case "modified meanwhile": {
      const conflict = conflictOf({ ...outcome, what: "ce marché" });
      const result = submission.reply({ formErrors: [conflict.sentence] });
      return replyWith({ intent, result, conflict, revision: String(outcome.revision) });
    }
  }
}

function doneWords(intent: string, stage: keyof typeof contractStages): string {
  if (stage === "cancelled") return "Marché annulé.";
  const verb = intent === stepIntents.stepBack ? "revenu" : "passé";
  return `Marché ${verb} à l’étape ${contractStages[stage].label}.`;
}

function revisionIn({ payload }: Sent["submission"]): string {
  return typeof payload.revision === "string" ? payload.revision : "";
}

function replyWith(reply: Partial<StepReply> & Pick<StepReply, "intent">) {
  return data<StepReply>(
    { result: null, refusal: null, conflict: null, revision: "", ...reply },
    { status: 400 },
  );
}
