import { z } from "zod";
import { requiredText } from "#app/features/forms/form-fields.ts";

const declarationIntents = ["check", "send", "edit", "copy"] as const;

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
  text: requiredText(
    "Écrivez de qui il s’agit, par exemple «\u00a0Idriss B., manœuvre depuis le 5 octobre\u00a0».",
    300,
  ),
});
