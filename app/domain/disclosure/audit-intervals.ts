import { directionOf } from "./direction.ts";
import type { DisclosureSystem, Target } from "./disclosure-system.ts";
import { add, compare } from "./exact.ts";
import { rangeOf, type Range } from "./exact-range.ts";
import { prove, type Hiding } from "./prove.ts";
import type { Reader } from "./reader.ts";
import type { RowSpace } from "./row-space.ts";
import { addWitness } from "./witnesses.ts";

/** A target a reader knows more closely than its width. */
export type Narrow = { target: Target; range: Range };

/**
 * The reader’s targets whose range is narrower than their width. A target with a witness is proved wide at once; the exact
 * simplex decides the others. `space` is what this reader is left with (`withKnown`).
 * Source: trust.md, « max − min ≥ threshold for each primary ».
 */
export function auditIntervals(
  system: DisclosureSystem,
  reader: Reader,
  { space, hiding }: { space: RowSpace; hiding: Hiding },
): Narrow[] {
  return reader.targets.flatMap((target): Narrow[] => {
    const range = narrowRange(system, reader, target, { space, hiding });
    return range === null ? [] : [{ target, range }];
  });
}

/** Null: the target is at least as uncertain as its width. */
export function narrowRange(
  system: DisclosureSystem,
  reader: Reader,
  target: Target,
  { space, hiding }: { space: RowSpace; hiding: Hiding },
): Range | null {
  if (prove(system, reader, target, hiding) !== null) return null;
  const range = rangeOf(system, reader, target, { space, hidden: hiding.hidden });
  for (const moves of range.moves) {
    const direction = directionOf(system, moves);
    if (direction !== null) addWitness(hiding.witnesses, direction);
  }
  return compare(add(range.above, range.below), target.width) < 0 ? range : null;
}
