import { z } from "zod";
import { optionalText, requiredText } from "#app/features/forms/form-fields.ts";
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

const nameMessage = "Écrivez le prénom et le nom, par exemple Camille Roussillon.";

/** What opens an account, on screen and by command line. */
export const createAccountSchema = z.object({
  email: z
    .email({ error: "Écrivez une adresse électronique, par exemple prenom.nom@isere.fr." })
    .max(254, { error: "Cette adresse est trop longue\u00a0: 254 caractères au plus." }),
  name: requiredText(nameMessage, 120).min(2, { error: nameMessage }),
  role: z.enum(roleCodes as [Role, ...Role[]], { error: "Choisissez un rôle, par exemple Facilitatrice." }),
  siret: siret.optional(),
  organisationName: optionalText(200),
  territoryCode: z.string().optional(),
});
