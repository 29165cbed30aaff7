import { z } from "zod";
import type { Day } from "#app/domain/calendar.ts";
import { messageStates } from "#app/domain/message-kind.ts";
import { codeOf, requiredDay } from "#app/features/forms/form-fields.ts";

/** What the buttons of a message say. */
export const messageIntents = { resend: "resend", mark: "mark" } as const;

const seen = codeOf(messageStates, "Rouvrez la page.");

/** « Renvoyer », to the same address or a corrected one. */
export const resendSchema = z.object({
  intent: z.literal(messageIntents.resend),
  seen,
  to: z.email({ error: "Écrivez une adresse, par exemple comptabilite@exemple.fr." }).max(200),
});
export type ResendInput = z.output<typeof resendSchema>;

/** « Marquer comme envoyé »: not before the message was written, nor in days to come. */
export function markSchema({ from, today }: { from: Day; today: Day }) {
  return z.object({
    intent: z.literal(messageIntents.mark),
    seen,
    sentOn: requiredDay("Écrivez le jour de l’envoi, par exemple 02/03/2026.").refine(
      (day) => day >= from && day <= today,
      "Écrivez un jour entre celui où le message a été préparé et aujourd’hui.",
    ),
  });
}
export type MarkInput = z.output<ReturnType<typeof markSchema>>;
