import type { Submission } from "@conform-to/react";
import type { ContractInput } from "#app/features/contracts/contract-form.schema.ts";
import { refusalWords } from "#app/features/contracts/refusal-words.ts";
import type { ConvertOutcome } from "#app/features/study-exchange/convert-study.server.ts";
import { paths } from "#app/paths.ts";
import { redirectSaying } from "#app/platform/flash.server.ts";
import { formReply } from "#app/platform/form-reply.server.ts";

/** What converting a study answers: its contract; or the form again, with why. */
export function answerConversion(
  told: ConvertOutcome,
  submission: Submission<ContractInput>,
  hostId: string,
) {
  switch (told.outcome) {
    case "converted":
      return redirectSaying(
        paths.contract(told.reference),
        told.isNew ? "Marché créé depuis la note." : "Cette note était déjà devenue ce marché.",
      );
    case "not found":
      throw new Response(null, { status: 404 });
    case "not approved":
      return formReply(submission, {
        formErrors: ["Cette note n’est pas validée\u00a0: validez-la d’abord, depuis ses échanges."],
      });
    case "modified meanwhile":
      return formReply(submission, {
        formErrors: [
          "La note a changé pendant que vous écriviez. Rouvrez cette page depuis ses échanges pour partir de ses chiffres d’aujourd’hui.",
        ],
      });
    case "other buyer":
      return formReply(submission, {
        fieldErrors: { buyer: ["Gardez le maître d’ouvrage de la note\u00a0: elle deviendra ce marché."] },
      });
    case "contract refused":
      return formReply(submission, refusalWords(told.why, hostId));
  }
}
