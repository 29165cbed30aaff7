import { expect, test } from "vitest";
import { readMonths } from "#app/domain/written-months.ts";

test.for<[string, number | undefined]>([
  ["24", 24],
  ["24 mois", 24],
  ["6 m.", 6],
  ["2 ans", 24],
  ["1 an", 12],
  ["3 années", 36],
  ["1 an et 6 mois", 18],
  ["2 ans + 3 mois", 27],
  ["999", 999],
  ["0", undefined],
  ["99 ans", undefined],
  ["1000", undefined],
  ["et", undefined],
  ["longtemps", undefined],
  ["", undefined],
])("a duration « %s » is %s months", ([text, expected]) => {
  expect(readMonths(text)).toBe(expected);
});
