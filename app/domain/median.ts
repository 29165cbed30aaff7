import { divideHalfUp } from "./rounding.ts";

/** The middle of whole numbers, half up between the two of an even count; undefined of none. */
export function medianOf(values: readonly number[]): number | undefined {
  const sorted = [...values].sort((one, other) => one - other);
  const lower = sorted[Math.floor((sorted.length - 1) / 2)];
  const upper = sorted[Math.floor(sorted.length / 2)];
  if (lower === undefined || upper === undefined) return undefined;
  return divideHalfUp(BigInt(lower) + BigInt(upper), 2n);
}
