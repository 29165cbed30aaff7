import type { RatesOutOfOrder } from "#app/domain/reference-bounds.ts";
import { referenceTable } from "#app/domain/reference-table.ts";
import { formatDay } from "#app/ui/french-dates.ts";
import { referenceWords } from "./reference-words.ts";

/** Why a rate is refused: which other it would pass, from when, and what to do. */
export function orderRefusal({ lower, higher, on, values: [low, high] }: RatesOutOfOrder): string {
  const nameOf = (code: typeof lower) => `«\u00a0${referenceTable.insertion_rate[code].label}\u00a0»`;
  const words = (value: number) => referenceWords(value, "millionths");
  return `Le ${formatDay(on)}, ${nameOf(lower)} serait à ${words(low)}, au-dessus de ${nameOf(higher)}, à ${words(high)}. Écrivez une valeur qui garde l’ordre, ou changez d’abord l’autre.`;
}
