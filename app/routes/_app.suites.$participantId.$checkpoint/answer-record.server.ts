import { parseWithZod } from "@conform-to/zod/v4";
import { conflictOfOutcome } from "#app/features/outcomes/outcome-conflict.ts";
import { correctOutcome, removeOutcome } from "#app/features/outcomes/correct-outcome.server.ts";
import { newOutcomeSchema, outcomeFormSchema } from "#app/features/outcomes/outcome-form.schema.ts";
import { recordOutcome } from "#app/features/outcomes/record-outcome.server.ts";
import { paths } from "#app/paths.ts";
import { redirectSaying } from "#app/platform/flash.server.ts";
import type { AskedFollowUp } from "./ask-follow-up.server.ts";
import { refuse, replyWith } from "./follow-up-reply.ts";

const dayWords = {
  "no exit":
    "Cette personne n’a pas de sortie à cette échéance\u00a0: elle est en embauche, ou ne l’a pas été.",
  "in the future": "Écrivez aujourd’hui ou un jour passé.",
  "before exit": "Écrivez un jour d’après la sortie\u00a0: avant, la personne était en embauche.",
  "already that day":
    "Une situation est déjà notée ce jour-là\u00a0: corrigez-la plus bas, ou écrivez un autre jour.",
} as const;

/** What « Noter la situation » answers. */
export async function answerRecord({ db, form, asked }: AskedFollowUp) {
  const submission = parseWithZod(form, { schema: newOutcomeSchema });
  if (submission.status !== "success") return refuse("record", submission);
  const outcome = await recordOutcome(db, { ...asked, input: submission.value });
  switch (outcome) {
    case "recorded":
      return redirectSaying(paths.outcomes(), "Situation notée.");
    case "not found":
      throw new Response(null, { status: 404 });
    case "no exit":
      return refuse("record", submission, { formErrors: [dayWords[outcome]] });
    case "in the future":
    case "before exit":
    case "already that day":
      return refuse("record", submission, { fieldErrors: { datedOn: [dayWords[outcome]] } });
  }
}

/** What « Enregistrer » answers to a situation corrected. */
export async function answerCorrection({ db, form, asked, record, seen }: AskedFollowUp) {
  const submission = parseWithZod(form, { schema: outcomeFormSchema });
  if (submission.status !== "success") return refuse("record", submission);
  const input = submission.value;
  const back = paths.recordOutcome(asked.participantId, asked.checkpoint);
  const saved = await correctOutcome(db, { ...asked, record, seen, input });
  switch (saved.outcome) {
    case "saved":
      return redirectSaying(back, "Situation corrigée.");
    case "removed meanwhile":
      return redirectSaying(back, "Rien n’est changé\u00a0: cette situation a été retirée entre-temps.");
    case "not found":
      throw new Response(null, { status: 404 });
    case "modified meanwhile": {
      const conflict = conflictOfOutcome(saved, input);
      const result = submission.reply({ formErrors: [conflict.sentence] });
      return replyWith({ form: "record", result, conflict, seen: saved.seen });
    }
    case "no exit":
      return refuse("record", submission, { formErrors: [dayWords[saved.outcome]] });
    case "in the future":
    case "before exit":
    case "already that day":
      return refuse("record", submission, { fieldErrors: { datedOn: [dayWords[saved.outcome]] } });
  }
}

/** What « Retirer » answers. */
export async function answerRemoval({ db, asked, record, seen }: AskedFollowUp) {
  const removed = await removeOutcome(db, { ...asked, record, seen });
  switch (removed.outcome) {
    case "removed":
      return redirectSaying(paths.recordOutcome(asked.participantId, asked.checkpoint), "Situation retirée.");
    case "not found":
      throw new Response(null, { status: 404 });
    case "modified meanwhile": {
      const { sentence } = conflictOfOutcome(removed, null);
      const refusal = `${sentence} Rouvrez la page pour la relire avant de la retirer.`;
      return replyWith({ form: "record", refusal });
    }
  }
}
