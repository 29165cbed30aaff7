import { z } from "zod";
import { parseMonth, type Month } from "#app/domain/calendar.ts";
import { optionalText, requiredHours, requiredText } from "#app/features/forms/form-fields.ts";

const countMessage = "Écrivez un nombre de personnes, par exemple 3.";

const count = z.string({ error: countMessage }).transform((text, ctx): number => {
  const digits = text.trim();
  if (/^\d{1,5}$/.test(digits)) return Number(digits);
  ctx.addIssue({ code: "custom", message: countMessage });
  return z.NEVER;
});

const counts = { hours: requiredHours, persons: count, rsa: count, boeth: count };
type Counts = { persons: number; rsa: number; boeth: number };

const rsaWithin = { path: ["rsa"], message: "Écrivez au plus le nombre de personnes." };
const boethWithin = { path: ["boeth"], message: "Écrivez au plus le nombre de personnes." };

const month = z.string({ error: "Choisissez un mois." }).transform((text, ctx): Month => {
  const parsed = parseMonth(text);
  if (parsed !== undefined) return parsed;
  ctx.addIssue({ code: "custom", message: "Choisissez un mois." });
  return z.NEVER;
});

/** One month of a collective line already there. */
export const collectiveSchema = z
  .object(counts)
  .refine(({ persons, rsa }: Counts) => rsa <= persons, rsaWithin)
  .refine(({ persons, boeth }: Counts) => boeth <= persons, boethWithin);

/** The first month of a new line: whose, and on which commitment. */
export const newCollectiveSchema = z
  .object({
    commitment: z.string({ error: "Choisissez l’engagement." }),
    company: requiredText("Écrivez le SIRET de l’employeur, ou son nom s’il est connu ici.", 300),
    name: optionalText(),
    month,
    ...counts,
  })
  .refine(({ persons, rsa }: Counts) => rsa <= persons, rsaWithin)
  .refine(({ persons, boeth }: Counts) => boeth <= persons, boethWithin);

const reason = requiredText("Écrivez pourquoi, par exemple «\u00a0bulletin de paie reçu\u00a0».", 500);

/** A hire has one person: the page does not ask. */
const notAsked = z
  .string()
  .optional()
  .transform(() => 0);

/** The traced change of validated hours: 0 is allowed. */
export const correctionSchema = z.object({
  hours: requiredHours,
  persons: notAsked,
  rsa: notAsked,
  boeth: notAsked,
  reason,
});
export type CorrectionInput = z.output<typeof correctionSchema>;

/** The same for a collective statement. */
export const collectiveCorrectionSchema = z
  .object({ ...counts, reason })
  .refine(({ persons, rsa }: Counts) => rsa <= persons, rsaWithin)
  .refine(({ persons, boeth }: Counts) => boeth <= persons, boethWithin);
