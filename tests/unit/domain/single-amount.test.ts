import fc from "fast-check";
import { expect, test } from "vitest";
import { readSingleAmount } from "#app/domain/written-amount.ts";

test.for<[string, number | undefined]>([
  ["480 000 €", 480_000_00],
  ["480\u202f000\u00a0€ HT", 480_000_00],
  ["480.000", 480_000_00],
  ["480,000", undefined],
  ["480,000 k€", 480_000_00],
  ["480000,5", 480_000_50],
  ["1.200.000,50 euros", 1_200_000_50],
  ["1,200,000.50", 1_200_000_50],
  ["1,2 M€", 1_200_000_00],
  ["1,250 M€", 1_250_000_00],
  ["850 k€", 850_000_00],
  ["2 millions d’euros", 2_000_000_00],
  ["2 millions €", 2_000_000_00],
  ["environ 90 k€", 90_000_00],
  ["0,005", 1],
  ["0", 0],
  ["-5", undefined],
  ["1.2.3", undefined],
  ["80 – 90 k€", undefined],
  ["beaucoup", undefined],
  ["", undefined],
  ["99999999999999999999", undefined],
])("« %s » is %s cents", ([text, expected]) => {
  expect(readSingleAmount(text)).toBe(expected);
});

test("never throws, and never below zero", () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ maxLength: 12 }), fc.stringMatching(/^[\d., ]{1,12}(k|M)?€?$/)),
      (text) => {
        const amount = readSingleAmount(text);
        expect(amount === undefined || amount >= 0).toBe(true);
      },
    ),
  );
});
