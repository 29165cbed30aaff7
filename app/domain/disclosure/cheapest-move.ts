import type { DisclosureSystem, Target } from "./disclosure-system.ts";
import { settle, substitute, type MoveRow, type MoveTableau } from "./move-tableau.ts";
import type { Reader } from "./reader.ts";

/** Two sets of moves, between which a target differs by its width: up from the true figures, and down. */
export type CheapestMove = readonly [up: ReadonlyMap<number, number>, down: ReadonlyMap<number, number>];

/**
 * The moves that make a target uncertain by its width for a reader while moving the least dear cells (`costOf`; null: may not
 * move). Found in floating numbers: a proposal, to be verified. Null: none found.
 *
 * Each set of moves has its copy of the cells, each cell a rise and a fall. Relations are written as they are reached, so that
 * what is asked of a few lines of a table does not cost the whole of it.
 */
export function cheapestMove(
  system: DisclosureSystem,
  reader: Reader,
  target: Target,
  costOf: (cell: number) => number | null,
): CheapestMove | null {
  const cells = system.problem.cells.length;
  const gaps = cells * 4;
  const cellOf = (column: number): number => column >> 2;
  const limitOf = (column: number): number => {
    if (column >= gaps) {
      const relation = system.problem.relations[(column - gaps) >> 1];
      return relation?.is === "at most" ? Infinity : 0;
    }
    return (column & 1) === 0 ? Infinity : (reader.roomBelow[cellOf(column)] ?? Infinity);
  };
  const tableau: MoveTableau = {
    rows: new Map(),
    costs: new Map(),
    costOf: (column) => (column >= gaps ? 0 : (costOf(cellOf(column)) ?? 0)),
    limitOf,
    flipped: new Set(),
  };
  const mayMove = (cell: number): boolean => !reader.knows.has(cell) && costOf(cell) !== null;

  /** gap = constant − Σ by × (rise − fall), in one copy of the cells. */
  const addTerm = (row: MoveRow, { cell, by }: { cell: number; by: number }, copy: number): void => {
    if (by === 0 || !mayMove(cell)) return;
    for (const fall of [0, 1] as const) {
      const column = cell * 4 + copy * 2 + fall;
      const limit = limitOf(column);
      if (limit === 0) continue;
      const sign = fall === 0 ? by : -by;
      const isFlipped = tableau.flipped.has(column);
      if (isFlipped) row.value -= sign * limit;
      row.coefficients.set(column, (row.coefficients.get(column) ?? 0) + (isFlipped ? -sign : sign));
    }
  };
  const addRow = (row: MoveRow): void => {
    for (const column of [...row.coefficients.keys()]) {
      const entered = tableau.rows.get(column);
      if (entered !== undefined) substitute(row, entered);
    }
    tableau.rows.set(row.basic, row);
  };
  const written = new Set<number>();
  const writeRelationsOf = (column: number): void => {
    if (column >= gaps) return;
    const copy = (column >> 1) & 1;
    for (const relation of system.relationsOf[cellOf(column)] ?? []) {
      const gap = gaps + relation * 2 + copy;
      if (written.has(gap)) continue;
      written.add(gap);
      const row: MoveRow = { basic: gap, value: system.slack[relation] ?? 0, coefficients: new Map() };
      for (const term of system.problem.relations[relation]?.terms ?? []) addTerm(row, term, copy);
      addRow(row);
    }
  };

  const wanted: MoveRow = {
    basic: gaps + system.problem.relations.length * 2,
    value: target.width,
    coefficients: new Map(),
  };
  for (const { cell, by } of target.terms) {
    addTerm(wanted, { cell, by }, 0);
    addTerm(wanted, { cell, by: -by }, 1);
  }
  addRow(wanted);
  if (!settle(tableau, writeRelationsOf)) return null;
  return [movesOf(tableau, { gaps, copy: 0 }), movesOf(tableau, { gaps, copy: 1 })];
}

function movesOf(
  { rows, flipped, limitOf }: MoveTableau,
  { gaps, copy }: { gaps: number; copy: number },
): Map<number, number> {
  const moves = new Map<number, number>();
  const add = (column: number, value: number): void => {
    if (column >= gaps || ((column >> 1) & 1) !== copy || Math.abs(value) < 1e-6) return;
    moves.set(column >> 2, (moves.get(column >> 2) ?? 0) + ((column & 1) === 0 ? value : -value));
  };
  for (const { basic, value } of rows.values())
    add(basic, flipped.has(basic) ? limitOf(basic) - value : value);
  for (const column of flipped) if (!rows.has(column)) add(column, limitOf(column));
  for (const [cell, by] of moves) if (Math.abs(by) < 1e-6) moves.delete(cell);
  return moves;
}
