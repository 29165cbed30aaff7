import type { Submission } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { data, type AppLoadContext } from "@remix-run/node";
import {
  correctionSchema,
  followIntents,
  introductionSchema,
  replySchema,
  stepSchema,
} from "#app/features/opportunity-follow/follow-form.schema.ts";
import { addAsSubcontractor } from "#app/features/opportunity-follow/add-as-subcontractor.server.ts";
import { replyRefusal } from "#app/features/opportunity-follow/follow-refusals.ts";
import { introduce } from "#app/features/opportunity-follow/introduce.server.ts";
import { correctStep, noteStep, removeStep } from "#app/features/opportunity-follow/note-step.server.ts";
import type { OwnAnswer } from "#app/features/opportunity-follow/own-answer.server.ts";
import { replyToStructure } from "#app/features/opportunity-follow/reply-to-structure.server.ts";
import { recordFields } from "#app/features/record-form/record-reply.ts";
import { textIn } from "#app/features/record-form/refuse-record.server.ts";
import { paths } from "#app/paths.ts";
import { redirectSaying } from "#app/platform/flash.server.ts";
import { listContractors } from "#db/queries/contracts/contract-contractors.server.ts";

type Sent = { context: AppLoadContext; asked: OwnAnswer; form: FormData };
type Refusal = NonNullable<Parameters<Submission<unknown>["reply"]>[0]>;

/** What each form of the page answers; a refusal says which form it is of. */
export async function answerFollow(sent: Sent) {
  const { asked, form } = sent;
  switch (textIn(form, recordFields.intent)) {
    case followIntents.reply:
      return answerReply(sent);
    case followIntents.introduce:
      return answerIntroduction(sent);
    case followIntents.note:
      return answerNote(sent);
    case followIntents.correct:
      return answerCorrection(sent);
    case followIntents.remove:
      await removeStep(asked, textIn(form, recordFields.id));
      return redirectSaying(here(asked), "Suite retirée.");
    default:
      throw new Response(null, { status: 400 });
  }
}

function here({ lot, structure }: OwnAnswer): string {
  return paths.opportunityAnswer(lot.lotId, structure.siret);
}

function refuse<Schema>(submission: Submission<Schema>, form: string, rejection?: Refusal) {
  return data({ form, result: submission.reply(rejection) }, { status: 400 });
}

async function answerReply({ context, asked, form }: Sent) {
  const submission = parseWithZod(form, { schema: replySchema });
  if (submission.status !== "success") return refuse(submission, followIntents.reply);
  const refusal = replyRefusal(asked.lot, asked.today);
  if (refusal !== null) return refuse(submission, followIntents.reply, { formErrors: [refusal] });
  await replyToStructure(context, asked, submission.value);
  return redirectSaying(here(asked), "Message envoyé à la structure.");
}

async function answerIntroduction({ context, asked, form }: Sent) {
  const submission = parseWithZod(form, { schema: introductionSchema });
  if (submission.status !== "success") return refuse(submission, followIntents.introduce);
  const input = submission.value;
  const company = await contractorOf(asked, input.company);
  if (company === undefined) {
    return refuse(submission, followIntents.introduce, {
      fieldErrors: { company: ["Choisissez une entreprise attributaire de ce lot."] },
    });
  }
  const done = await introduce(context, asked, { company, input });
  if (done.outcome === "refused")
    return refuse(submission, followIntents.introduce, { formErrors: [done.why] });
  if (done.outcome === "already") {
    return redirectSaying(here(asked), "Elles étaient déjà mises en relation\u00a0: rien n’est parti.");
  }
  const sides = [done.company.outcome, done.structure.outcome];
  const words = sides.every((outcome) => outcome === "sent" || outcome === "already sent")
    ? "Mise en relation faite\u00a0: les deux courriels sont partis."
    : "Mise en relation notée. Un courriel au moins attend dans «\u00a0Envois\u00a0».";
  return redirectSaying(here(asked), words);
}

async function answerNote({ asked, form }: Sent) {
  const submission = parseWithZod(form, { schema: stepSchema(asked.today) });
  if (submission.status !== "success") return refuse(submission, followIntents.note);
  const input = submission.value;
  const contractor = input.company === null ? undefined : await contractorOf(asked, input.company);
  if (input.company !== null && contractor === undefined) {
    return refuse(submission, followIntents.note, {
      fieldErrors: { company: ["Choisissez une entreprise attributaire de ce lot."] },
    });
  }
  const company =
    contractor === undefined ? null : { id: contractor.organisationId, siret: contractor.siret };
  const noted = await noteStep(asked, input, company);
  if (noted.outcome === "same day") {
    return refuse(submission, followIntents.note, {
      fieldErrors: { datedOn: ["Cette suite est déjà notée ce jour-là\u00a0: corrigez-la plutôt."] },
    });
  }
  if (input.step !== "contracted" || !input.subcontractor) return redirectSaying(here(asked), "Suite notée.");
  return redirectSaying(here(asked), await addAsSubcontractor(asked, { id: input.id, company }));
}

async function answerCorrection({ asked, form }: Sent) {
  const submission = parseWithZod(form, { schema: correctionSchema(asked.today) });
  const which = `${followIntents.correct} ${textIn(form, recordFields.id)}`;
  if (submission.status !== "success") return refuse(submission, which);
  const saved = await correctStep(asked, submission.value, textIn(form, recordFields.seen));
  switch (saved.outcome) {
    case "gone":
      return redirectSaying(here(asked), "Cette suite a été retirée entre-temps\u00a0: rien n’est changé.");
    case "changed":
      return refuse(submission, which, {
        formErrors: ["Quelqu’un a corrigé cette suite pendant que vous écriviez\u00a0: rouvrez la page."],
      });
    case "same day":
      return refuse(submission, which, {
        fieldErrors: { datedOn: ["La même suite est déjà notée ce jour-là."] },
      });
    case "saved":
      return redirectSaying(here(asked), "Suite corrigée.");
  }
}

/** A contractor of the lot, the structure itself apart. */
async function contractorOf({ db, lot, structure }: OwnAnswer, siret: string) {
  const contractors = await listContractors(db, lot.contractId);
  return contractors.find(
    (one) => one.lotId === lot.lotId && one.siret === siret && one.organisationId !== structure.id,
  );
}
