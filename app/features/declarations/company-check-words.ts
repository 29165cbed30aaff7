import type { HoursCheck } from "#app/domain/hours-check.ts";
import { checkWords } from "#app/features/hours/check-words.ts";
import type { DeclaringCompany } from "./declarer.ts";

/**
 * A check as the company may read it; null when it may not. Eligibility, the person’s hours elsewhere and what others did
 * for the objective are the host’s to know: nothing is said of them, not even that there is something.
 */
export function companyCheckWords(check: HoursCheck, owns: DeclaringCompany["owns"] = "owed"): string | null {
  switch (check.code) {
    case "not_eligible":
    case "same_person_twice":
    case "over_objective":
      return null;
    case "employer_differs":
      // Who employs the person declares it: that a contractor owes the hours is no error of its own.
      if (check.why === "direct hire" && owns === "employed") return null;
      return check.why === "declared"
        ? "Votre fichier nomme un autre employeur que celui de l’embauche."
        : "L’employeur noté pour cette embauche n’est pas votre entreprise\u00a0: si c’est une erreur, dites-le au porteur.";
    case "impossible_hours":
    case "future_month":
    case "outside_hire":
    case "over_month_limit":
    case "over_legal_hours":
      return checkWords(check);
  }
}
