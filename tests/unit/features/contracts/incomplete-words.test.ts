import { expect, test } from "vitest";
import { incompleteWords } from "#app/routes/_app.marches.$reference._index/incomplete-words.ts";

const lot = (number: number, missing: "mechanism" | "dates") => ({
  lot: `Lot ${String(number)}`,
  missing: [missing],
});

test("what several lots miss is said once, the others counted", () => {
  expect(incompleteWords([lot(1, "dates"), lot(2, "mechanism"), lot(3, "dates")])).toBe(
    "Lot 1 et lot 3\u00a0: il manque le début ou la fin de l’engagement. Lot 2\u00a0: aucun dispositif.",
  );
  expect(incompleteWords([1, 2, 3, 4, 5, 6].map((number) => lot(number, "mechanism")))).toBe(
    "Lot 1, lot 2, lot 3, lot 4 et 2\u00a0autres lots\u00a0: aucun dispositif.",
  );
});
