import type { Plan } from "#app/features/purchases/read-plan.server.ts";
import { countOf, formatEuros } from "#app/ui/french.ts";

/** « 12 marchés programmés, 3 450 000 € HT estimés, 2 sans montant. » */
export function planSentence({ count, totals, year }: Plan): string {
  if (count === 0) return `Vos marchés à lancer en ${String(year)}.`;
  const value = totals.reduce((sum, total) => sum + total.value, 0);
  const unknown = totals.reduce((sum, total) => sum + total.unknown, 0);
  const estimated = unknown === count ? "" : `, ${formatEuros(value)} HT estimés`;
  const without = unknown === 0 ? "" : `, ${String(unknown)} sans montant`;
  return `${countOf(count, "marché programmé", "marchés programmés")}${estimated}${without}.`;
}
