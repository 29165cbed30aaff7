import { z } from "zod";
import { proposalResults } from "#app/domain/hire-need.ts";
import { codeOf, optionalDay, optionalText, requiredDay } from "#app/features/forms/form-fields.ts";

const yesNo = { yes: "Oui", no: "Non" } as const;

/** Someone proposed on a need: by whom, when. */
export const proposeSchema = z.object({
  prescriber: optionalText(),
  prescriberName: optionalText(),
  proposedOn: requiredDay("Écrivez le jour de la proposition, par exemple 02/03/2026."),
  rsa: codeOf(yesNo, "Répondez par oui ou par non."),
  note: optionalText(300),
});
export type ProposeInput = z.output<typeof proposeSchema>;

const { hired, ...byHand } = proposalResults;

/** Results noted by hand; « embauche » comes with the hire itself. */
export const resultsByHand = byHand;
export const hiredLabel = hired.label;

/** What became of a proposal; correcting when and by whom it was made. */
export const proposalSchema = proposeSchema
  .safeExtend({
    result: codeOf(resultsByHand, "Choisissez un résultat.").optional(),
    resultOn: optionalDay,
  })
  .refine(({ proposedOn, resultOn }) => resultOn === null || resultOn >= proposedOn, {
    path: ["resultOn"],
    message: "Écrivez un jour après la proposition, ou laissez vide.",
  });
export type ProposalInput = z.output<typeof proposalSchema>;
