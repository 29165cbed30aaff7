import type { Submission } from "@conform-to/react";
import type { ActOutcome } from "#app/features/study-exchange/act-on-study.server.ts";
import type { ExchangeInput } from "#app/features/study-exchange/exchange-form.schema.ts";
import { doneWords } from "#app/features/study-exchange/exchange-words.ts";
import { paths } from "#app/paths.ts";
import { redirectSaying } from "#app/platform/flash.server.ts";
import { formReply } from "#app/platform/form-reply.server.ts";
import { formatInstant } from "#app/ui/french-dates.ts";

/** What an act on a study answers: its page, saying what was done; or the form again, with why. */
export function answerAct(
  told: ActOutcome,
  submission: Submission<ExchangeInput>,
  input: ExchangeInput,
  id: string,
) {
  switch (told.outcome) {
    case "done":
    case "again":
      return redirectSaying(paths.studyExchange(id), doneWords[input.act]);
    case "not found":
      throw new Response(null, { status: 404 });
    case "not allowed":
      throw new Response(null, { status: 403 });
    case "no lot":
      return formReply(submission, {
        formErrors: ["Ajoutez d’abord un lot\u00a0: sans lot, il n’y a rien à relire ni à valider."],
      });
    case "unknown host":
      return formReply(submission, { fieldErrors: { host: ["Choisissez un destinataire de la liste."] } });
    case "modified meanwhile": {
      const who = told.by?.name ?? "Quelqu’un";
      const when = told.by === undefined ? "" : ` le ${formatInstant(told.by.at)}`;
      return formReply(submission, {
        formErrors: [
          `${who} a changé cette note${when}, pendant que vous écriviez. Relisez-la, puis recommencez.`,
        ],
      });
    }
  }
}
