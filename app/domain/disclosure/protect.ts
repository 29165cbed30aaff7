import { auditLinear, equalitiesOver, withKnown } from "./audit-linear.ts";
import { cleanUp, type Proved } from "./clean-up.ts";
import type { DisclosureOutcome, DisclosureProblem } from "./disclosure-problem.ts";
import { systemOf, type DisclosureSystem } from "./disclosure-system.ts";
import { findInconsistency } from "./find-inconsistency.ts";
import type { Hiding } from "./prove.ts";
import { protectTarget } from "./protect-target.ts";
import { readersOf, type Reader } from "./reader.ts";

/**
 * Which cells to hide so that nobody, neither the public nor an observer with its own figures, can tell a primary cell or a
 * target more closely than its width from all that is published together. Cells hidden for their own sake come first, then
 * the cheapest others that protect them, then those not needed are published again; the exact linear audit has the last word.
 * Source: trust.md, « Disclosure control ».
 */
export function protect(problem: DisclosureProblem): DisclosureOutcome {
  const relation = findInconsistency(problem);
  if (relation !== null) return { outcome: "inconsistent", relation };
  const system = systemOf(problem);
  const readers = readersOf(system);
  const hiding: Hiding = { hidden: hiddenAtFirst(problem), witnesses: new Map() };
  const proved: Proved[] = [];
  const reached = new Map<string, number>();
  let rounds = 0;
  for (const reader of readers) {
    for (const target of reader.targets) {
      // What cannot be kept from the public cannot be kept from anybody who knows more.
      if (reached.has(target.id)) continue;
      const before = hiding.hidden.size;
      const protection = protectTarget(system, reader, target, hiding);
      if (hiding.hidden.size > before) rounds += 1;
      if ("proof" in protection) proved.push({ reader, target, proof: protection.proof });
      else reached.set(target.id, protection.reached);
    }
  }
  if (reached.size > 0) {
    const worstFirst = [...reached].sort(([, a], [, b]) => a - b).map(([id]) => id);
    return { outcome: "refused", unprotected: worstFirst, rounds };
  }
  cleanUp(system, proved, hiding);
  assertNothingGiven(system, readers, hiding.hidden);
  return { outcome: "protected", hidden: hiding.hidden, rounds, checkedTargets: proved.length };
}

/** A primary cell that is out already stays published: its target is then refused. */
function hiddenAtFirst({ cells }: DisclosureProblem): Set<number> {
  return new Set(
    cells.flatMap(({ primary, hiding }, cell) =>
      hiding === "closed" || (primary !== null && hiding !== "open") ? [cell] : [],
    ),
  );
}

/** The witnesses say so already, by another way: a disagreement is a fault of ours, and nothing may be published. */
function assertNothingGiven(
  system: DisclosureSystem,
  readers: readonly Reader[],
  hidden: ReadonlySet<number>,
): void {
  const equalities = equalitiesOver(system, hidden);
  for (const reader of readers) {
    const [given] = auditLinear(withKnown(equalities, reader, hidden), reader, hidden);
    if (given !== undefined)
      throw new Error(`the control gives ${given.id} away to ${reader.id ?? "the public"}`);
  }
}
