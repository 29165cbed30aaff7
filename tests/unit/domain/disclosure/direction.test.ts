import { describe, expect, test } from "vitest";
import { auditLinear, equalitiesOver, withKnown } from "#app/domain/disclosure/audit-linear.ts";
import { cheapestMove } from "#app/domain/disclosure/cheapest-move.ts";
import { directionOf, reachOf } from "#app/domain/disclosure/direction.ts";
import type { DisclosureProblem } from "#app/domain/disclosure/disclosure-problem.ts";
import { systemOf } from "#app/domain/disclosure/disclosure-system.ts";
import type { Exact } from "#app/domain/disclosure/exact.ts";
import { readersOf, type Reader } from "#app/domain/disclosure/reader.ts";
import { exactWholeMoves, wholeMovesOf } from "#app/domain/disclosure/whole-moves.ts";
import { addWitness, proofOf, type Witnesses } from "#app/domain/disclosure/witnesses.ts";
import { twoWayTable } from "#tests/support/disclosure-tables.ts";

const { problem, at } = twoWayTable(
  [
    [12, 30, 3],
    [25, 18, 14],
    [9, 22, 16],
  ],
  5,
);
const square = [at(0, 2), at(0, 1), at(2, 2), at(2, 1)] as const;
const around = new Map(square.map((cell, index) => [cell, index === 0 || index === 3 ? 1 : -1]));
const observed: DisclosureProblem = {
  ...problem,
  observers: [
    { id: "knows the corner", knows: new Set([at(2, 1)]), atLeast: new Map() },
    { id: "makes 28 of 30", knows: new Set(), atLeast: new Map([[at(0, 1), 28]]) },
  ],
};
const system = systemOf(observed);
const [everybody, corner, most] = readersOf(system) as [Reader, Reader, Reader];
const [target] = system.targets;
if (target === undefined) throw new Error("no target");
const hidden = new Set<number>(square);

describe("a witness is believed when it holds", () => {
  test("moves around a square keep every line; the same with one corner missing do not", () => {
    expect(directionOf(system, around)).toEqual({ moves: around, pressures: [] });
    expect(directionOf(system, new Map([...around].slice(1)))).toBeNull();
  });

  test("it is followed as far as the cell that falls lets it, in whole steps, no farther than asked", () => {
    const direction = directionOf(system, around);
    const twice = directionOf(system, new Map([...around].map(([cell, by]) => [cell, by * 2])));
    if (direction === null || twice === null) throw new Error("not a direction");
    expect(reachOf(system, everybody, direction, { way: 1, most: 100 })).toBe(16);
    expect(reachOf(system, everybody, direction, { way: 1, most: 5 })).toBe(5);
    expect(reachOf(system, everybody, direction, { way: -1, most: 100 })).toBe(3);
    expect(reachOf(system, everybody, twice, { way: -1, most: 100 })).toBe(1);
    expect(reachOf(system, most, direction, { way: 1, most: 100 })).toBe(2);
  });

  test("it proves nothing when a cell it moves is published or known, nor when it goes less far than the width", () => {
    const witnesses: Witnesses = new Map();
    const direction = directionOf(system, around);
    if (direction === null) throw new Error("not a direction");
    addWitness(witnesses, direction);
    const proof = (reader: Reader, cells: ReadonlySet<number>, width: number): boolean =>
      proofOf(system, reader, { ...target, width }, { witnesses, hidden: cells }) !== null;
    expect(proof(everybody, hidden, 5)).toBe(true);
    expect(proof(everybody, hidden, 19)).toBe(true);
    expect(proof(everybody, hidden, 20)).toBe(false);
    expect(proof(everybody, new Set([...square].slice(0, 3)), 5)).toBe(false);
    expect(proof(corner, hidden, 5)).toBe(false);
    expect(proof(most, hidden, 5)).toBe(true);
    expect(proof(most, hidden, 6)).toBe(false);
  });
});

describe("the exact elimination", () => {
  test("with the corner known the small cell is given away, to that reader alone", () => {
    const space = equalitiesOver(system, hidden);
    expect(auditLinear(space, everybody, hidden)).toEqual([]);
    expect(auditLinear(withKnown(space, corner, hidden), corner, hidden)).toEqual([target]);
    expect(auditLinear(withKnown(space, most, hidden), most, hidden)).toEqual([]);
  });
});

describe("the cheapest moves", () => {
  test("go through the cheapest cells, and only those that may move", () => {
    const costOf = (cell: number): number => problem.cells[cell]?.value ?? 0;
    const [up, down] = cheapestMove(system, everybody, target, costOf) ?? [new Map(), new Map()];
    expect((up.get(at(0, 2)) ?? 0) - (down.get(at(0, 2)) ?? 0)).toBe(5);
    for (const moves of [up, down]) if (moves.size > 0) expect(directionOf(system, moves)).not.toBeNull();
    expect(cheapestMove(system, everybody, target, (cell) => (hidden.has(cell) ? 1 : null))).not.toBeNull();
    expect(cheapestMove(system, corner, target, (cell) => (hidden.has(cell) ? 1 : null))).toBeNull();
  });

  test("are made whole in the same proportions, or not at all", () => {
    expect(
      wholeMovesOf(
        new Map([
          [1, 0.5],
          [2, -1.5],
        ]),
      ),
    ).toEqual(
      new Map([
        [1, 1],
        [2, -3],
      ]),
    );
    expect(
      wholeMovesOf(
        new Map([
          [1, 4],
          [2, -6],
        ]),
      ),
    ).toEqual(
      new Map([
        [1, 2],
        [2, -3],
      ]),
    );
    expect(
      wholeMovesOf(
        new Map([
          [1, Math.SQRT2],
          [2, -1],
        ]),
      ),
    ).toBeNull();
    expect(wholeMovesOf(new Map())).toBeNull();
    expect(
      exactWholeMoves(
        new Map<number, Exact>([
          [1, { over: 1n, under: 3n }],
          [2, -2],
        ]),
      ),
    ).toEqual(
      new Map([
        [1, 1],
        [2, -6],
      ]),
    );
    expect(
      exactWholeMoves(
        new Map<number, Exact>([
          [1, { over: 10n ** 20n + 1n, under: 1n }],
          [2, 2],
        ]),
      ),
    ).toEqual(new Map());
  });
});
