import { z } from "zod";
import type { ClauseKey } from "#app/domain/clause-kit/clause-key.ts";
import { eligibilityCriteria, type EligibilityCriterion } from "#app/domain/eligibility-criterion.ts";
import { referenceKinds, type ReferenceKind, type ReferenceUnit } from "#app/domain/reference-value.ts";
import { clausePreviewSchema } from "#app/features/clauses/clause-form.schema.ts";
import { codeOf, requiredDay, requiredText } from "#app/features/forms/form-fields.ts";
import { valueInUnit } from "#app/features/references/reference-form.schema.ts";

const effectiveOn = requiredDay("Écrivez le jour à partir duquel elle compterait, par exemple 01/01/2028.");
const source = requiredText(
  "Écrivez d’où vient ce que vous proposez, par exemple 12 chantiers suivis en 2026.",
  200,
);
const reason = requiredText("Dites pourquoi, en quelques phrases\u00a0: le réseau en discutera.", 1000);

const lawMessage =
  "Citez le texte et son numéro ou sa date, par exemple décret 2027-12 du 3 mars 2027\u00a0: une valeur de la loi ne change qu’avec un texte.";

/** Another value from a day on; that of a law comes with its text. */
export function valueProposalSchema(kind: ReferenceKind, unit: ReferenceUnit) {
  const isLaw = referenceKinds[kind].editedBy === "law";
  return z.object({
    value: valueInUnit(unit),
    effectiveOn,
    source: source.refine((text) => !isLaw || /\d/.test(text), lawMessage),
    reason,
  });
}
export type ValueProposalInput = z.output<ReturnType<typeof valueProposalSchema>>;

/** Another text of an article, in force as soon as it is adopted. */
export function clauseProposalSchema(key: ClauseKey) {
  return clausePreviewSchema(key).extend({ source, reason });
}
export type ClauseProposalInput = z.output<ReturnType<typeof clauseProposalSchema>>;

const noPublic = "Gardez au moins un public dans la liste.";

/** Another list of publics from a day on: the whole list. */
export const criteriaProposalSchema = z.object({
  criteria: z
    .array(codeOf(eligibilityCriteria, "Choisissez des publics de la liste."))
    .optional()
    .transform((codes): EligibilityCriterion[] => codes ?? [])
    .refine((codes) => codes.length > 0, noPublic),
  effectiveOn,
  source,
  reason,
});
export type CriteriaProposalInput = z.output<typeof criteriaProposalSchema>;
