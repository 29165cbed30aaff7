import { z } from "zod";
import { changeReasons } from "#app/domain/exchange-codes.ts";
import {
  codeOf,
  optionalHours,
  optionalText,
  optionalWholeNumber,
  hoursMessage,
  requiredDay,
  requiredHours,
} from "#app/features/forms/form-fields.ts";

const base = z.object({
  commitment: z.string({ error: "Choisissez l’engagement qui change." }),
  effectiveOn: requiredDay("Écrivez le jour où le nouvel objectif s’applique, par exemple 01/10/2026."),
  reason: codeOf(changeReasons, "Choisissez un motif."),
  note: optionalText(600),
});

/** A new objective of one commitment, from a day on. */
export const obligationFormSchema = base.extend({ hours: requiredHours });
export type ObligationInput = z.output<typeof obligationFormSchema>;

const bothMessage = "Écrivez les deux nombres\u00a0: les salariés du lot, et ceux qui sont repris.";

/**
 * `id`: made by the page, so that sending the form twice notes one change. « Reprise de personnel »: the staff of the lot and
 * the staff kept give the new objective in place of `hours`.
 */
export const changeObligationSchema = base
  .extend({
    id: z.uuid(),
    hours: optionalHours,
    staff: optionalWholeNumber("Écrivez un nombre entier de salariés, par exemple 10."),
    kept: optionalWholeNumber("Écrivez un nombre entier de salariés, par exemple 8."),
  })
  .superRefine(({ hours, staff, kept }, ctx) => {
    const refuse = (field: string, message: string): void => {
      ctx.addIssue({ code: "custom", path: [field], message });
    };
    if (staff === null && kept === null) {
      if (hours === null) refuse("hours", hoursMessage);
    } else if (staff === null) refuse("staff", bothMessage);
    else if (kept === null) refuse("kept", bothMessage);
    else if (staff === 0) refuse("staff", "Écrivez au moins 1 salarié, par exemple 10.");
    else if (kept > staff) refuse("kept", "Écrivez au plus le nombre de salariés du lot.");
    else if (hours !== null) {
      refuse("hours", "Laissez vide\u00a0: la reprise de personnel calcule le nouvel objectif.");
    }
  });
export type ChangeObligationInput = z.output<typeof changeObligationSchema>;
