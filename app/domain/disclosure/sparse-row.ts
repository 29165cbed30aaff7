import { add, multiply, type Exact } from "./exact.ts";

/** A vector by its entries that are not zero, by column. */
export type SparseRow = Map<number, Exact>;

/** Adds `times` × `other` to the row, in place; entries that become zero are left out. */
export function addMultiple(row: SparseRow, other: ReadonlyMap<number, Exact>, times: Exact): void {
  for (const [column, value] of other) {
    const sum = add(row.get(column) ?? 0, multiply(value, times));
    if (sum === 0) row.delete(column);
    else row.set(column, sum);
  }
}

/** `times` × the row; `times` is not zero. */
export function scaled(row: ReadonlyMap<number, Exact>, times: Exact): SparseRow {
  const result: SparseRow = new Map();
  for (const [column, value] of row) result.set(column, multiply(value, times));
  return result;
}
