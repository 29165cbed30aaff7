import { z } from "zod";
import { requiredText } from "#app/features/forms/form-fields.ts";

/** How long a token may last, in days. */
export const tokenLives = [
  { value: "30", label: "30 jours" },
  { value: "90", label: "90 jours" },
  { value: "365", label: "un an" },
] as const;

const labelMessage = "Écrivez à quoi il sert, par exemple «\u00a0tableau de bord de la direction\u00a0».";

export const createTokenSchema = z.object({
  label: requiredText(labelMessage, 80).min(2, { error: labelMessage }),
  days: z
    .enum(["30", "90", "365"], { error: "Choisissez une durée, par exemple 90 jours." })
    .transform(Number),
});
