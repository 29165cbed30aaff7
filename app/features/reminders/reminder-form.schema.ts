import { z } from "zod";
import { requiredText } from "#app/features/forms/form-fields.ts";

/** What an e-mail may hold; far more than a letter of two pages. */
const longestBody = 6000;

const subjectMissing = "Écrivez l’objet, par exemple Relevés d’heures d’octobre attendus.";
const bodyMissing = "Écrivez le texte du message.";

/** One line: a subject cut in two would pass for another header. */
export const subjectField = requiredText(subjectMissing, 200).transform((text) =>
  text.replace(/\s*[\r\n]\s*/g, " "),
);

/** Browsers send `\r\n`; a text is kept with `\n`. */
export const bodyField = requiredText(bodyMissing, longestBody).transform((text) =>
  text.replace(/\r\n?/g, "\n"),
);

export const addressField = z
  .email({ error: "Écrivez une adresse, par exemple comptabilite@exemple.fr." })
  .max(200, "Écrivez au plus 200 signes.")
  .optional()
  .transform((email) => email ?? null);

/** A reminder as its preview sends it. */
export const reminderFormSchema = z.object({
  level: z.enum(["1", "2"]),
  to: addressField,
  subject: subjectField,
  body: bodyField,
});
export type ReminderInput = z.output<typeof reminderFormSchema>;

/** A formal notice; `id`: made by the page, so that confirming twice keeps one letter. */
export const noticeFormSchema = z.object({ id: z.uuid(), subject: subjectField, body: bodyField });
export type NoticeInput = z.output<typeof noticeFormSchema>;
