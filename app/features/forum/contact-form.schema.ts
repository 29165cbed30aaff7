import { z } from "zod";
import { optionalText } from "#app/features/forms/form-fields.ts";

/** How a person of the network is reached, and where they work. */
export const contactFormSchema = z.object({
  phone: optionalText(40).refine(
    (text) => text === null || /^\+?[\d\s().-]{6,}$/.test(text),
    "Écrivez un numéro de téléphone, par exemple 04 76 00 38 38.",
  ),
  territories: z
    .array(z.string().max(80))
    .max(100)
    .optional()
    .transform((codes) => [...new Set(codes ?? [])].sort()),
});
export type ContactInput = z.output<typeof contactFormSchema>;
