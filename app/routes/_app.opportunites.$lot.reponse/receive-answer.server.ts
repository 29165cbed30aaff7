import type { Submission } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import type { AppLoadContext } from "@remix-run/node";
import type { Viewer } from "#app/domain/viewer.ts";
import {
  declineSchema,
  interestSchema,
  type AnswerKind,
} from "#app/features/opportunity-answers/answer-form.schema.ts";
import {
  declineGiven,
  interestGiven,
  type AnswerGiven,
} from "#app/features/opportunity-answers/answer-values.ts";
import { saveAnswer } from "#app/features/opportunity-answers/save-answer.server.ts";
import { tellHost } from "#app/features/opportunity-answers/tell-host.server.ts";
import { conflictWords } from "#app/features/record-form/conflict-words.ts";
import { recordFields } from "#app/features/record-form/record-reply.ts";
import { refuseRecord, textIn } from "#app/features/record-form/refuse-record.server.ts";
import { paths } from "#app/paths.ts";
import { redirectSaying } from "#app/platform/flash.server.ts";
import { todayOf } from "#app/platform/request-context.server.ts";
import type { Db } from "#db/database.server.ts";
import type { OwnLot } from "#db/queries/opportunities/own-answers.server.ts";

export type OwnCall = OwnLot & { db: Db; viewer: Viewer };
type Sent = { kind: Exclude<AnswerKind, "question">; form: FormData };

/** Keeps an interest or a refusal, then tells the host; refused, gives the form back as it was typed. */
export async function receiveAnswer(context: AppLoadContext, own: OwnCall, { kind, form }: Sent) {
  if (kind === "interesse") {
    const submission = parseWithZod(form, { schema: interestSchema });
    if (submission.status !== "success") return refuseRecord(submission, { seen: seenIn(form) });
    return keep(context, own, { submission, seen: seenIn(form), given: interestGiven(submission.value) });
  }
  const submission = parseWithZod(form, { schema: declineSchema });
  if (submission.status !== "success") return refuseRecord(submission, { seen: seenIn(form) });
  return keep(context, own, { submission, seen: seenIn(form), given: declineGiven(submission.value) });
}

function seenIn(form: FormData): string {
  return textIn(form, recordFields.seen);
}

type Keep<Input> = { submission: Submission<Input>; seen: string; given: AnswerGiven };

async function keep<Input>(
  context: AppLoadContext,
  { db, viewer, organisationId, lotId }: OwnCall,
  { submission, seen, given }: Keep<Input>,
) {
  const own = { organisationId, lotId };
  const saved = await saveAnswer(db, { ...own, viewer, given, seen, today: todayOf(context) });
  const refuse = (words: string) => refuseRecord(submission, { seen, rejection: { formErrors: [words] } });
  const isInterested = given.answer === "interested";
  switch (saved.outcome) {
    case "saved": {
      const isTakenBack = !isInterested && saved.before === "interested";
      if (isInterested || isTakenBack) {
        await tellHost(context, {
          ...own,
          viewer,
          what: isInterested ? "interested" : "taken back",
          onceKey: `opportunity-answer ${lotId} ${organisationId} ${String(saved.revision)}`,
        });
      }
      return done(lotId, isInterested);
    }
    case "unchanged":
      return done(lotId, isInterested);
    case "not found":
      throw new Response(null, { status: 404 });
    case "closed":
      return refuse(
        "Cette opportunité est fermée\u00a0: votre réponse n’est pas enregistrée. Copiez votre texte si vous voulez l’envoyer autrement.",
      );
    case "kept for others":
      return refuse(
        "Ce lot est réservé par la loi à d’autres structures que la vôtre\u00a0: votre intérêt n’est pas enregistré.",
      );
    case "modified meanwhile": {
      const conflict = conflictWords({ ...saved, what: "votre réponse" });
      const rejection = { formErrors: [conflict.sentence] };
      return refuseRecord(submission, { conflict, seen: String(saved.revision), rejection });
    }
  }
}

function done(lotId: string, isInterested: boolean) {
  return isInterested
    ? redirectSaying(paths.opportunity(lotId), "Réponse enregistrée\u00a0: cela vous intéresse.")
    : redirectSaying(paths.opportunities(), "Réponse enregistrée\u00a0: ce n’est pas pour vous.");
}
