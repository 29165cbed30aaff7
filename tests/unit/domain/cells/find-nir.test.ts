import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findNir, findNirInContractNumber } from "#app/domain/cells/find-nir.ts";
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
    const separators = fc.constantFrom(
      "",
      " ",
      ".",
      "-",
      "\u00a0",
      "\u202f",
      "  ",
      "/",
      "_",
      " / ",
      ") (",
      "\u200b",
    );
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

  test("whatever stands between two groups, one otherwise than the others", () => {
    for (const nir of [
      "1/85/05/78/006/084/91",
      "1 85 05 78 006 084 (91",
      "1 85 05 78 006 084 / 91",
      "1_85_05_78_006_084_91",
      "1 8505 78.006-084,91",
    ]) {
      expect(findNir(`n° ${nir} vu`)).toEqual({ start: 3, end: 3 + nir.length });
    }
  });

  test("cut anywhere, when the cuts are spaces", () => {
    const cuts = fc.array(fc.constantFrom("", "", " ", "\u00a0", "  "), { minLength: 15, maxLength: 15 });
    const check = fc.property(anyNir, cuts, (groups, spaces) => {
      const written = Array.from(groups.join(""), (sign, index) => `${sign}${spaces[index] ?? ""}`).join("");
      fc.pre(!looksLikeSiretBesideDigit(written.trim()));
      expect(findNir(`nir ${written}`)).toBeDefined();
    });
    fc.assert(check, { seed: 7 });
    expect(findNir("185057800 608491")).toEqual({ start: 0, end: 16 });
  });

  test("in digits of full width, in bold ones, or raised", () => {
    expect(findNir("１８５０５７８００６０８４９１")).toEqual({ start: 0, end: 15 });
    expect(findNir("𝟏 𝟖𝟓 𝟎𝟓 𝟕𝟖 𝟎𝟎𝟔 𝟎𝟖𝟒 𝟗𝟏")).toBeDefined();
    expect(findNir("¹85057800608491")).toBeDefined();
  });

  test("with a word glued before or after it", () => {
    expect(findNir("réf185057800608491")).toEqual({ start: 3, end: 18 });
    expect(findNir("185057800608491bis")).toEqual({ start: 0, end: 15 });
  });

  test("after a first number whose key is wrong, or that overlaps it", () => {
    expect(findNir("2 1 85 05 78 006 084 91")).toEqual({ start: 2, end: 23 });
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

  test("SIRETs that begin as a social security number may, with a number of lot beside them", () => {
    const check = fc.property(fc.nat(9_999_999), fc.integer({ min: 1, max: 8 }), (number, lot) => {
      const siret = siretNumber(20_000_000 + number);
      for (const spaced of [
        siret.replace(/(\d{3})(\d{3})(\d{3})/, "$1 $2 $3 "),
        siret.replace(/(\d{9})/, "$1 "),
      ]) {
        for (const written of [`lot ${lot} ${spaced}`, `${spaced} ${lot}`, `${spaced}, ${spaced}`, siret]) {
          expect(findNir(written)).toBeUndefined();
        }
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
      "1 200 000,00 € / 3 482 600,50 € / 185 057,80 €",
      "1/02/2026, 31/12/2026, 2026/12/31",
      "2025-1380185-00042, 202424 3 001, 2019_83935401",
    ]) {
      expect(findNir(written)).toBeUndefined();
    }
  });

  test("fifteen digits inside a longer number or a key in hexadecimal", () => {
    expect(findNir("9185057800608491")).toBeUndefined();
    expect(findNir("1850578006084910")).toBeUndefined();
    expect(findNir("c0ffee185057800608491abc")).toBeUndefined();
    expect(findNir(`185057800608491${"a".repeat(49)}`)).toBeUndefined();
  });
});

describe("the number of a contract", () => {
  test.each(["185057800608491", "213801855-185057800608491", "185057800 608491", "2025-014"])(
    "%s is its own number",
    (number) => {
      expect(findNirInContractNumber(number)).toBeUndefined();
    },
  );

  test.each([
    "1 85 05 78 006 084 91",
    "213801855-1.85.05.78.006.084.91",
    "185057800608491, 1 85 05 78 006 084 91",
  ])("%s holds a social security number", (number) => {
    expect(findNirInContractNumber(number)).toBeDefined();
  });
});

/** Such a grouping with a right SIRET in it is a SIRET (one such number in ten). */
function looksLikeSiretBesideDigit(written: string): boolean {
  return /^\d\s+(\d{14}|\d{9}\s\d{5}|\d{3}\s\d{3}\s\d{3}\s\d{5})$|^(\d{14}|\d{9}\s\d{5})\s+\d$/.test(written);
}

test.each(["1 ", "185 ", "1"])(
  "a long text of « %s », made to slow the search down, is read to its end",
  (part) => {
    const nir = findNir(part.repeat(200_000));
    expect(findNir(part.repeat(50))).toEqual(nir);
  },
);
