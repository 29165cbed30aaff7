import type { DisclosureProblem, Relation } from "./disclosure-problem.ts";
import { totalOf } from "./disclosure-system.ts";

/**
 * The first relation the true values do not satisfy, bounds included (told as a relation); null when all hold.
 * Source: trust.md, « before the audit check that the true values satisfy every constraint ».
 */
export function findInconsistency(problem: DisclosureProblem): Relation | null {
  return [...problem.relations, ...boundsOf(problem)].find((relation) => !holds(problem, relation)) ?? null;
}

function holds(problem: DisclosureProblem, { terms, is, constant }: Relation): boolean {
  const total = totalOf(problem, terms);
  if (!Number.isSafeInteger(total) || !Number.isSafeInteger(constant)) return false;
  return is === "equal" ? total === constant : total <= constant;
}

/** What is known to be at least so much, written as « − cell at most − so much ». */
function boundsOf({ cells, observers }: DisclosureProblem): Relation[] {
  const atLeast = (cell: number, lower: number): Relation => ({
    terms: [{ cell, by: -1 }],
    is: "at most",
    constant: 0 - lower,
  });
  return [
    ...cells.map(({ lower, value }, cell) => atLeast(cell, lower ?? value)),
    ...observers.flatMap((observer) => [...observer.atLeast].map(([cell, lower]) => atLeast(cell, lower))),
  ];
}
