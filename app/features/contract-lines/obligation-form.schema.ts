import { z } from "zod";
import { changeReasons } from "#app/domain/exchange-codes.ts";
import { codeOf, requiredDay, requiredHours } from "#app/features/forms/form-fields.ts";

/** A new objective of one commitment, from a day on. */
export const obligationFormSchema = z.object({
  commitment: z.string({ error: "Choisissez l’engagement qui change." }),
  effectiveOn: requiredDay("Écrivez le jour où le nouvel objectif s’applique, par exemple 01/10/2026."),
  reason: codeOf(changeReasons, "Choisissez un motif."),
  hours: requiredHours,
});
export type ObligationInput = z.output<typeof obligationFormSchema>;

/** `id`: made by the page, so that sending the form twice notes one change. */
export const changeObligationSchema = obligationFormSchema.safeExtend({ id: z.uuid() });
export type ChangeObligationInput = z.output<typeof changeObligationSchema>;
