import type { Day } from "./calendar.ts";
import { wholeShare } from "./proportion.ts";
import {
  historyOf,
  referencesOf,
  type AddedValue,
  type ReferenceKind,
  type ReferenceTable,
  type ReferenceUnit,
} from "./reference-value.ts";

/** The smallest and the largest a value of each unit may be, in its unit. Our choice, wide. */
export const referenceBounds: Readonly<Record<ReferenceUnit, { least: number; most: number }>> = {
  cents: { least: 1, most: 1_000_000_000_000 },
  millionths: { least: 0, most: wholeShare },
  hours: { least: 1, most: 100_000_00 },
  months: { least: 1, most: 240 },
  weeks: { least: 1, most: 52 },
  count: { least: 1, most: 1000 },
  flag: { least: 0, most: 1 },
};

/** Insertion rates that must stay in order, lowest first: the three scenarios, and both ends of the usage. */
const orders = [
  ["prudent", "usual", "ambitious"],
  ["usage_low", "usage_high"],
] as const;
type OrderedCode = (typeof orders)[number][number];

/** Two rates that a new value would put in the wrong order, from a day on. */
export type RatesOutOfOrder = { lower: OrderedCode; higher: OrderedCode; on: Day; values: [number, number] };

/**
 * Whether a value, once added, would put insertion rates out of order on some day it is in force: the first pair that would
 * be, undefined when none.
 */
export function ratesOutOfOrder(
  table: ReferenceTable,
  added: readonly AddedValue[],
  candidate: AddedValue,
): RatesOutOfOrder | undefined {
  const codes = orders.find((order) => (order as readonly string[]).includes(candidate.code));
  if (candidate.kind !== "insertion_rate" || codes === undefined) return undefined;
  const after = [...added, candidate];
  const references = referencesOf(table, after);
  for (const on of daysOfChange(table, after, codes, candidate.from)) {
    for (const [rank, higher] of codes.entries()) {
      const lower = codes[rank - 1];
      if (lower === undefined) continue;
      const values = [lower, higher].map((code) => references("insertion_rate", code, on).value);
      const [low = 0, high = 0] = values;
      if (low > high) return { lower, higher, on, values: [low, high] };
    }
  }
  return undefined;
}

function daysOfChange(
  table: ReferenceTable,
  added: readonly AddedValue[],
  codes: readonly OrderedCode[],
  from: Day,
): Day[] {
  const kind: ReferenceKind = "insertion_rate";
  const days = codes.flatMap((code) => historyOf(table, added, kind, code).map((value) => value.from));
  return [...new Set([from, ...days.filter((day) => day >= from)])].sort();
}
