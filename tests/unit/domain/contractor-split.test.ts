import fc from "fast-check";
import { expect, test } from "vitest";
import { creditedContractors, splitByContractor, type Contractor } from "#app/domain/contractor-split.ts";
import type { InsertionHours } from "#app/domain/insertion-hours.ts";
import type { Millionths } from "#app/domain/proportion.ts";

const contractor = (
  organisationId: string,
  share: number | null = null,
  role: Contractor["role"] = "joint",
  principalId: string | null = null,
): Contractor => ({ organisationId, role, share: share as Millionths | null, principalId });
const due = (hours: number) => hours as InsertionHours;
const parts = (hours: number, contractors: Contractor[]): number[] =>
  splitByContractor(due(hours), contractors).map((part) => part.due);

test.each([
  ["equal parts, a tie to the first", 100, [null, null, null], [34, 33, 33]],
  ["given parts", 1_000, [600_000, 400_000], [600, 400]],
  ["largest remainder", 100, [333_333, 333_333, 333_334], [33, 33, 34]],
  ["an empty part takes what is left", 1_000, [700_000, null], [700, 300]],
  ["several empty parts share it", 1_000, [500_000, null, null], [500, 250, 250]],
  ["parts that do not add up to 1 keep their proportion", 900, [200_000, 100_000], [600, 300]],
  ["nothing given but zeros: equal parts", 10, [0, 0], [5, 5]],
])("%s", (_, hours, shares, expected) => {
  expect(
    parts(
      hours,
      shares.map((share, index) => contractor(`c${index}`, share)),
    ),
  ).toEqual(expected);
});

test("a subcontractor owes nothing by itself", () => {
  const split = splitByContractor(due(10), [
    contractor("lead", null, "lead"),
    contractor("sub", null, "subcontractor"),
  ]);
  expect(split).toEqual([{ organisationId: "lead", due: 10 }]);
  expect(splitByContractor(due(10), [])).toEqual([]);
});

test("the parts always add up to what is due, none below 0", () => {
  const shares = fc.array(fc.option(fc.integer({ min: 0, max: 1_000_000 })), { minLength: 1, maxLength: 8 });
  const property = fc.property(fc.nat(900_000_000), shares, (hours, given) => {
    const split = parts(
      hours,
      given.map((share, index) => contractor(`c${index}`, share)),
    );
    expect(split.reduce((sum, part) => sum + part, 0)).toBe(hours);
    expect(split.every((part) => Number.isSafeInteger(part) && part >= 0)).toBe(true);
  });
  fc.assert(property, { seed: 20261122, numRuns: 500 });
});

test("an hour counts for its contractor, and for whoever a subcontractor works for", () => {
  const all = [
    contractor("lead", null, "lead"),
    contractor("joint"),
    contractor("sub", null, "subcontractor", "joint"),
    contractor("loose", null, "subcontractor"),
  ];
  expect(creditedContractors("joint", all)).toEqual(["joint"]);
  expect(creditedContractors("sub", all)).toEqual(["sub", "joint"]);
  expect(creditedContractors("loose", all)).toEqual(["loose", "lead"]);
  expect(creditedContractors(null, all)).toEqual(["lead"]);
  expect(creditedContractors(null, [contractor("only")])).toEqual(["only"]);
  expect(creditedContractors(null, [contractor("a"), contractor("b")])).toEqual([]);
});
