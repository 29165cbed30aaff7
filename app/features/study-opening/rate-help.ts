import type { Day } from "#app/domain/calendar.ts";
import type { References } from "#app/domain/reference-value.ts";
import { inSentence } from "#app/ui/french.ts";
import { typedEuros, typedShare } from "#app/features/forms/typed-values.ts";

/** What is usual, with where it comes from, beside the rates and the cost of a study. */
export function rateHelp(references: References, on: Day): { rates: string; cost: string } {
  const low = references("insertion_rate", "usage_low", on);
  const high = references("insertion_rate", "usage_high", on);
  const works = references("insertion_rate", "anru_works", on);
  const proximity = references("insertion_rate", "anru_proximity", on);
  const cost = references("hourly_cost", "default", on);
  return {
    rates: `Usages\u00a0: de ${typedShare(low.value)} à ${typedShare(high.value)} (${inSentence(high.source)}). Pour l’ANRU, ${typedShare(works.value)} des travaux et ${typedShare(proximity.value)} de la gestion urbaine de proximité (${works.source}).`,
    cost: `Charges comprises. Par défaut ${typedEuros(cost.value)}\u00a0€ (${inSentence(cost.source)}).`,
  };
}
