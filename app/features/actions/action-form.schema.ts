import { z } from "zod";
import { actionStates } from "#app/domain/exchange-codes.ts";
import { networkActionKinds } from "#app/domain/network-action-kind.ts";
import { codeOf, optionalText, requiredDay } from "#app/features/forms/form-fields.ts";

/** What the forms of the journal ask for. */
export const actionIntents = { add: "add", done: "done", save: "save", remove: "remove" } as const;

const mostCounted = 100_000;

/** How many structures or persons: a whole number, spaces accepted. */
const optionalCount = z
  .string()
  .optional()
  .transform((text, ctx): number | null => {
    if (text === undefined) return null;
    const digits = text.replace(/[\s\u00a0\u202f]/g, "");
    if (/^\d{1,6}$/.test(digits) && Number(digits) <= mostCounted) return Number(digits);
    ctx.addIssue({ code: "custom", message: "Écrivez un nombre entier, par exemple 12." });
    return z.NEVER;
  });

/** One entry of the journal. */
export const actionFormSchema = z.object({
  kind: codeOf(networkActionKinds, "Choisissez un type d’action."),
  datedOn: requiredDay("Écrivez la date de l’action, par exemple 02/03/2026."),
  title: optionalText(300),
  structures: optionalCount,
  persons: optionalCount,
  territory: optionalText(80),
  state: codeOf(actionStates, "Choisissez «\u00a0Réalisée\u00a0» ou «\u00a0Prévue\u00a0»."),
  account: optionalText(2000),
  /** The code of the planned action it carries out. */
  plannedAction: optionalText(80),
});
export type ActionInput = z.output<typeof actionFormSchema>;

/** `id`: made by the page, so that sending the form twice notes one action. */
export const newActionSchema = actionFormSchema.safeExtend({ id: z.uuid() });
export type NewActionInput = z.output<typeof newActionSchema>;
