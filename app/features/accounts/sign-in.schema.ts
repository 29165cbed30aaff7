import { z } from "zod";

/** What the sign-in form sends. Lengths are bounded so that nobody has us hash a book. */
export const signInSchema = z.object({
  email: z
    .email({ error: "Écrivez votre adresse électronique, par exemple prenom.nom@isere.fr." })
    .max(254, { error: "Cette adresse est trop longue\u00a0: 254 caractères au plus." }),
  password: z
    .string({ error: "Écrivez votre mot de passe." })
    .max(1000, { error: "Ce mot de passe est trop long\u00a0: 128 caractères au plus." }),
  retour: z.string().optional(),
});
