import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  countOf,
  formatBareHours,
  formatEuros,
  formatHours,
  formatHoursInColumn,
  formatList,
  formatNumber,
  formatPercent,
  inSentence,
  plural,
} from "#app/ui/french.ts";

describe("formatNumber", () => {
  test.each([
    [0, 0, "0"],
    [7, 0, "7"],
    [999, 0, "999"],
    [1000, 0, "1\u202f000"],
    [3482600, 0, "3\u202f482\u202f600"],
    [12345.67, 2, "12\u202f345,67"],
    [1.005, 2, "1,01"],
    [0.05, 2, "0,05"],
    [-1234.5, 1, "\u22121\u202f234,5"],
    [-0.001, 2, "0,00"],
  ])("writes %d with %d decimals as « %s »", (value, decimals, text) => {
    expect(formatNumber(value, decimals)).toBe(text);
  });

  test("digits read back are the number, whatever the number", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), (hundredths) => {
        const text = formatNumber(hundredths / 100, 2);
        const digits = text.replaceAll("\u202f", "").replace(",", "").replace("\u2212", "-");
        expect(Number(digits)).toBe(hundredths);
      }),
    );
  });
});

describe("hours", () => {
  test("two decimals in a column, without unit", () => {
    expect([148000, 50550, 0].map(formatHoursInColumn)).toEqual(["1\u202f480,00", "505,50", "0,00"]);
  });

  test("none when whole in a sentence, the unit after a hard space", () => {
    expect([148000, 50550, 0].map(formatHours)).toEqual(["1\u202f480\u00a0h", "505,50\u00a0h", "0\u00a0h"]);
  });

  test("bare where the unit stands beside", () => {
    expect(formatBareHours(218625)).toBe("2\u202f186,25");
  });
});

test("euros lose their cents when whole", () => {
  expect([8560000, 816667].map(formatEuros)).toEqual(["85\u202f600\u00a0€", "8\u202f166,67\u00a0€"]);
});

test("a ratio reads as a percentage", () => {
  expect(formatPercent(0.7726)).toBe("77,3\u00a0%");
  expect(formatPercent(0.4526, 0)).toBe("45\u00a0%");
});

describe("plural", () => {
  test.each([
    [0, "ligne"],
    [1, "ligne"],
    [1.99, "ligne"],
    [2, "lignes"],
    [-1.5, "ligne"],
  ])("%d %s", (count, word) => {
    expect(plural(count, "ligne")).toBe(word);
  });

  test("an irregular plural is given", () => {
    expect(countOf(1248, "relevé collectif", "relevés collectifs")).toBe(
      "1\u202f248\u00a0relevés collectifs",
    );
  });
});

test("a label goes on a sentence with a small letter, but for an acronym", () => {
  expect(inSentence("Montant HT")).toBe("montant HT");
  expect(inSentence("Évolution")).toBe("évolution");
  expect(inSentence("CDD d’insertion")).toBe("CDD d’insertion");
  expect(inSentence("À préciser")).toBe("à préciser");
});

test("a list ends with « et »", () => {
  expect(formatList([])).toBe("");
  expect(formatList(["RSA"])).toBe("RSA");
  expect(formatList(["RSA", "BOETH", "jeunes"])).toBe("RSA, BOETH et jeunes");
});
