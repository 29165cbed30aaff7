import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { InsertionHours } from "#app/domain/insertion-hours.ts";
import type { Cents } from "#app/domain/money.ts";
import type { Millionths } from "#app/domain/proportion.ts";
import { comparablesOf, impliedRate, isFarFrom, toldRates } from "#app/domain/sizing/comparables.ts";
import {
  lotWarnings,
  territoryWarning,
  type WarnedLot,
  type WarningLimits,
} from "#app/domain/sizing/lot-warnings.ts";
import {
  hoursOfOneYear,
  shownTerritoryHours,
  type HoursOfPersons,
  type TerritoryHours,
} from "#app/domain/sizing/territory-capacity.ts";

const limits: WarningLimits = {
  minMonths: 3,
  minHours: 134_00 as InsertionHours,
  usageLow: 50_000 as Millionths,
  usageHigh: 200_000 as Millionths,
};
const percent = (share: number) => Math.round(share * 10_000) as Millionths;
const hours = (count: number) => Math.round(count * 100) as InsertionHours;

function lot(changes: Partial<WarnedLot> = {}): WarnedLot {
  return {
    counted: true,
    months: 14,
    hours: hours(1250),
    technical: false,
    rate: percent(7.5),
    impliedRate: percent(7.5),
    shareToSign: false,
    ...changes,
  };
}
/** Rates of 4, 6, 8 and 10 %: median 7 %. */
const past = { count: 4, median: percent(7), low: percent(4), high: percent(10) };
const codes = (changes: Partial<WarnedLot>, comparables: typeof past | null = null) =>
  lotWarnings(lot(changes), { limits, comparables }).map(({ code }) => code);

describe("warnings of a lot", () => {
  test.each<[string, Partial<WarnedLot>, string[]]>([
    ["nothing to say", {}, []],
    ["three months are enough", { months: 3 }, []],
    ["two are too short", { months: 2 }, ["too_short"]],
    ["no duration, nothing said of it", { months: null }, []],
    ["134 h employ someone", { hours: hours(134) }, []],
    ["133 h do not", { hours: hours(133) }, ["too_few_hours"]],
    ["not sized yet", { hours: null, impliedRate: null }, []],
    ["a technical trade", { technical: true }, ["technical"]],
    ["both ends of the usage", { rate: percent(5) }, []],
    ["under it", { rate: percent(4.9) }, ["unusual_rate"]],
    ["over it", { rate: percent(20.1) }, ["unusual_rate"]],
    ["hours by amount have no rate", { rate: null }, []],
    ["a share nobody signed", { shareToSign: true }, ["share_to_sign"]],
    [
      "a lot that owes no hours",
      { counted: false, hours: hours(48), technical: true, shareToSign: true, months: 1 },
      [],
    ],
    [
      "the lift of the mock",
      { hours: hours(48), technical: true, shareToSign: true },
      ["too_few_hours", "technical", "share_to_sign"],
    ],
  ])("%s", (_, changes, expected) => {
    expect(codes(changes)).toEqual(expected);
  });

  test.each<[number, boolean]>([
    [3.4, true],
    [3.9, true],
    [3.96, false],
    [4, false],
    [10, false],
    [10.04, false],
    [10.1, true],
    [14.1, true],
  ])("at %d %% against 4 to 10 %%, far: %s", (rate, far) => {
    expect(codes({ impliedRate: percent(rate) }, past)).toEqual(far ? ["far_from_comparables"] : []);
  });

  test("below half the median or above twice it, even within the range", () => {
    const wide = { count: 5, median: percent(10), low: percent(2), high: percent(40) };
    expect([4.9, 5, 20, 20.1].map((rate) => isFarFrom(percent(rate), wide))).toEqual([
      true,
      false,
      false,
      true,
    ]);
  });
});

describe("comparables", () => {
  test("the rate hours come to is the inverse of sizing: 1 250 h at 30 € of 1 000 000 € half labour are 7,5 %", () => {
    const value = { hourlyCost: 30_00 as Cents, labourShare: percent(50) };
    expect(impliedRate({ hours: hours(1250), amount: 1_000_000_00 as Cents }, value)).toBe(75_000);
    expect(impliedRate({ hours: hours(833), amount: 1_000_000_00 as Cents }, value)).toBe(49_980);
    expect(impliedRate({ hours: hours(10), amount: 0 as Cents }, value)).toBeNull();
  });

  test("median and range, from three lots on; between two for an even number", () => {
    const rates = [8, 4, 10].map(percent);
    expect(comparablesOf(rates, 3)).toEqual({ count: 3, median: 80_000, low: 40_000, high: 100_000 });
    expect(comparablesOf([...rates, percent(6)], 3)).toEqual({
      count: 4,
      median: 70_000,
      low: 40_000,
      high: 100_000,
    });
    expect(comparablesOf(rates.slice(1), 3)).toBeNull();
    expect(comparablesOf([], 0)).toBeNull();
    expect(comparablesOf([49_980, 99_960, 200_040] as Millionths[], 3)).toMatchObject({
      median: 100_000,
      low: 50_000,
      high: 200_000,
    });
  });

  test("others are told from three contracts on, whatever the table says; its own are its own", () => {
    const own = (rate: number) => ({ rate: percent(rate), contract: "own", isOwn: true });
    const other = (rate: number, contract: string) => ({ rate: percent(rate), contract, isOwn: false });
    const two = [own(5), own(6), other(9, "a"), other(12, "a"), other(14, "b")];
    expect(toldRates(two, 1)).toEqual([percent(5), percent(6)]);
    expect(toldRates([...two, other(20, "c")], 1)).toHaveLength(6);
    expect(toldRates([...two, other(20, "c")], 4)).toHaveLength(2);
  });
});

/** All worked on the contracts of others, each as much. */
function ofOthers(worked: InsertionHours, persons: number): TerritoryHours {
  const most = Math.ceil(worked / Math.max(1, persons)) as InsertionHours;
  return { hours: worked, persons, others: { hours: worked, persons, most } };
}

describe("what a territory did in a year", () => {
  test.each<[number, number, number | null]>([
    [12_345.5, 40, 12_000],
    [12_500, 40, 13_000],
    [987, 5, 990],
    [99, 5, 100],
    [14, 5, 10],
    [1, 5, null],
    [12_345.5, 4, null],
    [0, 12, null],
  ])("%d h by %d persons is told as %s", (count, persons, told) => {
    expect(shownTerritoryHours(ofOthers(hours(count), persons))).toBe(told === null ? null : hours(told));
  });

  test.each<[string, HoursOfPersons, boolean]>([
    ["nobody else: its own hours are its own", { hours: hours(0), persons: 0, most: hours(0) }, true],
    ["four persons of others among many", { hours: hours(400), persons: 4, most: hours(100) }, false],
    ["five of others", { hours: hours(500), persons: 5, most: hours(100) }, true],
    ["one of them has 85 % of it", { hours: hours(1000), persons: 5, most: hours(850) }, true],
    ["one of them has more", { hours: hours(1000), persons: 5, most: hours(851) }, false],
    ["collective hours alone", { hours: hours(1000), persons: 0, most: hours(1000) }, false],
  ])("with what a buyer knows taken out, %s: told %s", (_, others, told) => {
    const shown = shownTerritoryHours({ hours: hours(5000), persons: 40, others });
    expect(shown).toBe(told ? hours(5000) : null);
  });

  test("two significant digits never tell more than a twentieth of the whole apart, nor any figure under five persons", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 100, max: 900_000_000 }),
        fc.integer({ min: 0, max: 50 }),
        (worked, persons) => {
          const told = shownTerritoryHours(ofOthers(worked as InsertionHours, persons));
          if (persons < 5 || worked < 450) return told === null;
          if (told === null) return worked < 550;
          return (
            /^[1-9]\d?0+$/.test(String(told / 100)) &&
            (Math.abs(told - worked) * 20 <= worked + 2000 || Math.abs(told - worked) <= 550)
          );
        },
      ),
    );
  });

  test("the objective of a year: all of it up to twelve months, then its share", () => {
    expect(hoursOfOneYear(hours(1773), 14)).toBe(hours(1520));
    expect(hoursOfOneYear(hours(500), 4)).toBe(hours(500));
    expect(hoursOfOneYear(hours(500), 12)).toBe(hours(500));
  });

  test("compared with what is told, never with what is not", () => {
    expect(territoryWarning(hours(1520), hours(990))).toEqual({
      code: "beyond_territory",
      asked: hours(1520),
      done: hours(990),
    });
    expect(territoryWarning(hours(990), hours(990))).toBeNull();
    expect(territoryWarning(hours(1520), null)).toBeNull();
  });
});
