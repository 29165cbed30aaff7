import fc from "fast-check";
import { expect, test } from "vitest";
import type { Exact } from "#app/domain/disclosure/exact.ts";
import { remainderOf, spanOf, widen } from "#app/domain/disclosure/row-space.ts";
import { addMultiple, type SparseRow } from "#app/domain/disclosure/sparse-row.ts";

const seeded = { seed: 20_261_130, numRuns: 150 };
const row = fc
  .array(fc.tuple(fc.nat(7), fc.integer({ min: -3, max: 3 })), { maxLength: 5 })
  .map((entries): SparseRow => new Map(entries.filter(([, by]) => by !== 0)));
const rows = fc.array(row, { maxLength: 6 });

/** The rank by plain elimination in fractions of big integers would be the same code: modulo a prime it is not. */
function rankOf(lines: readonly SparseRow[]): number {
  const prime = 1_000_003;
  const table = lines.map((line) =>
    Array.from({ length: 8 }, (_, column) => (Number(line.get(column) ?? 0) + prime) % prime),
  );
  let rank = 0;
  for (let column = 0; column < 8; column += 1) {
    const at = table.findIndex((line, index) => index >= rank && line[column] !== 0);
    const pivot = table[at];
    const top = table[rank];
    if (pivot === undefined || top === undefined) continue;
    [table[rank], table[at]] = [pivot, top];
    for (const line of table.slice(rank + 1)) {
      const [by, times] = [pivot[column] ?? 0, line[column] ?? 0];
      line.forEach((value, index) => {
        line[index] = (((value * by - (pivot[index] ?? 0) * times) % prime) + prime) % prime;
      });
    }
    rank += 1;
  }
  return rank;
}

test("any sum of the rows is in their span", () => {
  fc.assert(
    fc.property(
      rows,
      fc.array(fc.integer({ min: -4, max: 4 }), { minLength: 6, maxLength: 6 }),
      (lines, times) => {
        const sum: SparseRow = new Map();
        lines.forEach((line, index) => {
          addMultiple(sum, line, times[index] ?? 0);
        });
        expect(remainderOf(spanOf(lines), sum)).toEqual(new Map());
      },
    ),
    seeded,
  );
});

test("a row is in the span exactly when it does not raise the rank", () => {
  fc.assert(
    fc.property(rows, row, (lines, other) => {
      const isSpanned = remainderOf(spanOf(lines), other).size === 0;
      expect(isSpanned).toBe(rankOf([...lines, other]) === rankOf(lines));
      expect(spanOf(lines).size).toBe(rankOf(lines));
    }),
    seeded,
  );
});

test("each row has 1 at its pivot, where no other has anything; widening a copy leaves the first as it was", () => {
  fc.assert(
    fc.property(rows, row, (lines, other) => {
      const space = spanOf(lines);
      for (const pivot of space.keys())
        for (const [column, second] of space) expect(second.get(pivot) ?? 0).toBe(column === pivot ? 1 : 0);
      const before = structuredClone(space) as Map<number, Map<number, Exact>>;
      widen(new Map(space), other);
      expect(space).toEqual(before);
    }),
    seeded,
  );
});
