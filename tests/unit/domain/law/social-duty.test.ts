import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Day } from "#app/domain/calendar.ts";
import {
  buyerKinds,
  contractCategories,
  type BuyerKind,
  type ContractCategory,
} from "#app/domain/exchange-codes.ts";
import { socialDuty, type DutyQuestion } from "#app/domain/law/social-duty.ts";
import type { Cents } from "#app/domain/money.ts";
import { referenceTable } from "#app/domain/reference-table.ts";
import { referencesOf, type AddedValue } from "#app/domain/reference-value.ts";

const references = referencesOf(referenceTable, []);
const lastDayBefore = "2026-08-21" as Day;
const firstDay = "2026-08-22" as Day;
const lastDayOfThresholds = "2027-12-31" as Day;

const euros = (amount: number) => (amount * 100) as Cents;
const ask = (asked: Partial<DutyQuestion>) =>
  socialDuty(
    {
      buyer: "local_authority",
      category: "services",
      estimatedValue: euros(300_000),
      consultationOn: firstDay,
      ...asked,
    },
    references,
  );

/** Thresholds HT of 2026-2027, in euros. Source: product.md, « Law and figures ». */
const thresholds: ReadonlyArray<[Exclude<BuyerKind, "private">, ContractCategory, number]> = [
  ["state", "works", 5_404_000],
  ["state", "services", 140_000],
  ["state", "supplies", 140_000],
  ["local_authority", "works", 5_404_000],
  ["local_authority", "services", 216_000],
  ["local_authority", "supplies", 216_000],
  ["contracting_entity", "works", 5_404_000],
  ["contracting_entity", "services", 432_000],
  ["contracting_entity", "supplies", 432_000],
];

describe.each(thresholds)("for %s and %s", (buyer, category, threshold) => {
  const at = (estimatedValue: Cents, consultationOn: Day) =>
    ask({ buyer, category, estimatedValue, consultationOn });

  test.each([firstDay, lastDayOfThresholds])("at the threshold it is due on %s", (day) => {
    expect(at(euros(threshold), day)).toMatchObject({
      verdict: "due",
      threshold: { value: threshold * 100, from: "2026-01-01" },
    });
    expect(at(euros(threshold * 10), day)).toMatchObject({ verdict: "due" });
  });

  test("a cent under the threshold it is not due", () => {
    expect(at((threshold * 100 - 1) as Cents, firstDay)).toMatchObject({
      verdict: "not due",
      why: "under the threshold",
      threshold: { value: threshold * 100 },
    });
    expect(at(0 as Cents, firstDay)).toMatchObject({ verdict: "not due", why: "under the threshold" });
  });

  test("before 22 August 2026 it is never due, whatever the value", () => {
    for (const day of [lastDayBefore, "2026-01-01" as Day, "2019-05-02" as Day]) {
      expect(at(euros(threshold * 10), day)).toEqual({ verdict: "not due", why: "before the law" });
    }
  });

  test("once the thresholds have expired it is to check, above as under", () => {
    for (const value of [euros(threshold * 10), euros(1)]) {
      expect(at(value, "2028-01-01" as Day)).toMatchObject({
        verdict: "to check",
        doubts: ["threshold expired"],
        threshold: { value: threshold * 100, until: lastDayOfThresholds, expired: true },
      });
    }
  });

  test("without the value or the day it is to check, never due nor not due", () => {
    expect(ask({ buyer, category, estimatedValue: null })).toMatchObject({
      verdict: "to check",
      doubts: ["estimated value"],
      threshold: { value: threshold * 100 },
    });
    expect(ask({ buyer, category, consultationOn: null })).toEqual({
      verdict: "to check",
      doubts: ["consultation day"],
      threshold: null,
    });
  });
});

describe("what is missing", () => {
  test("is said all at once", () => {
    expect(ask({ buyer: null, category: null, estimatedValue: null, consultationOn: null })).toEqual({
      verdict: "to check",
      doubts: ["category", "buyer", "estimated value", "consultation day"],
      threshold: null,
    });
  });

  test("is the category, for every public buyer", () => {
    for (const buyer of ["state", "local_authority", "contracting_entity"] as const) {
      expect(ask({ buyer, category: null })).toEqual({
        verdict: "to check",
        doubts: ["category"],
        threshold: null,
      });
    }
  });

  test("is the kind of buyer for services and supplies, not for works whose threshold is everyone’s", () => {
    for (const category of ["services", "supplies"] as const) {
      expect(ask({ buyer: null, category })).toMatchObject({ verdict: "to check", doubts: ["buyer"] });
    }
    expect(ask({ buyer: null, category: "works", estimatedValue: euros(5_404_000) })).toMatchObject({
      verdict: "due",
    });
  });

  test("does not matter before the law, when the day is known", () => {
    expect(ask({ buyer: null, category: null, estimatedValue: null, consultationOn: lastDayBefore })).toEqual(
      { verdict: "not due", why: "before the law" },
    );
  });
});

test("a private buyer is not concerned, whatever else is known", () => {
  for (const category of [...(Object.keys(contractCategories) as ContractCategory[]), null]) {
    for (const consultationOn of [lastDayBefore, firstDay, "2028-03-01" as Day, null]) {
      for (const estimatedValue of [euros(90_000_000), null]) {
        expect(ask({ buyer: "private", category, consultationOn, estimatedValue })).toEqual({
          verdict: "not concerned",
        });
      }
    }
  }
});

test("a threshold put over the table counts from its own day only", () => {
  const added: AddedValue = {
    kind: "threshold",
    code: "local_authority",
    from: "2028-01-01" as Day,
    until: "2029-12-31" as Day,
    value: 221_000_00,
    source: "Avis au JO",
    toCheck: false,
    signedBy: null,
  };
  const question = {
    buyer: "local_authority",
    category: "services",
    estimatedValue: euros(218_000),
  } as const;
  const on = (day: string) =>
    socialDuty({ ...question, consultationOn: day as Day }, referencesOf(referenceTable, [added]));
  expect(on("2027-12-31")).toMatchObject({ verdict: "due" });
  expect(on("2028-01-01")).toMatchObject({ verdict: "not due", why: "under the threshold" });
});

test("raising the value never turns due into anything else, nor makes the duty doubtful", () => {
  const question = fc.record({
    buyer: fc.constantFrom(...(Object.keys(buyerKinds) as BuyerKind[]), null),
    category: fc.constantFrom(...(Object.keys(contractCategories) as ContractCategory[]), null),
    consultationOn: fc.constantFrom(lastDayBefore, firstDay, lastDayOfThresholds, "2028-02-01" as Day, null),
  });
  const cents = fc.integer({ min: 0, max: 2_000_000_000 });
  fc.assert(
    fc.property(question, cents, cents, (asked, value, more) => {
      const before = ask({ ...asked, estimatedValue: value as Cents });
      const after = ask({ ...asked, estimatedValue: (value + more) as Cents });
      if (before.verdict === "not due" && before.why === "under the threshold") {
        expect(["due", "not due"]).toContain(after.verdict);
      } else {
        expect(after).toEqual(before);
      }
    }),
  );
});
