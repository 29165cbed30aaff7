import { expect, test } from "vitest";
import { tradeName, tradeNames, tradeTyped } from "#app/domain/trade-name.ts";
import { tradeCodes } from "#app/domain/trade.ts";

test("every trade is read by its label, and a label typed back is its code", () => {
  expect(tradeNames.map(tradeTyped)).toEqual(tradeCodes);
  expect(tradeCodes.map(tradeName)).toEqual(tradeNames);
});

test("a label typed without accents nor capitals is recognized", () => {
  expect(tradeTyped("maconnerie")).toBe("maconnerie");
  expect(tradeTyped("GROS OEUVRE")).toBe("gros_oeuvre");
});

test("what is of no list is kept as it is typed", () => {
  expect(tradeTyped("Taille de pierre")).toBe("Taille de pierre");
  expect(tradeName("Taille de pierre")).toBe("Taille de pierre");
  expect(tradeName("")).toBe("");
});
