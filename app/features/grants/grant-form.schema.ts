import { z } from "zod";
import { optionalEuros, optionalParsed, optionalWholeNumber } from "#app/features/forms/form-fields.ts";

/** Full-time equivalents, in hundredths: at most 999,99. */
const optionalFte = optionalParsed((text): number | undefined => {
  const match = /^(\d{1,3})(?:[.,](\d{1,2}))?$/.exec(text.replace(/\s|etp$/gi, ""));
  if (!match) return undefined;
  return Number(match[1]) * 100 + Number((match[2] ?? "").padEnd(2, "0"));
}, "Écrivez un nombre d’ETP, par exemple 1,5.");

/** What a funder writes of an agreement; an empty field is « n.d. ». */
export const grantFormSchema = z.object({
  fte: optionalFte,
  fixedPart: optionalEuros,
  variablePart: optionalEuros,
  rsaTarget: optionalWholeNumber("Écrivez un nombre entier de personnes, par exemple 40."),
  /** A box: present when ticked. */
  countsCollective: z
    .string()
    .optional()
    .transform((box) => box !== undefined),
});
export type GrantInput = z.output<typeof grantFormSchema>;
