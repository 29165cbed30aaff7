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

const mostAdvice = 5;

/** For each quantity that cannot be protected, the worst first: its code with the smallest neighbour of its line. */
export function mergeAdvice(
  unprotected: ReadonlyArray<Pick<Quantity, "measure" | "keys">>,
  codes: EditionCodes,
  book: QuantityBook,
): MergeAdvice[] {
  const advice = new Map<string, MergeAdvice>();
  for (const quantity of unprotected) {
    const found = adviceFor(quantity, codes, book);
    if (found) advice.set(`${found.dimension} ${found.codes.join(" ")}`, found);
  }
  return [...advice.values()].slice(0, mostAdvice);
}

function adviceFor(
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
