import { z } from "zod";
import { codeOf, optionalText, requiredDay } from "#app/features/forms/form-fields.ts";

/** Why a hire ended; `other` is written in words. Our choice of words: no source lists them. */
export const endReasons = {
  term: "Fin de contrat",
  mission: "Fin de mission",
  kept: "Embauche par l’entreprise",
  trial: "Fin de la période d’essai",
  resignation: "Démission",
  mutual: "Rupture d’un commun accord",
  dismissal: "Licenciement",
  absence: "Abandon de poste",
  training: "Entrée en formation",
  works: "Fin du chantier ou du marché",
  other: "Autre",
} as const satisfies Record<string, string>;

export const endHireSchema = z
  .object({
    endsOn: requiredDay("Écrivez le dernier jour, par exemple 30/06/2026."),
    reason: codeOf(endReasons, "Choisissez un motif."),
    other: optionalText(120),
  })
  .refine(({ reason, other }) => reason !== "other" || other !== null, {
    path: ["other"],
    message: "Écrivez le motif, par exemple\u00a0: déménagement. Rien de médical.",
  });
export type EndHireInput = z.output<typeof endHireSchema>;

/** The text kept on the hire. */
export function endReasonText({ reason, other }: EndHireInput): string {
  return reason === "other" ? (other ?? endReasons.other) : endReasons[reason];
}

/** The field values of a stored reason. */
export function endReasonValues(text: string | null): { reason: string; other: string } {
  if (text === null) return { reason: "", other: "" };
  const known = Object.entries(endReasons).find(([, label]) => label === text);
  return known ? { reason: known[0], other: "" } : { reason: "other", other: text };
}
