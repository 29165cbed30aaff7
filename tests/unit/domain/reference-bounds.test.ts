import { expect, test } from "vitest";
import type { Day } from "#app/domain/calendar.ts";
import { ratesOutOfOrder } from "#app/domain/reference-bounds.ts";
import { referenceTable } from "#app/domain/reference-table.ts";
import type { AddedValue } from "#app/domain/reference-value.ts";

const rate = (code: string, percent: number, from = "2027-01-01"): AddedValue => ({
  kind: "insertion_rate",
  code,
  from: from as Day,
  until: null,
  value: percent * 10_000,
  source: "Réseau",
  toCheck: false,
  signedBy: null,
});
const ask = (candidate: AddedValue, ...added: AddedValue[]) =>
  ratesOutOfOrder(referenceTable, added, candidate);

test("a scenario may reach its neighbour, not pass it: 5, 7,5 and 10 % as the product comes", () => {
  expect(ask(rate("prudent", 7.5))).toBeUndefined();
  expect(ask(rate("prudent", 8))).toEqual({
    lower: "prudent",
    higher: "usual",
    on: "2027-01-01",
    values: [80_000, 75_000],
  });
  expect(ask(rate("usual", 11))).toMatchObject({ lower: "usual", higher: "ambitious" });
  expect(ask(rate("ambitious", 7))).toMatchObject({ lower: "usual", higher: "ambitious" });
  expect(ask(rate("usage_low", 21))).toMatchObject({ lower: "usage_low", higher: "usage_high" });
});

test("the order is kept on later days too: a change already written for next year counts", () => {
  const usualNextYear = rate("usual", 6, "2028-01-01");
  expect(ask(rate("prudent", 7), usualNextYear)).toMatchObject({
    on: "2028-01-01",
    values: [70_000, 60_000],
  });
  expect(ask(rate("prudent", 7), usualNextYear, rate("prudent", 5, "2028-01-01"))).toBeUndefined();
});

test("an earlier day in the wrong order does not matter, nor other rates and kinds", () => {
  expect(ask(rate("prudent", 5, "2028-01-01"), rate("prudent", 9, "2027-01-01"))).toBeUndefined();
  expect(ask(rate("anru_works", 90))).toBeUndefined();
  expect(ask({ ...rate("prudent", 90), kind: "labour_share", code: "sols" })).toBeUndefined();
});
