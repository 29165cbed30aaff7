import { describe, expect, test } from "vitest";
import { equalitiesOver, withKnown } from "#app/domain/disclosure/audit-linear.ts";
import { directionOf } from "#app/domain/disclosure/direction.ts";
import type { DisclosureProblem } from "#app/domain/disclosure/disclosure-problem.ts";
import { systemOf, totalOf } from "#app/domain/disclosure/disclosure-system.ts";
import { toNumber } from "#app/domain/disclosure/exact.ts";
import { rangeOf } from "#app/domain/disclosure/exact-range.ts";
import { prove } from "#app/domain/disclosure/prove.ts";
import { readersOf } from "#app/domain/disclosure/reader.ts";
import { diceOf } from "#tests/bench/dice.ts";
import { twoWayTable } from "#tests/support/disclosure-tables.ts";
import { linkedTables } from "#tests/support/linked-tables.ts";

/** Between what the public knows a cell to be. */
function between(problem: DisclosureProblem, hidden: ReadonlySet<number>, cell: number): [number, number] {
  const system = systemOf(problem);
  const [everybody] = readersOf(system);
  if (everybody === undefined) throw new Error("no reader");
  const target = { id: "", terms: [{ cell, by: 1 }], width: 1_000 };
  const space = equalitiesOver(system, hidden);
  const { above, below } = rangeOf(system, everybody, target, { space, hidden });
  const value = problem.cells[cell]?.value ?? 0;
  return [value - toNumber(below), value + toNumber(above)];
}

describe("the range of a cell, exactly", () => {
  test("of each corner of the square of trust.md", () => {
    const { problem, at } = twoWayTable(
      [
        [12, 30, 3],
        [25, 18, 14],
        [9, 22, 16],
      ],
      5,
    );
    const square = [at(0, 2), at(0, 0), at(2, 2), at(2, 0)];
    expect(square.map((cell) => between(problem, new Set(square), cell))).toEqual([
      [0, 15],
      [0, 15],
      [4, 19],
      [6, 21],
    ]);
  });

  test("of persons between the greatest cell and the sum of cells", () => {
    const cell = (value: number): DisclosureProblem["cells"][number] => ({
      id: "",
      value,
      lower: 0,
      primary: null,
      hiding: { cost: 1 },
    });
    const problem: DisclosureProblem = {
      cells: [cell(3), cell(22), cell(25)],
      relations: [
        {
          terms: [
            { cell: 0, by: 1 },
            { cell: 2, by: -1 },
          ],
          is: "at most",
          constant: 0,
        },
        {
          terms: [
            { cell: 1, by: 1 },
            { cell: 2, by: -1 },
          ],
          is: "at most",
          constant: 0,
        },
        {
          terms: [
            { cell: 2, by: 1 },
            { cell: 0, by: -1 },
            { cell: 1, by: -1 },
          ],
          is: "at most",
          constant: 0,
        },
      ],
      targets: [],
      observers: [],
    };
    expect(between(problem, new Set([0]), 0)).toEqual([3, 25]);
    expect(between(problem, new Set([0, 1]), 0)).toEqual([0, 25]);
    expect(between(problem, new Set([2]), 2)).toEqual([22, 25]);
  });

  test("is never narrower than what a proof shows, its ends are moves that hold, on sets of linked tables", () => {
    let [proved, narrow] = [0, 0];
    for (let seed = 50_001; seed <= 50_015; seed += 1) {
      const system = systemOf(linkedTables(seed));
      const { cells } = system.problem;
      const dice = diceOf(seed);
      const hidden = new Set(
        [...cells.keys()].filter((cell) => cells[cell]?.primary != null || dice.chance(15)),
      );
      const equalities = equalitiesOver(system, hidden);
      for (const reader of readersOf(system).slice(0, 2)) {
        const space = withKnown(equalities, reader, hidden);
        for (const target of reader.targets) {
          const range = rangeOf(system, reader, target, { space, hidden });
          const width = toNumber(range.above) + toNumber(range.below);
          const isProved = prove(system, reader, target, { hidden, witnesses: new Map() }) !== null;
          expect(isProved, `set ${seed}, ${target.id}, ${totalOf(system.problem, target.terms)}`).toBe(
            width >= target.width,
          );
          for (const moves of range.moves) expect(directionOf(system, moves)).not.toBeNull();
          if (isProved) proved += 1;
          else narrow += 1;
        }
      }
    }
    expect(proved).toBeGreaterThan(50);
    expect(narrow).toBeGreaterThan(50);
  }, 120_000);
});
