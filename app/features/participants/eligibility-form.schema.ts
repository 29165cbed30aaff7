import { z } from "zod";
import { eligibilityCriteria } from "#app/domain/eligibility-criterion.ts";
import { codeOf, optionalDay, optionalText, requiredDay } from "#app/features/forms/form-fields.ts";

/** Why a person is eligible, and what was seen that proves it. */
export const eligibilityFormSchema = z
  .object({
    criterion: codeOf(eligibilityCriteria, "Choisissez un critère."),
    proof: optionalText(500),
    /** Only to warn of a proof too old; not kept. */
    provedOn: optionalDay,
    seenOn: requiredDay("Écrivez le jour où vous avez vu le justificatif, par exemple 02/03/2026."),
    seenBy: optionalText(120),
    validUntil: optionalDay,
  })
  .refine(({ seenOn, validUntil }) => validUntil === null || validUntil >= seenOn, {
    path: ["validUntil"],
    message: "Écrivez un jour après celui où le justificatif a été vu, ou laissez vide.",
  })
  .refine(({ seenOn, provedOn }) => provedOn === null || provedOn <= seenOn, {
    path: ["provedOn"],
    message: "Un justificatif ne peut pas être daté après le jour où il a été vu.",
  })
  .refine(({ criterion, proof }) => criterion !== "reasoned_opinion" || proof !== null, {
    path: ["proof"],
    message: "Écrivez l’avis motivé, par exemple\u00a0: sans emploi depuis dix mois, sans véhicule.",
  });
export type EligibilityInput = z.output<typeof eligibilityFormSchema>;
