import { z } from "zod";
import { optionalText } from "#app/features/forms/form-fields.ts";

export const declarationIntents = ["check", "send", "edit", "copy"] as const;

/** What goes with the lines of a declaration. */
export const declarationSchema = z.object({
  intent: z.enum(declarationIntents),
  month: z.string().regex(/^\d{4}-\d{2}$/),
  /** Only when it is sent. */
  id: z.uuid().optional(),
  email: z.string().trim().max(254).default(""),
});

export const emailMessage = "Écrivez une adresse, par exemple compta@entreprise.fr, ou laissez vide.";

/** Empty, or an address a receipt can go to. */
export function isReceiptAddress(text: string): boolean {
  return text === "" || z.email().safeParse(text).success;
}

/** « Il manque une personne ». */
export const missingPersonSchema = z.object({
  id: z.uuid(),
  text: optionalText(300).refine((text) => text !== null, {
    error: "Écrivez qui manque, par exemple « Idriss B., manœuvre depuis le 5 octobre ».",
  }),
});
