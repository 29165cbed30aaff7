import { describe, expect, test } from "vitest";
import { readClearAmount, readWrittenAmount } from "#app/domain/written-amount.ts";

describe("an amount as tables write it", () => {
  test.each([
    ["1 000 000,00 €", 1_000_000_00, null],
    ["1\u202f000\u202f000\u00a0€ HT", 1_000_000_00, null],
    ["1000000", 1_000_000_00, null],
    ["1.000.000,50", 1_000_000_50, null],
    ["1,000,000.50", 1_000_000_50, null],
    ["1'250'000", 1_250_000_00, null],
    ["480.000 €", 480_000_00, null],
    ["1200.5", 1_200_50, null],
    ["1,2 M€", 1_200_000_00, null],
    ["1,250 M€", 1_250_000_00, null],
    ["2 millions d’euros", 2_000_000_00, null],
    ["180 k€", 180_000_00, null],
    ["180K€ HT", 180_000_00, null],
    ["environ 95 000 euros", 95_000_00, null],
    ["800 000 – 1 200 000", 800_000_00, 1_200_000_00],
    ["800000-1200000 € HT", 800_000_00, 1_200_000_00],
    ["de 1,2 à 1,5 M€", 1_200_000_00, 1_500_000_00],
    ["entre 800 et 1 200 k€", 800_000_00, 1_200_000_00],
    ["800 000 à 1,2 M€", 800_000_00, 1_200_000_00],
    ["1 200 000 € / 800 000 €", 800_000_00, 1_200_000_00],
    ["500 000 – 500 000", 500_000_00, null],
  ])("%s", (text, low, high) => {
    expect(readWrittenAmount(text)).toEqual({ low, high });
  });

  test.each([
    "",
    "Maçonnerie",
    "-5 000",
    "480,000",
    "1,23,4",
    "#REF!",
    "1 2 3 €€",
    "10 – 20 – 30",
    "99999999999",
  ])("is not read in « %s »", (text) => {
    expect(readWrittenAmount(text)).toBeUndefined();
  });

  test("a short number without a unit is no amount beyond doubt", () => {
    expect(readClearAmount("14")).toBeUndefined();
    expect(readClearAmount("14 k€")).toEqual({ low: 14_000_00, high: null });
    expect(readClearAmount("1 400")).toEqual({ low: 1_400_00, high: null });
  });
});
