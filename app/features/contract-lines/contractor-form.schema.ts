import { z } from "zod";
import { contractorRoles } from "#app/domain/exchange-codes.ts";
import { hireModalities } from "#app/domain/hire-codes.ts";
import { parseSiret } from "#app/domain/siret.ts";
import {
  codeOf,
  optionalCodeOf,
  optionalShare,
  optionalText,
  requiredText,
} from "#app/features/forms/form-fields.ts";

const siretMessage = "Ce numéro n’est pas un SIRET : écrivez ses 14 chiffres, par exemple 901 204 338 00017.";

/** A company on one lot, by its name when it is known here, or by its SIRET. */
export const contractorFormSchema = z.object({
  lot: z.string({ error: "Choisissez le lot." }),
  company: requiredText(
    "Écrivez le nom de l’entreprise, ou son SIRET, par exemple 901 204 338 00017.",
  ).refine((text) => /[^\d\s.]/.test(text) || parseSiret(text) !== undefined, siretMessage),
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
  modality: optionalCodeOf(hireModalities, "Choisissez une modalité de la liste."),
});
export type ContractorInput = z.output<typeof contractorFormSchema>;

/** `id`: made by the page, so that sending the form twice adds one contractor. */
export const addContractorSchema = contractorFormSchema.safeExtend({ id: z.uuid() });
export type AddContractorInput = z.output<typeof addContractorSchema>;
