import type { DisclosureSystem, Target } from "./disclosure-system.ts";
import type { Term } from "./disclosure-problem.ts";
import type { Reader } from "./reader.ts";
import { remainderOf, spanOf, widen, type RowSpace } from "./row-space.ts";
import { add, type Exact } from "./exact.ts";
import type { SparseRow } from "./sparse-row.ts";

/**
 * The equalities as the public is left with them: what they say of hidden cells only, the others being printed.
 * Source: trust.md, « the 0/1 vectors of published cells over inner cells, small ones hidden ».
 */
export function equalitiesOver(system: DisclosureSystem, hidden: ReadonlySet<number>): RowSpace {
  const equalities = system.problem.relations.filter(({ is }) => is === "equal");
  return spanOf(equalities.map(({ terms }) => rowOver(terms, hidden)));
}

/** The same for a reader who knows some hidden cells: each is an equality more. */
export function withKnown(space: RowSpace, reader: Reader, hidden: ReadonlySet<number>): RowSpace {
  const known = [...reader.knows].filter((cell) => hidden.has(cell));
  if (known.length === 0) return space;
  const wider: RowSpace = new Map(space);
  for (const cell of known) widen(wider, new Map([[cell, 1]]));
  return wider;
}

/**
 * The reader’s targets that what is published gives away exactly: those in the span of the equalities. Exact, and covers
 * every chain of subtractions. Source: trust.md, « no hidden cell lies in the span of what is published ».
 */
export function auditLinear(space: RowSpace, reader: Reader, hidden: ReadonlySet<number>): Target[] {
  return reader.targets.filter(({ terms }) => remainderOf(space, rowOver(terms, hidden)).size === 0);
}

/** The terms on hidden cells, as a row. */
export function rowOver(terms: readonly Term[], hidden: ReadonlySet<number>): SparseRow {
  const row: SparseRow = new Map();
  for (const { cell, by } of terms) {
    if (!hidden.has(cell)) continue;
    const sum: Exact = add(row.get(cell) ?? 0, by);
    if (sum === 0) row.delete(cell);
    else row.set(cell, sum);
  }
  return row;
}
