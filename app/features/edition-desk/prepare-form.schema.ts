import { z } from "zod";
import { parseEditionPeriod } from "#app/domain/edition/edition-state.ts";
import { optionalText } from "#app/features/forms/form-fields.ts";

export const prepareIntents = { ask: "ask", compute: "compute" } as const;

const period = z.string().transform((word, ctx) => {
  const read = parseEditionPeriod(word);
  if (read !== undefined) return read;
  ctx.addIssue({ code: "custom", message: "Choisissez une période." });
  return z.NEVER;
});

const noCount =
  "Écrivez sans chiffre\u00a0: ce motif est publié avec l’édition, par exemple «\u00a0relevés de juin validés après la publication\u00a0».";

/** « Calculer l’édition »: `id` is made by the page, so that a form sent twice asks once. */
export const computeSchema = z.object({
  id: z.uuid({ error: "Rouvrez la page." }),
  period,
  reason: optionalText(200).refine((text) => text === null || !/\d/.test(text), { error: noCount }),
});

/** What is asked when the period is published already. */
export const reasonMissing =
  "Écrivez pourquoi l’édition est refaite, par exemple «\u00a0relevés de juin validés après la publication\u00a0».";

/** « Demander à ce porteur », « Demander à tous » (no SIRET). */
export const askSchema = z.object({
  period,
  siret: z
    .string()
    .regex(/^\d{14}$/)
    .optional(),
});

export type ComputeFields = z.input<typeof computeSchema>;
export type ComputeInput = z.output<typeof computeSchema>;
