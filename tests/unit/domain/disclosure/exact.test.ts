import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  add,
  compare,
  divide,
  lowest,
  multiply,
  negate,
  ratioOf,
  subtract,
  type Exact,
} from "#app/domain/disclosure/exact.ts";

const seeded = { seed: 20_261_130, numRuns: 200 };
const big = fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n });
const exact: fc.Arbitrary<Exact> = fc.oneof(
  fc.maxSafeInteger(),
  fc.integer({ min: -9, max: 9 }),
  fc.tuple(big, fc.bigInt({ min: 1n, max: 10n ** 18n })).map(([over, under]) => lowest(over, under)),
);

/** Whether left ÷ its own under is the fraction over ÷ under. */
const isWorth = (value: Exact, over: bigint, under: bigint): boolean => {
  const ratio = ratioOf(value);
  return ratio.over * under === over * ratio.under;
};

describe("exact numbers", () => {
  test("add, subtract, multiply and compare as fractions of big integers do", () => {
    fc.assert(
      fc.property(exact, exact, (left, right) => {
        const [a, b] = [ratioOf(left), ratioOf(right)];
        expect(isWorth(add(left, right), a.over * b.under + b.over * a.under, a.under * b.under)).toBe(true);
        expect(isWorth(subtract(left, right), a.over * b.under - b.over * a.under, a.under * b.under)).toBe(
          true,
        );
        expect(isWorth(multiply(left, right), a.over * b.over, a.under * b.under)).toBe(true);
        const gap = a.over * b.under - b.over * a.under;
        expect(Math.sign(compare(left, right))).toBe(gap > 0n ? 1 : gap < 0n ? -1 : 0);
      }),
      seeded,
    );
  });

  test("what is divided and multiplied back is itself, in the same writing", () => {
    fc.assert(
      fc.property(exact, exact, (left, right) => {
        fc.pre(right !== 0);
        expect(multiply(divide(left, right), right)).toEqual(left === 0 ? 0 : left);
        expect(add(left, negate(left))).toBe(0);
      }),
      seeded,
    );
  });

  test("sums too big for a number stay exact", () => {
    expect(add(Number.MAX_SAFE_INTEGER, 2)).toEqual({ over: 9_007_199_254_740_993n, under: 1n });
    expect(subtract(add(Number.MAX_SAFE_INTEGER, 2), 3)).toBe(Number.MAX_SAFE_INTEGER - 1);
  });

  test("a third is a third, and dividing by zero is refused", () => {
    expect(divide(1, 3)).toEqual({ over: 1n, under: 3n });
    expect(divide(2, -6)).toEqual({ over: -1n, under: 3n });
    expect(() => divide(1, 0)).toThrow(RangeError);
  });
});
