import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findNir } from "#app/domain/cells/find-nir.ts";
import { siretNumber } from "#tests/support/siret-number.ts";

const two = (value: number) => String(value).padStart(2, "0");
const three = (value: number) => String(value).padStart(3, "0");

/** The seven groups of a social security number, its key right. */
const anyNir = fc
  .tuple(
    fc.constantFrom("1", "2", "3", "4", "7", "8"),
    fc.integer({ min: 0, max: 99 }).map(two),
    fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 30, max: 42 }), fc.constant(20)).map(two),
    fc.oneof(fc.integer({ min: 1, max: 99 }).map(two), fc.constantFrom("2A", "2B", "2a")),
    fc.integer({ min: 1, max: 990 }).map(three),
    fc.integer({ min: 1, max: 999 }).map(three),
  )
  .map((groups) => {
    const digits = groups.join("").toUpperCase().replace("2A", "19").replace("2B", "18");
    return [...groups, two(97 - Number(BigInt(digits) % 97n))];
  });

describe("found", () => {
  test("with any separator, inside any sentence", () => {
    const separators = fc.constantFrom("", " ", ".", "-", "\u00a0", "\u202f", "  ");
    const around = fc.constantFrom(
      "",
      "NIR : ",
      "(",
      "n°",
      "vu le 12/05/2026, ",
      "_",
      "téléphone 06 12 34 56 78, ",
    );
    const check = fc.property(anyNir, separators, around, (groups, separator, before) => {
      const nir = groups.join(separator);
      expect(findNir(`${before}${nir}.`)).toEqual({ start: before.length, end: before.length + nir.length });
    });
    fc.assert(check, { seed: 7 });
  });

  test("after a first number whose key is wrong", () => {
    expect(findNir("185057800608400 puis 185057800608491")).toEqual({ start: 21, end: 36 });
  });
});

describe("left alone", () => {
  test("any other key", () => {
    const check = fc.property(anyNir, fc.integer({ min: 1, max: 96 }), (groups, shift) => {
      const right = Number(groups.at(-1));
      const wrong = ((right - 1 + shift) % 97) + 1;
      expect(findNir([...groups.slice(0, -1), two(wrong)].join(""))).toBeUndefined();
    });
    fc.assert(check, { seed: 7 });
  });

  test("thirteen digits without their key", () => {
    const check = fc.property(anyNir, (groups) => {
      expect(findNir(groups.slice(0, -1).join(" "))).toBeUndefined();
    });
    fc.assert(check, { seed: 7 });
  });

  test("SIRETs, alone, side by side, or followed by a number", () => {
    const check = fc.property(fc.nat(9_999_999), fc.nat(99), (number, other) => {
      const siret = siretNumber(number);
      const spaced = siret.replace(/(\d{3})(\d{3})(\d{3})/, "$1 $2 $3 ");
      for (const written of [
        siret,
        spaced,
        `${siret} ${String(other)}`,
        `${siret};${siret}`,
        `lot ${String(other)} ${spaced}`,
      ]) {
        expect(findNir(written)).toBeUndefined();
      }
    });
    fc.assert(check, { seed: 7, numRuns: 2000 });
  });

  test("telephone numbers, amounts and dates in a row", () => {
    for (const written of [
      "06 12 34 56 78 / 04 76 00 00 00",
      "+33 6 12 34 56 78 90 12",
      "1 200,50 3 482 600 2 073,5",
      "01/02/2026 31/12/2026 2026-12-31",
      "FR76 3000 1007 9412 3456 7890 185",
    ]) {
      expect(findNir(written)).toBeUndefined();
    }
  });

  test("fifteen digits inside a longer number or a key in hexadecimal", () => {
    expect(findNir("9185057800608491")).toBeUndefined();
    expect(findNir("1850578006084910")).toBeUndefined();
    expect(findNir("c0ffee185057800608491abc")).toBeUndefined();
  });
});

test("a long text made to slow the search down is read at once", () => {
  const started = performance.now();
  findNir("1 ".repeat(200_000));
  findNir("185 ".repeat(100_000));
  expect(performance.now() - started).toBeLessThan(1_000);
});
