import { typedShare } from "#app/features/forms/typed-values.ts";
import { typedPercent } from "#app/features/studies/percent-field.ts";

/** Where an insertion rate stands in what facilitators usually ask. Millionths. */
export function usageWords(rate: number, { low, high }: { low: number; high: number }): string {
  const usage = `${typedPercent(low)} à ${typedShare(high)}`;
  if (rate < low) return `Sous l’usage (${usage})`;
  if (rate === low) return `Le bas de l’usage (${usage})`;
  if (rate < high) return `Dans l’usage (${usage})`;
  return rate === high ? `Le haut de l’usage (${usage})` : `Au-dessus de l’usage (${usage})`;
}
