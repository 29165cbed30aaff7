import { cheapestMove, type CheapestMove } from "./cheapest-move.ts";
import { directionOf, type Direction } from "./direction.ts";
import type { DisclosureSystem, Target } from "./disclosure-system.ts";
import type { Reader } from "./reader.ts";
import { wholeMovesOf } from "./whole-moves.ts";
import { addWitness, proofOf, type Witnesses } from "./witnesses.ts";

/** Moving what is hidden already is almost free: of two ways, the one that hides fewer cells. */
export const hiddenCost = 1e-3;

/** What is known of a protection under way. */
export type Hiding = { hidden: Set<number>; witnesses: Witnesses };

/** A proof among the witnesses met, or else with the moves of hidden cells that a quick search proposes. */
export function prove(
  system: DisclosureSystem,
  reader: Reader,
  target: Target,
  { hidden, witnesses }: Hiding,
): readonly Direction[] | null {
  const known = proofOf(system, reader, target, { witnesses, hidden });
  if (known !== null) return known;
  const found = cheapestMove(system, reader, target, (cell) => (hidden.has(cell) ? hiddenCost : null));
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
