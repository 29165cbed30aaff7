import fc from "fast-check";
import { expect, test } from "vitest";
import { numberKey } from "#app/domain/pasted-lots/lot-number.ts";
import { numberLots } from "#app/domain/pasted-lots/number-lots.ts";
import type { PastedLot } from "#app/domain/pasted-lots/pasted-lot.ts";

const lot = (number: string | null): PastedLot => ({
  line: 1,
  number,
  title: "Sols",
  cpv: null,
  trade: null,
  amountLow: null,
  amountHigh: null,
  labourShare: null,
  months: null,
  doubts: [],
});
const numbers = (pasted: Array<string | null>, taken: string[], onTaken: "next" | "update") =>
  numberLots(pasted.map(lot), taken, onTaken).map(({ number, over, renumbered }) => [
    number,
    over,
    renumbered,
  ]);

test("a number that is free is kept, a missing one is the next", () => {
  expect(numbers(["1", null, "2a"], [], "next")).toEqual([
    ["1", null, false],
    ["3", null, false],
    ["2a", null, false],
  ]);
});

test("a number of the study gives way to the next free one, or is written over", () => {
  expect(numbers(["01", "5"], ["1", "2"], "next")).toEqual([
    ["6", null, true],
    ["5", null, false],
  ]);
  expect(numbers(["01", "5"], ["1", "2"], "update")).toEqual([
    ["1", "1", false],
    ["5", null, false],
  ]);
});

test("a number pasted twice is given once", () => {
  expect(numbers(["1", "1"], ["1"], "update")).toEqual([
    ["1", "1", false],
    ["2", null, true],
  ]);
});

test("no two lots of a study have one number", () => {
  const number = fc.constantFrom("1", "01", "2", "2a", "A", "7", null);
  const stored = fc.uniqueArray(fc.constantFrom("1", "2", "3", "A", "2a"));
  fc.assert(
    fc.property(
      fc.array(number),
      stored,
      fc.constantFrom("next" as const, "update" as const),
      (pasted, taken, on) => {
        const given = numberLots(pasted.map(lot), taken, on);
        const added = given.filter(({ over }) => over === null).map((one) => numberKey(one.number));
        const all = [...taken.map(numberKey), ...added];
        expect(new Set(all).size).toBe(all.length);
        const replaced = given.flatMap(({ over }) => over ?? []);
        expect(new Set(replaced).size).toBe(replaced.length);
      },
    ),
  );
});
