import { z } from "zod";
import { parseSiret } from "#app/domain/siret.ts";
import { hireContractTypes, hireModalities, pdieSchemes } from "#app/domain/hire-codes.ts";
import {
  codeOf,
  optionalCodeOf,
  optionalDay,
  optionalHours,
  optionalText,
  requiredDay,
  requiredText,
} from "#app/features/forms/form-fields.ts";

const siretMessage =
  "Ce numéro n’est pas un SIRET\u00a0: écrivez ses 14 chiffres, par exemple 901 204 338 00017.";
const yesNo = { yes: "Oui", no: "Non" } as const;

/** A hire of one person on one commitment. */
export const hireFormSchema = z
  .object({
    reference: optionalText(80),
    contractor: optionalText(80),
    employer: requiredText("Écrivez le nom de l’employeur, ou son SIRET.").refine(
      (text) => /[^\d\s.]/.test(text) || parseSiret(text) !== undefined,
      siretMessage,
    ),
    employerName: optionalText(),
    contractType: codeOf(hireContractTypes, "Choisissez un type de contrat."),
    modality: codeOf(hireModalities, "Choisissez une modalité."),
    scheme: optionalCodeOf(pdieSchemes, "Choisissez dans la liste."),
    jobTitle: optionalText(120),
    weeklyHours: optionalHours,
    startsOn: requiredDay("Écrivez le premier jour, par exemple 02/03/2026."),
    endsOn: optionalDay,
    rsa: codeOf(yesNo, "Répondez par oui ou par non."),
    boeth: codeOf(yesNo, "Répondez par oui ou par non."),
    opinion: optionalText(500),
  })
  .refine(({ startsOn, endsOn }) => endsOn === null || endsOn >= startsOn, {
    path: ["endsOn"],
    message: "Écrivez une fin au premier jour ou après.",
  })
  .refine(({ weeklyHours }) => weeklyHours === null || weeklyHours <= 48_00, {
    path: ["weeklyHours"],
    message: "Écrivez les heures d’une semaine, 48 au plus, par exemple 35.",
  });
export type HireFields = z.input<typeof hireFormSchema>;
export type HireInput = z.output<typeof hireFormSchema>;
