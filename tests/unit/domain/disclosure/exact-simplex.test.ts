import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { add, compare, divide, multiply, subtract, type Exact } from "#app/domain/disclosure/exact.ts";
import { maximise, type Constraint } from "#app/domain/disclosure/exact-simplex.ts";

type Line = { x: number; y: number; room: number };

const box: Line[] = [
  { x: 1, y: 0, room: 20 },
  { x: -1, y: 0, room: 20 },
  { x: 0, y: 1, room: 20 },
  { x: 0, y: -1, room: 20 },
];
const small = fc.integer({ min: -4, max: 4 });
const lines = fc.array(fc.record({ x: small, y: small, room: fc.nat(12) }), { maxLength: 7 });

/** The greatest value over every corner: each pair of lines crossed, those outside left out. */
function byCorners(all: readonly Line[], towards: { x: number; y: number }): Exact {
  let best: Exact = 0;
  for (const one of all) {
    for (const other of all) {
      const cross = one.x * other.y - one.y * other.x;
      if (cross === 0) continue;
      const x = divide(one.room * other.y - one.y * other.room, cross);
      const y = divide(one.x * other.room - one.room * other.x, cross);
      const isInside = all.every(
        (line) => compare(add(multiply(line.x, x), multiply(line.y, y)), line.room) <= 0,
      );
      const value = add(multiply(towards.x, x), multiply(towards.y, y));
      if (isInside && compare(value, best) > 0) best = value;
    }
  }
  return best;
}

const constraintOf = ({ x, y, room }: Line): Constraint => ({ row: rowOf(x, y), room });

function rowOf(x: number, y: number): Map<number, number> {
  return new Map(
    [
      [0, x],
      [1, y],
    ].filter((entry): entry is [number, number] => entry[1] !== 0),
  );
}

describe("the exact simplex", () => {
  test("finds the greatest value that trying every corner finds, and its point is within bounds", () => {
    fc.assert(
      fc.property(lines, small, small, (some, x, y) => {
        const all = [...some, ...box].filter((line) => line.x !== 0 || line.y !== 0);
        const point = maximise(all.map(constraintOf), rowOf(x, y));
        const [atX, atY] = [point.get(0) ?? 0, point.get(1) ?? 0];
        const value = add(multiply(x, atX), multiply(y, atY));
        expect(compare(value, byCorners(all, { x, y }))).toBe(0);
        for (const line of all)
          expect(compare(add(multiply(line.x, atX), multiply(line.y, atY)), line.room)).toBeLessThanOrEqual(
            0,
          );
      }),
      { seed: 20_261_130, numRuns: 150 },
    );
  });

  test("a corner that is not whole is told exactly", () => {
    const point = maximise(
      [
        {
          row: new Map([
            [0, 3],
            [1, 1],
          ]),
          room: 4,
        },
        {
          row: new Map([
            [0, 1],
            [1, 2],
          ]),
          room: 3,
        },
      ],
      new Map([
        [0, 2],
        [1, 1],
      ]),
    );
    expect(subtract(add(multiply(2, point.get(0) ?? 0), point.get(1) ?? 0), 3)).toBe(0);
    expect(maximise([{ row: new Map([[0, 3]]), room: 1 }], new Map([[0, 1]]))).toEqual(
      new Map([[0, { over: 1n, under: 3n }]]),
    );
  });

  test("a table where all bounds meet at the true figures does not turn for ever (Beale’s example)", () => {
    const quarter = divide(1, 4);
    const rows: Constraint[] = [
      {
        row: new Map<number, Exact>([
          [0, quarter],
          [1, -60],
          [2, divide(-1, 25)],
          [3, 9],
        ]),
        room: 0,
      },
      {
        row: new Map<number, Exact>([
          [0, divide(1, 2)],
          [1, -90],
          [2, divide(-1, 50)],
          [3, 3],
        ]),
        room: 0,
      },
      { row: new Map([[2, 1]]), room: 1 },
      ...[0, 1, 2, 3].map((column) => ({ row: new Map([[column, -1]]), room: 0 })),
    ];
    const objective = new Map<number, Exact>([
      [0, divide(3, 4)],
      [1, -150],
      [2, divide(1, 50)],
      [3, -6],
    ]);
    const point = maximise(rows, objective);
    let value: Exact = 0;
    for (const [column, by] of objective) value = add(value, multiply(by, point.get(column) ?? 0));
    expect(value).toEqual({ over: 1n, under: 20n });
  });

  test("what nothing bounds is refused", () => {
    expect(() => maximise([], new Map([[0, 1]]))).toThrow(RangeError);
  });
});
