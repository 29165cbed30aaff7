import { balancedMoves } from "./balanced-moves.ts";
import { cheapestMove, type CheapestMove } from "./cheapest-move.ts";
import { directionOf, type Direction } from "./direction.ts";
import type { DisclosureSystem, Target } from "./disclosure-system.ts";
import type { Reader } from "./reader.ts";
import { wholeMovesOf } from "./whole-moves.ts";
import { addWitness, proofOf, type Witnesses } from "./witnesses.ts";

/** Moving what is hidden already is almost free: of two ways, the one that hides fewer cells. */
export const hiddenWeight = 1e-3;

/** What is known of a protection under way. */
export type Hiding = { hidden: Set<number>; witnesses: Witnesses };

/** A proof among the witnesses met, or else with moves of hidden cells guessed step by step. */
export function proveQuickly(
  system: DisclosureSystem,
  reader: Reader,
  target: Target,
  { hidden, witnesses }: Hiding,
): readonly Direction[] | null {
  const known = proofOf(system, reader, target, { witnesses, hidden });
  if (known !== null) return known;
  for (const way of [1, -1] as const) {
    const moves = balancedMoves(system, reader, target, { hidden, way });
    const direction = moves.size === 0 ? null : directionOf(system, moves);
    if (direction === null) continue;
    addWitness(witnesses, direction);
    const proof = proofOf(system, reader, target, { witnesses, hidden });
    if (proof !== null) return proof;
  }
  return null;
}

/** The same, or else with the moves that a search of the whole table proposes. */
export function prove(
  system: DisclosureSystem,
  reader: Reader,
  target: Target,
  { hidden, witnesses }: Hiding,
): readonly Direction[] | null {
  const quick = proveQuickly(system, reader, target, { hidden, witnesses });
  if (quick !== null) return quick;
  const found = cheapestMove(system, reader, target, (cell) => (hidden.has(cell) ? hiddenWeight : null));
  if (found === null) return null;
  addMoves(system, witnesses, found);
  return proofOf(system, reader, target, { witnesses, hidden });
}

/** Keeps the moves that hold exactly as witnesses. */
export function addMoves(system: DisclosureSystem, witnesses: Witnesses, moves: CheapestMove): void {
  for (const some of moves) {
    const whole = wholeMovesOf(some);
    const direction = whole === null ? null : directionOf(system, whole);
    if (direction !== null) addWitness(witnesses, direction);
  }
}
