import { describe, expect, test } from "vitest";
import type { Cents } from "#app/domain/money.ts";
import type { InsertionHours } from "#app/domain/insertion-hours.ts";
import type { Millionths } from "#app/domain/proportion.ts";
import { sizeLot, type SizedLot } from "#app/domain/sizing/lot-sizing.ts";

const euros = (amount: number) => (amount * 100) as Cents;
const percent = (share: number) => Math.round(share * 10_000) as Millionths;

function lot(overrides: Partial<SizedLot> = {}): SizedLot {
  return {
    amountLow: euros(1_000_000),
    amountHigh: null,
    labourShare: percent(50),
    rate: null,
    hourlyCost: euros(30),
    staff: null,
    rule: "fixed",
    amountPerHour: null,
    threshold: euros(0),
    workedHours: null,
    ...overrides,
  };
}

const hoursOf = (sized: SizedLot, rate = percent(5)) => sizeLot(sized, rate);

test("the worked example: 1 000 000 € × 50 % × 5 % ÷ 30 € = 833 h, 833,33 unrounded", () => {
  expect(hoursOf(lot())).toEqual({ hours: 833_00, exact: 833_33, range: null });
});

test("half an hour goes up, once: 47,50 gives 48, 47,499 gives 47", () => {
  const lift = { amountLow: euros(95_000), labourShare: percent(20) };
  expect(hoursOf(lot(lift), percent(7.5))).toMatchObject({ hours: 48_00, exact: 47_50 });
  expect(hoursOf(lot({ ...lift, amountLow: 94_999_00 as Cents }), percent(7.5))).toMatchObject({
    hours: 47_00,
    exact: 47_50,
  });
});

describe("a framework agreement: 1 hour for 2 000 € once 2 700 000 € is passed", () => {
  const framework = { rule: "per_amount", amountPerHour: euros(2_000), threshold: euros(2_700_000) } as const;
  test.each([
    [2_000_000, 0],
    [2_700_000, 0],
    [2_701_999, 0],
    [2_702_000, 1],
    [4_000_000, 650],
  ])("%i € ordered: %i h", (amount, hours) => {
    expect(hoursOf(lot({ ...framework, amountLow: euros(amount) }))).toMatchObject({ hours: hours * 100 });
  });
  test("the scenario's rate changes nothing", () => {
    const sized = lot({ ...framework, amountLow: euros(4_000_000) });
    expect(hoursOf(sized, percent(20))).toEqual(hoursOf(sized, percent(5)));
  });
});

test("staff kept is taken out: 6 of 8 kept leaves a quarter", () => {
  const cleaning = lot({ amountLow: euros(480_000), labourShare: percent(80), staff: { staff: 8, kept: 6 } });
  expect(hoursOf(cleaning, percent(10))).toMatchObject({ hours: 320_00, exact: 320_00 });
  expect(hoursOf({ ...cleaning, staff: { staff: 8, kept: 8 } }, percent(10))).toMatchObject({ hours: 0 });
});

test("a share of the hours worked, typed or worked out from the amount", () => {
  const typed = lot({ rule: "share_of_hours", workedHours: 12_345_67 as InsertionHours });
  expect(hoursOf(typed)).toEqual({ hours: 617_00, exact: 617_28, range: null });
  expect(hoursOf(lot({ rule: "share_of_hours" }))).toEqual(hoursOf(lot()));
});

test("a range is sized on its middle, with its two ends", () => {
  const range = lot({ amountLow: euros(800_000), amountHigh: euros(1_200_000) });
  expect(hoursOf(range)).toEqual({
    hours: 833_00,
    exact: 833_33,
    range: { low: { hours: 667_00, exact: 666_67 }, high: { hours: 1_000_00, exact: 1_000_00 } },
  });
});

test("what is missing is not guessed", () => {
  expect(hoursOf(lot({ amountLow: null }))).toBeNull();
  expect(hoursOf(lot({ labourShare: null }))).toBeNull();
  expect(hoursOf(lot({ rule: "per_amount" }))).toBeNull();
});

test("the lot's own rate wins over the scenario's", () => {
  expect(hoursOf(lot({ rate: percent(10) }), percent(5))).toEqual(hoursOf(lot(), percent(10)));
});
