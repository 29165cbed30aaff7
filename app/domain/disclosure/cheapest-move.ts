import type { Relation, Term } from "./disclosure-problem.ts";
import type { DisclosureSystem, Target } from "./disclosure-system.ts";
import { settle, substitute, type MoveRow, type MoveTableau } from "./move-tableau.ts";
import type { Reader } from "./reader.ts";

/** Two sets of moves, between which a target differs by its width: up from the true figures, and down. */
export type CheapestMove = readonly [up: ReadonlyMap<number, number>, down: ReadonlyMap<number, number>];

/**
 * The moves that make a target uncertain by its width for a reader while moving the least dear cells (`costOf`; null: may not
 * move). Found in floating numbers: a proposal, to be verified. Null: none found.
 *
 * Columns 2 × cell and 2 × cell + 1 are a cell in each set of moves; then, by relation, the gap each leaves. Relations are
 * written when a cell of theirs moves, so that what is asked of a few lines does not cost the whole.
 */
export function cheapestMove(
  system: DisclosureSystem,
  reader: Reader,
  target: Target,
  costOf: (cell: number) => number | null,
): CheapestMove | null {
  const { cells, relations } = system.problem;
  const gaps = cells.length * 2;
  const costs = cells.map((_, cell) => (reader.knows.has(cell) ? null : costOf(cell)));
  const tableau: MoveTableau = {
    rows: new Map(),
    prices: new Map(),
    stopped: new Set(),
    near: 1e-9 * (100 + target.width),
    costOf: (column) => costs[column >> 1] ?? 0,
    roomOf: (column) => (column < gaps ? (reader.roomBelow[column >> 1] ?? Infinity) : 0),
  };
  const termOf = ({ cell, by }: Term, copy: 0 | 1): [number, number][] =>
    by === 0 || (costs[cell] ?? null) === null ? [] : [[cell * 2 + copy, by]];
  const write = (row: MoveRow): void => {
    for (const column of [...row.coefficients.keys()]) {
      const entered = tableau.rows.get(column);
      if (entered !== undefined) substitute(row, entered, entered.value);
      else if (tableau.stopped.has(column))
        row.value += (row.coefficients.get(column) ?? 0) * tableau.roomOf(column);
    }
    tableau.rows.set(row.basic, row);
  };
  const written = new Set<number>();
  const writeRelationsOf = (column: number): void => {
    if (column >= gaps) return;
    const copy = (column & 1) as 0 | 1;
    for (const index of system.relationsOf[column >> 1] ?? []) {
      const gap = gaps + index * 2 + copy;
      const relation = relations[index];
      if (relation === undefined || written.has(gap)) continue;
      written.add(gap);
      const coefficients = new Map(relation.terms.flatMap((term) => termOf(term, copy)));
      write({ basic: gap, value: system.slack[index] ?? 0, coefficients, side: sideOf(relation) });
    }
  };
  write({
    basic: gaps + relations.length * 2,
    value: target.width,
    coefficients: new Map(
      target.terms.flatMap((term) => [...termOf(term, 0), ...termOf({ cell: term.cell, by: -term.by }, 1)]),
    ),
    side: "gap",
  });
  return settle(tableau, writeRelationsOf) ? [movesOf(tableau, gaps, 0), movesOf(tableau, gaps, 1)] : null;
}

function sideOf({ is }: Relation): MoveRow["side"] {
  return is === "equal" ? "gap" : "above";
}

function movesOf({ rows, stopped, roomOf }: MoveTableau, gaps: number, copy: 0 | 1): Map<number, number> {
  const moves = new Map<number, number>();
  const add = (column: number, by: number): void => {
    if (column < gaps && (column & 1) === copy && Math.abs(by) > 1e-6) moves.set(column >> 1, by);
  };
  for (const { basic, value } of rows.values()) add(basic, value);
  for (const column of stopped) add(column, -roomOf(column));
  return moves;
}
