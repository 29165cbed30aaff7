import { reachOf, type Direction } from "./direction.ts";
import type { DisclosureSystem, Target } from "./disclosure-system.ts";
import type { Reader } from "./reader.ts";

/** How far a target goes one way, and along what. */
type Reached = { gain: number; direction: Direction | null };

/** Directions already met, by the cells they move: what proved one target often proves another, or another reader’s. */
export type Witnesses = Map<number, Direction[]>;

export function addWitness(witnesses: Witnesses, direction: Direction): void {
  for (const cell of direction.moves.keys()) {
    const known = witnesses.get(cell);
    if (known === undefined) witnesses.set(cell, [direction]);
    else known.push(direction);
  }
}

/**
 * Two possible sets of whole figures between which the target differs by its width, as the directions that lead to them: a proof,
 * verified in exact numbers, that the reader does not know it more closely. Null: none among those met so far.
 */
export function proofOf(
  system: DisclosureSystem,
  reader: Reader,
  target: Target,
  { witnesses, hidden }: { witnesses: Witnesses; hidden: ReadonlySet<number> },
): readonly Direction[] | null {
  let above: Reached = { gain: 0, direction: null };
  let below: Reached = above;
  for (const direction of directionsOf(witnesses, target)) {
    const by = target.terms.reduce((sum, term) => sum + term.by * (direction.moves.get(term.cell) ?? 0), 0);
    if (by === 0 || !isOpenTo(reader, direction, hidden)) continue;
    for (const way of [1, -1] as const) {
      const gain = reachOf(system, reader, direction, { way, most: target.width }) * Math.abs(by);
      if (by * way > 0 && gain > above.gain) above = { gain, direction };
      if (by * way < 0 && gain > below.gain) below = { gain, direction };
    }
    if (above.gain + below.gain >= target.width)
      return [above.direction, below.direction].filter((one) => one !== null);
  }
  return null;
}

function directionsOf(witnesses: Witnesses, { terms }: Target): Iterable<Direction> {
  const [only] = terms;
  if (only !== undefined && terms.length === 1) return witnesses.get(only.cell) ?? [];
  return new Set(terms.flatMap(({ cell }) => witnesses.get(cell) ?? []));
}

/** Whether all it moves is unknown to the reader. */
function isOpenTo(reader: Reader, { moves }: Direction, hidden: ReadonlySet<number>): boolean {
  for (const cell of moves.keys()) if (!hidden.has(cell) || reader.knows.has(cell)) return false;
  return true;
}
