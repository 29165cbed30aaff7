import { divide, negate, type Exact } from "./exact.ts";
import { addMultiple, scaled, type SparseRow } from "./sparse-row.ts";

/**
 * Rows in reduced echelon form (Gauss–Jordan over exact fractions), by their pivot column: each has 1 there, where no other
 * row has anything. A row is never changed in place, so that a copy of the map is a copy of the space.
 * Source: trust.md, « Gaussian elimination over exact rationals ».
 */
export type RowSpace = Map<number, ReadonlyMap<number, Exact>>;

/** The space spanned by the rows; short rows first, which keeps the others short. */
export function spanOf(rows: readonly ReadonlyMap<number, Exact>[]): RowSpace {
  const space: RowSpace = new Map();
  for (const row of rows.toSorted((a, b) => a.size - b.size)) widen(space, row);
  return space;
}

/** Adds a row to the space, in place; nothing changes when the row was in it already. */
export function widen(space: RowSpace, row: ReadonlyMap<number, Exact>): void {
  const rest = remainderOf(space, row);
  const pivot = pivotOf(rest);
  if (pivot === null) return;
  const normal = scaled(rest, divide(1, pivot.value));
  for (const [column, other] of space) {
    const times = other.get(pivot.column);
    if (times === undefined) continue;
    const reduced: SparseRow = new Map(other);
    addMultiple(reduced, normal, negate(times));
    space.set(column, reduced);
  }
  space.set(pivot.column, normal);
}

/** What is left of a row once the space has answered all it can: empty when the row is in its span. */
export function remainderOf(space: RowSpace, row: ReadonlyMap<number, Exact>): SparseRow {
  const rest: SparseRow = new Map(row);
  for (const [column, value] of row) {
    const pivotRow = space.get(column);
    if (pivotRow !== undefined) addMultiple(rest, pivotRow, negate(value));
  }
  return rest;
}

/** An entry worth 1 or -1 when there is one: numbers stay whole. */
function pivotOf(row: SparseRow): { column: number; value: Exact } | null {
  let found: { column: number; value: Exact } | null = null;
  for (const [column, value] of row) {
    if (value === 1 || value === -1) return { column, value };
    found ??= { column, value };
  }
  return found;
}
