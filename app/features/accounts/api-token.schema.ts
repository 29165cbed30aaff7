import { z } from "zod";

/** How long a token may last, in days. */
export const tokenLives = [
  { value: "30", label: "30 jours" },
  { value: "90", label: "90 jours" },
  { value: "365", label: "un an" },
] as const;

export const createTokenSchema = z.object({
  label: z
    .string({ error: "Écrivez à quoi il sert, par exemple «\u00a0tableau de bord de la direction\u00a0»." })
    .trim()
    .min(2, { error: "Écrivez à quoi il sert, par exemple «\u00a0tableau de bord de la direction\u00a0»." })
    .max(80, { error: "Raccourcissez\u00a0: 80 caractères au plus." }),
  days: z
    .enum(["30", "90", "365"], { error: "Choisissez une durée, par exemple 90 jours." })
    .transform(Number),
});
