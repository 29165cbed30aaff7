import { z } from "zod";
import { plannedActionStates } from "#app/domain/action-plan/planned-action.ts";
import { networkActionKinds } from "#app/domain/network-action-kind.ts";
import { codeOf, optionalDay, optionalText, requiredText } from "#app/features/forms/form-fields.ts";

/** What the forms of the page of a plan ask for. */
export const planIntents = { share: "share", remark: "remark" } as const;

const longestText = 4000;

/** A plan: its diagnosis; a new one may take over the lines of the year before. */
export const planFormSchema = z.object({
  diagnosis: optionalText(longestText),
  copy: z
    .string()
    .optional()
    .transform((box) => box !== undefined),
});
export type PlanInput = z.output<typeof planFormSchema>;

const timesMessage = "Écrivez combien de fois, de 1 à 999, par exemple 4.";

/** A line of a plan. */
export const plannedActionSchema = z
  .object({
    kind: codeOf(networkActionKinds, "Choisissez un type d’action."),
    title: requiredText("Écrivez ce qui est prévu, par exemple Réunion des prescripteurs."),
    territory: optionalText(80),
    expected: z.string({ error: timesMessage }).transform((text, ctx) => {
      const times = /^\d{1,3}$/.test(text.trim()) ? Number(text) : 0;
      if (times >= 1 && times <= 999) return times;
      ctx.addIssue({ code: "custom", message: timesMessage });
      return z.NEVER;
    }),
    dueOn: optionalDay,
    partners: optionalText(500),
    state: codeOf(plannedActionStates, "Choisissez «\u00a0Prévue\u00a0» ou «\u00a0Abandonnée\u00a0»."),
    droppedReason: optionalText(500),
  })
  .refine(({ state, droppedReason }) => state !== "dropped" || droppedReason !== null, {
    path: ["droppedReason"],
    message: "Écrivez pourquoi l’action est abandonnée, par exemple Partenaire indisponible.",
  });
export type PlannedActionInput = z.output<typeof plannedActionSchema>;

/** What a direction territoriale, or the host, says of a plan. */
export const remarkSchema = z.object({
  id: z.uuid(),
  body: requiredText("Écrivez votre remarque.", 2000),
});
