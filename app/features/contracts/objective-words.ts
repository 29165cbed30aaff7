import type { ObjectiveTerms } from "#app/domain/objective.ts";
import { formatEuros, formatHours, formatPercent } from "#app/ui/french.ts";

/** How an obligation is worked out: « 1 heure par 2 000 € commandés au-delà de 2 700 000 € ». */
export function objectiveWords({ rule, hours, amountPerHour, threshold, share }: ObjectiveTerms): string {
  switch (rule) {
    case "fixed":
      return `objectif fixe, ${formatHours(hours ?? 0)} à l’origine`;
    case "per_amount": {
      const beyond = threshold > 0 ? ` au-delà de ${formatEuros(threshold)}` : "";
      return `1 heure par ${formatEuros(amountPerHour ?? 0)} commandés${beyond}`;
    }
    case "share_of_hours":
      return `${formatPercent((share ?? 0) / 1_000_000)} des heures travaillées du lot`;
  }
}
