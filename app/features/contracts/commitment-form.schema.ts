import { z } from "zod";
import { eligibilityCriteria, type EligibilityCriterion } from "#app/domain/eligibility-criterion.ts";
import { objectiveRules } from "#app/domain/exchange-codes.ts";
import { mechanisms } from "#app/domain/mechanism.ts";
import type { Cents } from "#app/domain/money.ts";
import {
  codeOf,
  optionalDay,
  optionalEuros,
  optionalHours,
  optionalShare,
} from "#app/features/forms/form-fields.ts";

const criteria = z
  .array(codeOf(eligibilityCriteria, "Choisissez des critères de la liste."))
  .optional()
  .transform((codes): EligibilityCriterion[] => codes ?? []);

/** One mechanism on one lot: what is owed, by which rule, when, and what a missing hour costs. */
export const commitmentSchema = z
  .object({
    id: z.string().optional(),
    mechanism: codeOf(mechanisms, "Choisissez un dispositif."),
    rule: codeOf(objectiveRules, "Choisissez comment l’objectif se calcule."),
    hours: optionalHours,
    amountPerHour: optionalEuros,
    threshold: optionalEuros.transform((cents) => cents ?? (0 as Cents)),
    share: optionalShare,
    startsOn: optionalDay,
    endsOn: optionalDay,
    penaltyPerHour: optionalEuros,
    penaltyPerDay: optionalEuros,
    criteria,
  })
  .superRefine((commitment, ctx) => {
    const missing = missingTerm(commitment);
    if (missing) ctx.addIssue({ code: "custom", ...missing });
  })
  // Terms of another rule would come back the day someone changes it: only those of the rule are kept.
  .transform((commitment) => ({
    ...commitment,
    hours: commitment.rule === "fixed" ? commitment.hours : null,
    amountPerHour: commitment.rule === "per_amount" ? commitment.amountPerHour : null,
    threshold: commitment.rule === "per_amount" ? commitment.threshold : (0 as Cents),
    share: commitment.rule === "share_of_hours" ? commitment.share : null,
  }));

type Terms = {
  rule: keyof typeof objectiveRules;
  hours: number | null;
  amountPerHour: number | null;
  share: number | null;
};

/** What a rule needs and was not written. */
function missingTerm({ rule, hours, amountPerHour, share }: Terms) {
  switch (rule) {
    case "fixed":
      if (hours !== null) return undefined;
      return {
        path: ["hours"],
        message: "Écrivez les heures dues, par exemple 1\u202f480. Écrivez 0 si le lot n’en doit aucune.",
      };
    case "per_amount":
      if (amountPerHour !== null && amountPerHour > 0) return undefined;
      return {
        path: ["amountPerHour"],
        message: "Écrivez combien d’euros commandés valent une heure, par exemple 2\u202f000.",
      };
    case "share_of_hours":
      if (share !== null) return undefined;
      return { path: ["share"], message: "Écrivez la part des heures travaillées, par exemple 5\u00a0%." };
  }
}
