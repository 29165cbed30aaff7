import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Day, Month } from "#app/domain/calendar.ts";
import type { ContractCategory } from "#app/domain/exchange-codes.ts";
import {
  countedOn,
  familiesOf,
  partOf,
  placeInPeriod,
  socialShare,
  type Measure,
  type SharedContract,
} from "#app/domain/law/social-share.ts";
import { mechanismCodes, type Mechanism } from "#app/domain/mechanism.ts";
import type { Cents } from "#app/domain/money.ts";

const contract = (
  lots: Mechanism[][],
  euros: number | null,
  category: ContractCategory | null = "works",
): SharedContract => ({
  notifiedOn: "2026-03-12" as Day,
  startsOn: null,
  amount: euros === null ? null : ((euros * 100) as Cents),
  category,
  lots,
});
const measure = (contracts: number, euros: number, unknownAmounts = 0): Measure => ({
  contracts,
  amount: (euros * 100) as Cents,
  unknownAmounts,
});

describe("the share of contracts with a social consideration", () => {
  const share = socialShare([
    contract([["execution_clause"], []], 1_000_000),
    contract([["execution_clause_and_criterion"]], null),
    contract([["award_criterion"], ["execution_clause"]], 500_000, "services"),
    contract([["reserved_iae"]], 80_000, "services"),
    contract([["qualitative_action"]], 20_000, "supplies"),
    contract([[]], 400_000, "supplies"),
    contract([], null, null),
  ]);

  test("counts a contract whole as soon as one of its lots carries something", () => {
    expect(share.all).toEqual({
      with: measure(5, 1_600_000, 1),
      without: measure(2, 400_000, 1),
      total: measure(7, 2_000_000, 2),
    });
    expect(partOf(share.all.with.amount, share.all.total.amount)).toBe(800_000);
    expect(partOf(5, 7)).toBe(714_286);
  });

  test("counts a contract once in each family it carries", () => {
    expect(share.byFamily).toEqual({
      clause: measure(2, 1_500_000),
      criterion: measure(1, 500_000),
      clause_and_criterion: measure(1, 0, 1),
      reserved: measure(1, 80_000),
      qualitative: measure(1, 20_000),
      insertion: measure(0, 0),
      voluntary: measure(0, 0),
    });
  });

  test("splits by kind of purchase, the unknown kind apart", () => {
    expect(share.byCategory.works).toEqual({
      with: measure(2, 1_000_000, 1),
      without: measure(0, 0),
      total: measure(2, 1_000_000, 1),
    });
    expect(share.byCategory.services.total).toEqual(measure(2, 580_000));
    expect(share.byCategory.supplies).toEqual({
      with: measure(1, 20_000),
      without: measure(1, 400_000),
      total: measure(2, 420_000),
    });
    expect(share.byCategory.unknown.total).toEqual(measure(1, 0, 1));
  });

  test("of nothing is no share, never 0 %", () => {
    expect(partOf(0, 0)).toBeNull();
    expect(socialShare([]).all.total).toEqual(measure(0, 0));
  });
});

describe("the day a contract counts on", () => {
  test.each([
    ["2026-01-01", "2025-12-01", "in"],
    ["2025-12-31", "2026-02-01", "out"],
    [null, "2026-12-31", "in"],
    [null, "2027-01-01", "out"],
    [null, null, "undated"],
  ] as const)("notified %s, started %s: %s the year 2026", (notifiedOn, startsOn, place) => {
    const dates = { notifiedOn: notifiedOn as Day | null, startsOn: startsOn as Day | null };
    expect(placeInPeriod(dates, { from: "2026-01" as Month, to: "2026-12" as Month })).toBe(place);
    expect(countedOn(dates)).toBe(notifiedOn ?? startsOn);
  });
});

const anyContract: fc.Arbitrary<SharedContract> = fc.record({
  notifiedOn: fc.constant(null),
  startsOn: fc.constant(null),
  amount: fc.option(fc.integer({ min: 0, max: 300_000_000_000 }).map((cents) => cents as Cents)),
  category: fc.option(fc.constantFrom("works" as const, "services" as const, "supplies" as const)),
  lots: fc.array(fc.array(fc.constantFrom(...mechanismCodes), { maxLength: 3 }), { maxLength: 3 }),
});

test("with and without make the total, and the kinds of purchase make it too", () => {
  fc.assert(
    fc.property(fc.array(anyContract, { maxLength: 40 }), (contracts) => {
      const { all, byCategory } = socialShare(contracts);
      expect(sum([all.with, all.without])).toEqual(all.total);
      for (const part of ["with", "without", "total"] as const) {
        expect(sum(Object.values(byCategory).map((split) => split[part]))).toEqual(all[part]);
      }
      expect(all.total.contracts).toBe(contracts.length);
    }),
  );
});

test("a contract that carries something is of a family, and one that carries nothing of none", () => {
  fc.assert(
    fc.property(anyContract, (each) => {
      expect(familiesOf(each).length > 0).toBe(socialShare([each]).all.with.contracts === 1);
    }),
  );
});

function sum(measures: readonly Measure[]): Measure {
  return measures.reduce((total, each) => ({
    contracts: total.contracts + each.contracts,
    amount: (total.amount + each.amount) as Cents,
    unknownAmounts: total.unknownAmounts + each.unknownAmounts,
  }));
}
