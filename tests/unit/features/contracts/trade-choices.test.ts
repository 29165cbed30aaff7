import { expect, test } from "vitest";
import { tradeChoices } from "#app/features/contracts/trade-choices.ts";

test("the trade of a lot is chosen in words, never by its code", () => {
  expect(tradeChoices("vrd")).toContainEqual({ value: "vrd", label: "Voirie et réseaux divers" });
  expect(tradeChoices("vrd")).toEqual(tradeChoices(undefined));
});

test("a trade written in other words stays as it was written", () => {
  expect(tradeChoices("Tuilage")).toEqual([...tradeChoices(""), { value: "Tuilage", label: "Tuilage" }]);
});
