import { z } from "zod";
import { optionalDay, optionalText, requiredText } from "#app/features/forms/form-fields.ts";
import { plainLines } from "./meeting-form.schema.ts";

/** What the forum asks, of whom, for when. */
export const taskFormSchema = z.object({
  title: requiredText(
    "Écrivez ce qui est à faire, par exemple «\u00a0Envoyer son plan d’actions\u00a0».",
    300,
  ),
  organisation: z.string({ error: "Choisissez la structure qui s’en charge." }),
  dueOn: optionalDay,
  meeting: z
    .string()
    .optional()
    .transform((id) => id ?? null),
  note: optionalText(6_000).transform(plainLines),
});
export type TaskInput = z.output<typeof taskFormSchema>;

/** What is said when it is done. */
export const settleTaskSchema = z.object({ note: optionalText(2_000).transform(plainLines) });

/** What the buttons of a task’s page ask; without one, the form corrects it. */
export const taskIntents = {
  done: "faite",
  open: "rouvrir",
  drop: "abandonner",
  save: "enregistrer",
} as const;
