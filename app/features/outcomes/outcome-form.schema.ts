import { z } from "zod";
import { callResults } from "#app/domain/call-result.ts";
import { outcomeReasons } from "#app/domain/outcome-situation.ts";
import { codeOf, optionalDay, optionalText, requiredDay } from "#app/features/forms/form-fields.ts";

/** What the forms of the page ask for. */
export const followUpIntents = {
  record: "record",
  attempt: "attempt",
  remove: "remove",
  removeAttempt: "remove-attempt",
} as const;

/** The situation of a person on a day; its reason says which of the typology. */
export const outcomeFormSchema = z.object({
  datedOn: requiredDay("Écrivez la date de la situation, par exemple 02/03/2026."),
  reason: codeOf(outcomeReasons, "Choisissez la situation, par exemple «\u00a0CDI\u00a0»."),
});
export type OutcomeInput = z.output<typeof outcomeFormSchema>;

/** `id`: made by the page, so that sending the form twice records one situation. */
export const newOutcomeSchema = outcomeFormSchema.safeExtend({ id: z.uuid() });
export type NewOutcomeInput = z.output<typeof newOutcomeSchema>;

export const longestCallNote = 200;

/** A call, whatever it gave. */
export const attemptFormSchema = z
  .object({
    datedOn: requiredDay("Écrivez la date de l’appel, par exemple 02/03/2026."),
    result: codeOf(callResults, "Choisissez ce que l’appel a donné."),
    nextOn: optionalDay,
    note: optionalText(longestCallNote),
  })
  .refine(({ datedOn, nextOn }) => nextOn === null || nextOn > datedOn, {
    path: ["nextOn"],
    message: "Écrivez un jour après celui de l’appel, par exemple le lendemain.",
  });

/** `id`: made by the page, so that sending the form twice notes one call. */
export const newAttemptSchema = attemptFormSchema.safeExtend({ id: z.uuid() });
export type NewAttemptInput = z.output<typeof newAttemptSchema>;
