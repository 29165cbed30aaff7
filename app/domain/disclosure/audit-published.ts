import { auditIntervals } from "./audit-intervals.ts";
import { auditLinear, equalitiesOver, withKnown } from "./audit-linear.ts";
import type { DisclosureProblem } from "./disclosure-problem.ts";
import { systemOf, totalOf, type DisclosureSystem } from "./disclosure-system.ts";
import { toNumber } from "./exact.ts";
import { readersOf } from "./reader.ts";
import type { Hiding } from "./prove.ts";

/** A figure that what is published gives away, or nearly. */
export type DisclosureFinding = {
  /** The cell’s or the target’s id. */
  target: string;
  /** The observer who can tell; null: anybody. */
  observer: string | null;
  how: "given away" | "too narrow";
  /** Between what it is known to be: rounded, to be read by people. */
  lowest: number;
  highest: number;
};

/** Everything that hiding these cells leaves to be found, by anybody and by each observer. Source: trust.md. */
export function auditPublished(problem: DisclosureProblem, hidden: ReadonlySet<number>): DisclosureFinding[] {
  return findingsOf(systemOf(problem), { hidden: new Set(hidden), witnesses: new Map() });
}

/** The same, with witnesses met already. */
export function findingsOf(system: DisclosureSystem, hiding: Hiding): DisclosureFinding[] {
  const { hidden } = hiding;
  const equalities = equalitiesOver(system, hidden);
  return readersOf(system).flatMap((reader) => {
    const space = withKnown(equalities, reader, hidden);
    const given = new Set(auditLinear(space, reader, hidden));
    const rest = { ...reader, targets: reader.targets.filter((target) => !given.has(target)) };
    return [
      ...[...given].map((target): DisclosureFinding => {
        const value = totalOf(system.problem, target.terms);
        return { target: target.id, observer: reader.id, how: "given away", lowest: value, highest: value };
      }),
      ...auditIntervals(system, rest, { space, hiding }).map(({ target, range }): DisclosureFinding => {
        const value = totalOf(system.problem, target.terms);
        return {
          target: target.id,
          observer: reader.id,
          how: "too narrow",
          lowest: value - toNumber(range.below),
          highest: value + toNumber(range.above),
        };
      }),
    ];
  });
}
