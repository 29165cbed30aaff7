import type { MergeAdvice } from "./edition-content.ts";
import { withoutCode, type EditionDimension } from "./edition-dimension.ts";
import type { EditionCodes } from "./edition-codes.ts";
import { codesOf } from "./edition-merges.ts";
import { quantityId, type Quantity, type QuantityBook } from "./quantity.ts";

/** What may be told together, what costs a reader least first: a host is told with another last. */
export const mergeable = [
  "territory",
  "mechanism",
  "buyer",
  "employer",
  "host",
] as const satisfies readonly EditionDimension[];

/**
 * What to tell together for the sake of a quantity that cannot be protected: its code with the smallest neighbour of its
 * line. Undefined: it is of no such code, or has no neighbour.
 */
export function mergeAdvice(
  { measure, keys }: Pick<Quantity, "measure" | "keys">,
  codes: EditionCodes,
  book: QuantityBook,
): MergeAdvice | undefined {
  for (const dimension of mergeable) {
    const code = keys[dimension];
    if (code === undefined || code === withoutCode) continue;
    const valueOf = (other: string): number =>
      book.get(quantityId(measure, { ...keys, [dimension]: other }))?.value ?? 0;
    const [neighbour] = [...codes[dimension].keys()]
      .filter((other) => other !== code && other !== withoutCode && valueOf(other) > 0)
      .sort((one, other) => valueOf(one) - valueOf(other));
    if (neighbour !== undefined)
      return { dimension, codes: [...codesOf(code), ...codesOf(neighbour)].sort() };
  }
  return undefined;
}
