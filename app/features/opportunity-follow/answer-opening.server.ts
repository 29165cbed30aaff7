import type { Submission } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { openingRefusals } from "#app/domain/lot-opening.ts";
import { conflictWords } from "#app/features/record-form/conflict-words.ts";
import { recordFields } from "#app/features/record-form/record-reply.ts";
import { refuseRecord, textIn } from "#app/features/record-form/refuse-record.server.ts";
import { paths } from "#app/paths.ts";
import { redirectSaying } from "#app/platform/flash.server.ts";
import { countOf } from "#app/ui/french.ts";
import { openingFormSchema, openingIntents, type OpeningInput } from "./opening-form.schema.ts";
import type { OwnLot } from "./own-lot.server.ts";
import { saveOpening } from "./save-opening.server.ts";
import { switchOpening } from "./switch-opening.server.ts";

/** What the page of an opening answers: saved, closed, shown again, or why not. */
export async function answerOpening({ viewer, db, scopes, today, lot }: OwnLot, form: FormData) {
  const here = paths.openOpportunity(lot.lotId);
  const asked = { viewer, scopes, lot, today };
  const intent = textIn(form, recordFields.intent);
  const submission: Submission<OpeningInput> = parseWithZod(form, { schema: openingFormSchema });
  if (intent === openingIntents.close || intent === openingIntents.reopen) {
    const done = await switchOpening(db, { ...asked, to: intent });
    switch (done.outcome) {
      case "not found":
        throw new Response(null, { status: 404 });
      case "refused":
        return refuseRecord(submission, { rejection: { formErrors: [openingRefusals[done.why]] } });
      case "done":
        return redirectSaying(
          here,
          intent === "close" ? "Lot fermé aux structures." : "Lot rouvert aux structures.",
        );
    }
  }
  const seen = textIn(form, recordFields.seen);
  if (submission.status !== "success") return refuseRecord(submission, { seen });
  const saved = await saveOpening(db, { ...asked, seen, input: submission.value });
  switch (saved.outcome) {
    case "not found":
      throw new Response(null, { status: 404 });
    case "reply day past":
      return refuseRecord(submission, {
        seen,
        rejection: { fieldErrors: { replyBy: ["Écrivez un jour à venir, ou laissez vide."] } },
      });
    case "refused": {
      const words = openingRefusals[saved.why];
      const rejection =
        saved.why === "hours done"
          ? {
              fieldErrors: { hours: [`${words} Écrivez un autre nombre d’heures pour l’ouvrir quand même.`] },
            }
          : { formErrors: [words] };
      return refuseRecord(submission, { seen, rejection });
    }
    case "modified meanwhile": {
      const conflict = conflictWords({ ...saved, what: "ce que lisent les structures" });
      const rejection = { formErrors: [conflict.sentence] };
      return refuseRecord(submission, { conflict, seen: String(saved.revision), rejection });
    }
    case "saved":
      return redirectSaying(
        here,
        saved.opened === 0
          ? "Enregistré."
          : `${countOf(saved.opened, "lot ouvert", "lots ouverts")} aux structures.`,
      );
  }
}
