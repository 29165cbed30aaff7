import { rowOver } from "./audit-linear.ts";
import type { DisclosureSystem, Target } from "./disclosure-system.ts";
import { add, multiply, type Exact } from "./exact.ts";
import { maximise, type Constraint } from "./exact-simplex.ts";
import type { Reader } from "./reader.ts";
import { remainderOf, type RowSpace } from "./row-space.ts";
import { scaled, type SparseRow } from "./sparse-row.ts";
import { exactWholeMoves } from "./whole-moves.ts";

/** How far from its true value a target may be, as far as a reader can tell, and the figures that show it. */
export type Range = {
  /** Neither is negative; a side is cut at the target’s width, which is all that is asked. */
  above: Exact;
  below: Exact;
  /** Whole moves of the hidden cells towards each end: directions. */
  moves: readonly ReadonlyMap<number, number>[];
};

/**
 * The range of a target over every set of figures that what the reader knows allows, computed exactly: `space` holds the
 * equalities over unknown cells (of this reader), which leave some cells free and the others following them.
 * Source: trust.md, « interval audit (min / max by a small simplex) ».
 */
export function rangeOf(
  system: DisclosureSystem,
  reader: Reader,
  target: Target,
  { space, hidden }: { space: RowSpace; hidden: ReadonlySet<number> },
): Range {
  const objective = remainderOf(space, rowOver(target.terms, hidden));
  if (objective.size === 0) return { above: 0, below: 0, moves: [] };
  const constraints = boundsOf(system, reader, { space, hidden, near: objective });
  const sides = [objective, scaled(objective, -1)].map((towards) => {
    const point = maximise([...constraints, { row: towards, room: target.width }], towards);
    let reached: Exact = 0;
    for (const [cell, by] of towards) reached = add(reached, multiply(by, point.get(cell) ?? 0));
    return { reached, moves: exactWholeMoves(everyCell(space, point, hidden)) };
  });
  return {
    above: sides[0]?.reached ?? 0,
    below: sides[1]?.reached ?? 0,
    moves: sides.map(({ moves }) => moves).filter((moves) => moves.size > 0),
  };
}

/** What bounds the free cells that have anything to do with `near`: lower bounds of cells, and every « at most ». */
function boundsOf(
  system: DisclosureSystem,
  reader: Reader,
  { space, hidden, near }: { space: RowSpace; hidden: ReadonlySet<number>; near: SparseRow },
): Constraint[] {
  const bounds: Constraint[] = [];
  for (const cell of hidden) {
    const room = reader.roomBelow[cell] ?? Infinity;
    if (room !== Infinity) bounds.push({ row: remainderOf(space, new Map([[cell, -1]])), room });
  }
  system.problem.relations.forEach(({ terms, is }, index) => {
    if (is === "at most")
      bounds.push({ row: remainderOf(space, rowOver(terms, hidden)), room: system.slack[index] ?? 0 });
  });
  return connectedTo(
    near,
    bounds.filter(({ row }) => row.size > 0),
  );
}

/** The constraints linked to the objective by a chain of shared cells: the others change nothing. */
function connectedTo(near: SparseRow, bounds: readonly Constraint[]): Constraint[] {
  const reached = new Set(near.keys());
  const kept: Constraint[] = [];
  let waiting = bounds;
  for (;;) {
    const linked = waiting.filter(({ row }) => [...row.keys()].some((cell) => reached.has(cell)));
    if (linked.length === 0) return kept;
    for (const { row } of linked) for (const cell of row.keys()) reached.add(cell);
    kept.push(...linked);
    waiting = waiting.filter((bound) => !linked.includes(bound));
  }
}

/** The moves of all hidden cells when the free ones move so. */
function everyCell(
  space: RowSpace,
  point: ReadonlyMap<number, Exact>,
  hidden: ReadonlySet<number>,
): SparseRow {
  const moves: SparseRow = new Map();
  for (const cell of hidden) {
    let move: Exact = 0;
    for (const [free, by] of remainderOf(space, new Map([[cell, 1]])))
      move = add(move, multiply(by, point.get(free) ?? 0));
    if (move !== 0) moves.set(cell, move);
  }
  return moves;
}
