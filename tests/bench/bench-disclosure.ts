import { auditLinear, equalitiesOver, withKnown } from "#app/domain/disclosure/audit-linear.ts";
import { auditPublished } from "#app/domain/disclosure/audit-published.ts";
import type { DisclosureProblem } from "#app/domain/disclosure/disclosure-problem.ts";
import { systemOf } from "#app/domain/disclosure/disclosure-system.ts";
import { protect } from "#app/domain/disclosure/protect.ts";
import { readersOf } from "#app/domain/disclosure/reader.ts";
import { networkProblem } from "./disclosure-world.ts";
import type { Measure } from "./measure.ts";
import { personsProblem } from "./persons-world.ts";

const seed = 20_261_130;

/**
 * The control of an edition’s tables, every host an observer, beside the least any exact control must do: one elimination for
 * each reader of the tables as they end up. Hires share a total between six tables; persons may be in several cells, and have
 * too few equalities for a ratio to say anything: their time is printed.
 */
export function measureDisclosure(share: number): Measure[] {
  const hosts = Math.max(5, Math.round(100 * share));
  return [
    ...measureProblem(`control, hires of ${hosts} hosts`, networkProblem(hosts, seed), 60),
    ...measureProblem(`control, persons of ${hosts} hosts`, personsProblem(hosts, seed)),
  ];
}

function measureProblem(name: string, problem: DisclosureProblem, atMost?: number): Measure[] {
  const [protecting, outcome] = timed(() => protect(problem));
  if (outcome.outcome !== "protected") throw new Error(`${name}: ${outcome.outcome}`);
  const { hidden } = outcome;
  const system = systemOf(problem);
  const [eliminating, given] = timed(() =>
    readersOf(system).flatMap((reader) =>
      auditLinear(withKnown(equalitiesOver(system, hidden), reader, hidden), reader, hidden),
    ),
  );
  const [auditing, found] = timed(() => auditPublished(problem, hidden));
  if (given.length + found.length > 0) throw new Error(`${name}: ${found.length} secrets found`);
  const goal =
    atMost === undefined
      ? {}
      : { atMost, beside: { milliseconds: eliminating, what: "one elimination a reader" } };
  return [
    {
      name,
      milliseconds: protecting,
      ...goal,
      detail: `${hidden.size} of ${problem.cells.length} cells hidden, ${outcome.checkedTargets} proofs`,
    },
    { name: `${name}: audited again`, milliseconds: auditing, ...goal },
  ];
}

function timed<Result>(work: () => Result): [milliseconds: number, result: Result] {
  const start = performance.now();
  const result = work();
  return [performance.now() - start, result];
}
