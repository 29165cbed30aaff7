import { z } from "zod";
import { requiredDay } from "#app/features/forms/form-fields.ts";

const departmentMessage = "Écrivez le code du département, par exemple 38.";

/** Which contracts to ask data.gouv.fr for. */
export const askLiveImportSchema = z.object({
  department: z
    .string({ error: departmentMessage })
    .trim()
    .toUpperCase()
    .regex(/^(\d{2,3}|2[AB])$/, { error: departmentMessage }),
  since: requiredDay("Écrivez une date, par exemple 02/03/2026."),
});
export type AskLiveImportInput = z.output<typeof askLiveImportSchema>;
