import { z } from "zod";
import { roleCodes, type Role } from "#app/domain/role.ts";
import { parseSiret } from "#app/domain/siret.ts";

const siret = z.string().transform((text, ctx) => {
  const parsed = parseSiret(text);
  if (parsed !== undefined) return parsed;
  ctx.addIssue({
    code: "custom",
    message: "Écrivez les 14 chiffres du SIRET, par exemple 200 040 715 00018.",
  });
  return z.NEVER;
});

/** What opens an account, on screen and by command line. */
export const createAccountSchema = z.object({
  email: z
    .email({ error: "Écrivez une adresse électronique, par exemple prenom.nom@isere.fr." })
    .max(254, { error: "Cette adresse est trop longue\u00a0: 254 caractères au plus." }),
  name: z
    .string({ error: "Écrivez le prénom et le nom, par exemple Camille Roussillon." })
    .trim()
    .min(2, { error: "Écrivez le prénom et le nom, par exemple Camille Roussillon." })
    .max(120, { error: "Ce nom est trop long\u00a0: 120 caractères au plus." }),
  role: z.enum(roleCodes as [Role, ...Role[]], { error: "Choisissez un rôle, par exemple Facilitatrice." }),
  siret: siret.optional(),
  organisationName: z
    .string()
    .trim()
    .max(200, { error: "Ce nom est trop long\u00a0: 200 caractères au plus." })
    .optional(),
  territoryCode: z.string().optional(),
});
