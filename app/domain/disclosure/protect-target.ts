import { equalitiesOver, withKnown } from "./audit-linear.ts";
import { cheapestMove } from "./cheapest-move.ts";
import { directionOf, type Direction } from "./direction.ts";
import type { DisclosureSystem, Target } from "./disclosure-system.ts";
import { add, toNumber } from "./exact.ts";
import { rangeOf } from "./exact-range.ts";
import { addMoves, hiddenWeight, proveQuickly, type Hiding } from "./prove.ts";
import type { Reader } from "./reader.ts";
import { addWitness, proofOf } from "./witnesses.ts";

/** How a target was protected: the witnesses that prove it; or how much of its width is reached at best, below 1. */
export type TargetProtection = { proof: readonly Direction[] } | { reached: number };

/**
 * Proves that a reader does not know a target too closely, hiding for that the cheapest cells when it must. Hiding more never
 * undoes a proof: witnesses move hidden cells only. Source: trust.md, « hides one more cell or refuses ».
 */
export function protectTarget(
  system: DisclosureSystem,
  reader: Reader,
  target: Target,
  hiding: Hiding,
): TargetProtection {
  const { hidden, witnesses } = hiding;
  const known = proveQuickly(system, reader, target, hiding);
  if (known !== null) return { proof: known };
  const moves = cheapestMove(system, reader, target, (cell) =>
    hidden.has(cell) ? hiddenWeight : (system.weights[cell] ?? null),
  );
  if (moves !== null) {
    for (const some of moves) for (const cell of some.keys()) hidden.add(cell);
    addMoves(system, witnesses, moves);
    const proof = proofOf(system, reader, target, hiding);
    if (proof !== null) return { proof };
  }
  return protectExactly(system, reader, target, hiding);
}

/** What the quick search could not settle: exactly, first with what is hidden, then with all that may be. */
function protectExactly(
  system: DisclosureSystem,
  reader: Reader,
  target: Target,
  { hidden, witnesses }: Hiding,
): TargetProtection {
  const mayHide = [...system.weights.keys()].filter((cell) => system.weights[cell] !== null);
  const everything = new Set([...hidden, ...mayHide]);
  let reached = 0;
  for (const most of [hidden, everything]) {
    const space = withKnown(equalitiesOver(system, most), reader, most);
    const range = rangeOf(system, reader, target, { space, hidden: most });
    for (const moves of range.moves) {
      const direction = directionOf(system, moves);
      if (direction !== null) addWitness(witnesses, direction);
    }
    const proof = proofOf(system, reader, target, { witnesses, hidden: most });
    if (proof !== null) {
      for (const { moves } of proof) for (const cell of moves.keys()) hidden.add(cell);
      return { proof };
    }
    reached = toNumber(add(range.above, range.below)) / target.width;
  }
  return { reached };
}
