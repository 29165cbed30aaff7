import { describe, expect, test } from "vitest";
import type { CellKeys } from "#app/domain/edition/edition-content.ts";
import { editionRules } from "#app/domain/edition/edition-rules.ts";
import type { EditionMeasure } from "#app/domain/edition/edition-table.ts";
import { amountOf, type Part } from "#app/domain/edition/quantity.ts";
import { isSmall, thresholdOf, widthOf } from "#app/domain/edition/small-cell.ts";

/** So many persons of a host, each with so many hours. */
function persons(host: string, count: number, hours = 100, first = 1): Part[] {
  return Array.from({ length: count }, (_, index) => ({
    host,
    who: `person ${first + index}`,
    heads: null,
    amount: hours * 100,
  }));
}
const together = (host: string, heads: number, hours: number): Part => ({
  host,
  who: "employer",
  heads,
  amount: hours * 100,
});
function small(measure: EditionMeasure, parts: readonly Part[], keys: CellKeys = {}): boolean {
  const own = measure === "hires" ? parts.map((part) => ({ ...part, amount: 1 })) : parts;
  return isSmall({ measure, keys, value: amountOf(measure, own), parts: own }, editionRules);
}

describe("too few persons", () => {
  test.each([
    [0, false],
    [1, true],
    [4, true],
    [5, false],
  ])("%i persons of one host: hidden %s, whatever is counted of them", (count, hidden) => {
    for (const measure of ["hoursAchieved", "persons", "hires", "outcomes6"] as const)
      expect(small(measure, persons("one", count)), measure).toBe(hidden);
  });

  test("disability takes eleven, everybody taken together does not", () => {
    expect(small("persons", persons("one", 10), { disability: "yes" })).toBe(true);
    expect(small("persons", persons("one", 10), { disability: "no", territory: "oisans" })).toBe(true);
    expect(small("persons", persons("one", 11), { disability: "yes" })).toBe(false);
    expect(small("persons", persons("one", 10), { disability: "*" })).toBe(false);
    expect(thresholdOf({ rsa: "yes" }, editionRules)).toBe(5);
  });

  test("several hires of the same four persons are of four persons", () => {
    expect(small("hires", [...persons("one", 4), ...persons("one", 4)])).toBe(true);
  });

  test("hours nobody is said to have worked are of nobody", () => {
    expect(small("hoursAchieved", [together("one", 0, 500)])).toBe(true);
  });

  test("contracts and commitments are hidden by their own number, never by a host’s part", () => {
    const contracts = (count: number): Part[] => persons("one", count);
    expect(small("contracts", contracts(4))).toBe(true);
    expect(small("contracts", contracts(5))).toBe(false);
    expect(small("commitments", [...contracts(5), ...persons("other", 1, 100, 9)])).toBe(false);
  });

  test("what is public is never hidden", () => {
    expect(
      isSmall({ measure: "structures", keys: {}, value: 1, parts: persons("one", 1) }, editionRules),
    ).toBe(false);
  });
});

describe("a person with most of the hours", () => {
  test("85 % are shown, more are hidden", () => {
    expect(small("hoursAchieved", [...persons("one", 1, 850), ...persons("one", 5, 30, 2)])).toBe(false);
    expect(small("hoursAchieved", [...persons("one", 1, 851), ...persons("one", 5, 29.8, 2)])).toBe(true);
  });

  test("over several hires of that person", () => {
    const most = [...persons("one", 1, 500), ...persons("one", 1, 500)];
    expect(small("hoursAchieved", [...most, ...persons("one", 5, 10, 2)])).toBe(true);
    expect(small("persons", [...most, ...persons("one", 5, 10, 2)])).toBe(false);
  });

  test("a collective statement of few counts as one, of five as many", () => {
    expect(small("hoursAchieved", [together("one", 4, 1000), ...persons("one", 5, 10)])).toBe(true);
    expect(small("hoursAchieved", [together("one", 5, 1000), ...persons("one", 5, 10)])).toBe(false);
  });
});

describe("what a host is left with once it takes its own part away", () => {
  test("few persons of another host", () => {
    const parts = [...persons("one", 20), ...persons("other", 4, 100, 101)];
    for (const measure of ["hoursAchieved", "persons", "hires", "outcomes12"] as const)
      expect(small(measure, parts), measure).toBe(true);
    expect(small("persons", [...persons("one", 20), ...persons("other", 5, 100, 101)])).toBe(false);
  });

  test("hours elsewhere of persons it knows are still their hours", () => {
    const parts = [...persons("one", 20), ...persons("other", 3)];
    expect(small("hoursAchieved", parts)).toBe(true);
    expect(small("persons", parts)).toBe(false);
  });

  test("a person of another host with most of the rest", () => {
    const rest = [...persons("other", 1, 1000, 101), ...persons("other", 6, 10, 102)];
    expect(small("hoursAchieved", [...persons("one", 20, 100), ...rest])).toBe(true);
    expect(small("hires", [...persons("one", 20, 100), ...rest])).toBe(false);
  });

  test("nothing of others: nothing to hide from it", () => {
    expect(small("hoursAchieved", persons("one", 20))).toBe(false);
  });
});

test("how wide what may be known must be", () => {
  const width = (measure: EditionMeasure, value: number, keys: CellKeys = {}): number =>
    widthOf({ measure, keys, value }, editionRules);
  expect(width("persons", 3)).toBe(5);
  expect(width("persons", 3, { disability: "no" })).toBe(11);
  expect(width("hoursAchieved", 100)).toBe(500);
  expect(width("hoursAchieved", 100_001)).toBe(15_001);
});
