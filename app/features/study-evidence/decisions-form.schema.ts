import { z } from "zod";
import { mechanismCodes } from "#app/domain/mechanism.ts";
import { optionalText } from "#app/features/forms/form-fields.ts";
import { longestReason } from "#app/features/studies/decision-words.ts";

const decisionCodes = [...mechanismCodes, "none"] as const;

/** What the buyer decides lot by lot: a mechanism, nothing with its reason, or not decided yet. */
export const decisionsFormSchema = z.object({
  lots: z
    .array(
      z
        .object({
          id: z.string(),
          decision: z
            .enum(decisionCodes, { error: "Choisissez un dispositif de la liste." })
            .optional()
            .transform((code) => code ?? null),
          reason: optionalText(longestReason),
        })
        .refine(({ decision, reason }) => decision !== "none" || reason !== null, {
          path: ["reason"],
          message:
            "Écrivez pourquoi ce lot n’a pas de considération sociale, par exemple aucune main-d’œuvre.",
        }),
    )
    .max(500),
});
export type DecisionsInput = z.output<typeof decisionsFormSchema>;
