import { parseWithZod } from "@conform-to/zod/v4";
import { noteAttempt, removeAttempt } from "#app/features/outcomes/note-attempt.server.ts";
import { newAttemptSchema } from "#app/features/outcomes/outcome-form.schema.ts";
import { paths } from "#app/paths.ts";
import { redirectSaying } from "#app/platform/flash.server.ts";
import { formatDay } from "#app/ui/french-dates.ts";
import type { AskedFollowUp } from "./ask-follow-up.server.ts";
import { refuse } from "./follow-up-reply.ts";

/** What « Noter l’appel » answers. */
export async function answerAttempt({ db, form, asked }: AskedFollowUp) {
  const submission = parseWithZod(form, { schema: newAttemptSchema });
  if (submission.status !== "success") return refuse("attempt", submission);
  const input = submission.value;
  const outcome = await noteAttempt(db, { ...asked, input });
  switch (outcome) {
    case "noted":
      // Someone reached has said what became of them: it is noted on the same page.
      return input.result === "reached"
        ? redirectSaying(
            paths.recordOutcome(asked.participantId, asked.checkpoint),
            "Appel noté. Notez la situation.",
          )
        : redirectSaying(paths.outcomes(), savedWords(input.nextOn));
    case "not found":
      throw new Response(null, { status: 404 });
    case "no exit":
      return refuse("attempt", submission, {
        formErrors: [
          "Cette personne n’a pas de sortie à cette échéance\u00a0: il n’y a pas d’appel à noter.",
        ],
      });
    case "in the future":
      return refuse("attempt", submission, {
        fieldErrors: { datedOn: ["Écrivez aujourd’hui ou un jour passé."] },
      });
  }
}

/** What « Retirer » answers for a call noted by mistake. */
export async function answerAttemptRemoval({ db, asked, attempt }: AskedFollowUp) {
  const outcome = await removeAttempt(db, { ...asked, attempt });
  if (outcome === "not found") throw new Response(null, { status: 404 });
  return redirectSaying(paths.recordOutcome(asked.participantId, asked.checkpoint), "Appel retiré.");
}

function savedWords(nextOn: string | null): string {
  return nextOn === null ? "Appel noté." : `Appel noté, à rappeler le ${formatDay(nextOn)}.`;
}
