import { wholeShare, type Millionths } from "#app/domain/proportion.ts";
import { optionalParsed } from "#app/features/forms/form-fields.ts";
import { typedShare } from "#app/features/forms/typed-values.ts";

/** Reads `7,5`, `7.5` or `7,5 %`: the field shows its « % » beside. Up to four decimals; anything else is `undefined`. */
export function parsePercent(text: string): Millionths | undefined {
  const match = /^(\d{1,3})(?:[.,](\d{1,4}))?%?$/.exec(text.replace(/\s/g, ""));
  if (!match) return undefined;
  const [, whole = "0", fraction = ""] = match;
  const share = Number(whole) * 10_000 + Number(fraction.padEnd(4, "0"));
  return share > wholeShare ? undefined : (share as Millionths);
}

/** A percentage of the whole, 0 included; empty is null. */
export const optionalPercent = optionalParsed(
  parsePercent,
  "Écrivez un pourcentage entre 0 et 100, par exemple 7,5.",
);

/** A stored share as one types it where « % » stands beside: `7,5`. */
export function typedPercent(millionths: number | null): string {
  return typedShare(millionths).replace(/\s?%$/, "");
}
