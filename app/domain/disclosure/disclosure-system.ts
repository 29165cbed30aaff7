import type { DisclosureProblem, Term } from "./disclosure-problem.ts";

/** What must not be known more closely than `width`: a primary cell, or a functional of the problem. */
export type Target = { id: string; terms: readonly Term[]; width: number };

/** A problem with what is asked of it over and over. Source: trust.md, « Disclosure control ». */
export type DisclosureSystem = {
  problem: DisclosureProblem;
  targets: readonly Target[];
  /** By cell: the relations it stands in. */
  relationsOf: readonly (readonly number[])[];
  /** By relation: what each cell counts for in an equality; nothing of an « at most ». */
  rates: readonly ReadonlyMap<number, number>[];
  /** By relation: what an « at most » leaves unused; 0 for an equality. */
  slack: readonly number[];
  /**
   * By cell: what hiding it weighs, on a scale where hiding two cells is dearer than hiding a slightly bigger one; null: it
   * may not be hidden for another’s sake.
   */
  weights: readonly (number | null)[];
};

/** The true values satisfy every relation (`findInconsistency` said so). */
export function systemOf(problem: DisclosureProblem): DisclosureSystem {
  const relationsOf: number[][] = problem.cells.map(() => []);
  problem.relations.forEach(({ terms }, index) => {
    for (const { cell } of terms) relationsOf[cell]?.push(index);
  });
  return {
    problem,
    targets: [
      ...problem.cells.flatMap(({ id, primary }, cell) =>
        primary ? [{ id, terms: [{ cell, by: 1 }], width: primary.width }] : [],
      ),
      ...problem.targets,
    ],
    relationsOf,
    rates: problem.relations.map(
      ({ terms, is }) => new Map(is === "equal" ? terms.map(({ cell, by }) => [cell, by]) : []),
    ),
    weights: problem.cells.map(({ hiding }) =>
      typeof hiding === "object" ? 1 + Math.log2(1 + hiding.cost) : null,
    ),
    slack: problem.relations.map(({ terms, is, constant }) =>
      is === "equal" ? 0 : constant - totalOf(problem, terms),
    ),
  };
}

/** Σ by × true value. */
export function totalOf(problem: DisclosureProblem, terms: readonly Term[]): number {
  return terms.reduce((sum, { cell, by }) => sum + by * valueOf(problem, cell), 0);
}

/** The true value; a relation that names a cell the problem has not is the caller’s mistake. */
export function valueOf(problem: DisclosureProblem, cell: number): number {
  const found = problem.cells[cell];
  if (found === undefined) throw new RangeError(`no cell ${cell}`);
  return found.value;
}
