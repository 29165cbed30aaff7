import { describe, expect, test } from "vitest";
import { categoryOfCpv, readAmount, readCpv, readDay, readDuration } from "#app/domain/decp/decp-field.ts";

describe("readAmount", () => {
  test.each([
    [137614, 13_761_400],
    ["137614.0", 13_761_400],
    ["1 234,56 €", 123_456],
    ["1\u202f234,56", 123_456],
    ["1.234.567,89", 123_456_789],
    ["1,234,567.89", 123_456_789],
    ["1234567", 123_456_700],
    ["1.0e6", 100_000_000],
    [1.005, 101],
    [1, 100],
    [3_000_000_000, 300_000_000_000],
  ])("reads %j as %i cents", (value, cents) => {
    expect(readAmount(value)).toEqual({ value: cents });
  });

  test.each([
    [0, "amount too small"],
    [0.99, "amount too small"],
    [-5000, "amount too small"],
    ["3000000000.01", "amount too large"],
    [1.0e17, "amount too large"],
    ["1.0E17", "amount too large"],
    ["beaucoup", "amount unreadable"],
    ["INX 12000", "marked inexact"],
  ])("leaves %j empty: %s", (value, reason) => {
    expect(readAmount(value)).toEqual({ value: null, reason });
  });

  test.each([null, undefined, "", "NC", "nc", "CDL", "MQ", "nan", "INX", "N/A"])(
    "%j says nothing",
    (value) => {
      expect(readAmount(value)).toEqual({ value: null });
    },
  );
});

describe("readDay", () => {
  test.each([
    ["2019-01-18", "2019-01-18"],
    ["2019-01-18+01:00", "2019-01-18"],
    ["2019-01-18Z", "2019-01-18"],
    ["2019-01-18T00:00:00", "2019-01-18"],
    ["2019-01-18 00:00:00.000", "2019-01-18"],
    ["2019-01-17T23:00:00.000Z", "2019-01-18"],
    ["2019-07-31T22:30:00+00:00", "2019-08-01"],
    ["18/01/2019", "2019-01-18"],
    ["8-1-2019", "2019-01-08"],
    ["20190118", "2019-01-18"],
    [20190118, "2019-01-18"],
  ])("reads %j as %s", (value, day) => {
    expect(readDay(value)).toEqual({ value: day });
  });

  test.each(["0218-10-29", "5021-02-18", "2019-02-30", "1900-01-01", "2019-13-01", "hier", "2019"])(
    "leaves %j empty",
    (value) => {
      expect(readDay(value)).toEqual({ value: null, reason: "date impossible" });
    },
  );
});

test.each([
  [12, 12],
  ["48.0", 48],
  ["48", 48],
  ["6 mois", 6],
  [1200, 1200],
])("a duration of %j is %i months", (value, months) => {
  expect(readDuration(value)).toEqual({ value: months });
});

test.each([0.5, 1.5, "1,5 mois", "12.25"])("a duration of %j, not whole, is left empty", (value) => {
  expect(readDuration(value)).toEqual({ value: null, reason: "duration not whole" });
});

test.each([0, -3, 1201, 99_999_999, "un an"])("a duration of %j is left empty", (value) => {
  expect(readDuration(value)).toEqual({ value: null, reason: "duration impossible" });
});

test.each([
  ["45261210-9", "45261210-9"],
  ["45261210", "45261210"],
  [90910000, "90910000"],
  ["90910000.0", "90910000"],
  [3_450_000, "03450000"],
])("a CPV code of %j is %s", (value, code) => {
  expect(readCpv(value)).toEqual({ value: code });
});

test.each(["4526121", "45261210-", "452612101", "travaux", "00000000"])(
  "a CPV code of %j is left empty",
  (value) => {
    expect(readCpv(value)).toEqual({ value: null, reason: "cpv unreadable" });
  },
);

test.each([
  ["45000000", "works"],
  ["30190000", "supplies"],
  ["48000000", "supplies"],
  ["90910000", "services"],
  ["50000000", "services"],
] as const)("CPV %s is %s", (code, category) => {
  expect(categoryOfCpv(code)).toBe(category);
});
