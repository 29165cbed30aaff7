import { z } from "zod";
import { contractorRoles } from "#app/domain/exchange-codes.ts";
import { parseSiret } from "#app/domain/siret.ts";
import { codeOf, optionalShare, optionalText } from "#app/features/forms/form-fields.ts";

const siretMessage = "Écrivez le SIRET, 14 chiffres, par exemple 901 204 338 00017.";

/** A company on one lot. */
export const addContractorSchema = z.object({
  id: z.uuid(),
  lot: z.string({ error: "Choisissez le lot." }),
  siret: z.string({ error: siretMessage }).transform((text, ctx) => {
    const siret = parseSiret(text);
    if (siret !== undefined) return siret;
    ctx.addIssue({ code: "custom", message: siretMessage });
    return z.NEVER;
  }),
  name: optionalText(),
  role: codeOf(contractorRoles, "Choisissez un rôle."),
  share: optionalShare,
  principal: optionalText(80),
  contact: optionalText(),
  email: z
    .email({ error: "Écrivez une adresse, par exemple chantier@exemple.fr." })
    .optional()
    .transform((email) => email ?? null),
  phone: optionalText(40),
});
export type AddContractorInput = z.output<typeof addContractorSchema>;
