import { z } from "zod";
import { findNir } from "#app/domain/cells/find-nir.ts";
import { educationLevels, sexes } from "#app/domain/hire-codes.ts";
import { foldName } from "#app/domain/person-key.ts";
import {
  optionalCodeOf,
  optionalDay,
  optionalText,
  requiredDay,
  requiredText,
} from "#app/features/forms/form-fields.ts";

const latin = "Écrivez en lettres latines, par exemple\u00a0: Nguyen.";

/** A name from which the person can be found again: it must hold a Latin letter. */
function latinName(missing: string) {
  return requiredText(missing, 120).refine((name) => foldName(name) !== "", latin);
}

export const yesNo = { yes: "Oui", no: "Non" } as const;

/** A person's file. An empty code is made at saving. */
export const participantFormSchema = z.object({
  id: z.uuid().optional(),
  seen: z.string().optional(),
  code: optionalText(40),
  birthName: latinName("Écrivez le nom de naissance, par exemple Durand."),
  firstName: latinName("Écrivez le prénom, par exemple Camille."),
  bornOn: requiredDay("Écrivez la date de naissance, par exemple 17/05/1990."),
  usedName: optionalText(120),
  sex: optionalCodeOf(sexes, "Choisissez dans la liste."),
  commune: optionalText(120),
  livesInQpv: optionalCodeOf(yesNo, "Choisissez dans la liste."),
  education: optionalCodeOf(educationLevels, "Choisissez dans la liste."),
  prescriber: optionalText(),
  prescriberName: optionalText(),
  registeredOn: optionalDay,
  informedOn: optionalDay,
  email: z
    .email({ error: "Écrivez une adresse, par exemple camille.durand@exemple.fr." })
    .refine(
      (email) => findNir(email) === undefined,
      "Cette adresse contient un numéro de sécurité sociale\u00a0: écrivez-en une autre.",
    )
    .optional()
    .transform((email) => email ?? null),
  phone: optionalText(40),
  /** Two persons of one name born on one day. */
  twoPersons: z
    .string()
    .optional()
    .transform((box) => box !== undefined),
});
export type ParticipantFields = z.input<typeof participantFormSchema>;
export type ParticipantInput = z.output<typeof participantFormSchema>;

/** `id`: made by the page, so that sending the form twice makes one file. */
export const newParticipantSchema = participantFormSchema.safeExtend({ id: z.uuid() });
