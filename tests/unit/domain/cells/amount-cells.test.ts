import { describe, expect, test } from "vitest";
import {
  decimalCellParser,
  parseEurosCell,
  parseProportionCell,
  parseWholeNumberCell,
} from "#app/domain/cells/amount-cells.ts";
import { frenchDecimal, plainDecimal, scaleDecimal } from "#app/domain/cells/decimal.ts";
import { boolean, number, text } from "./a-cell.ts";

describe("euros", () => {
  test.each([
    [text("3 482 600"), 348260000],
    [text("1\u202f200,50 €"), 120050],
    [text("1200.5 EUR HT"), 120050],
    [text("-1 200"), -120000],
    [text("\u22121 200"), -120000],
    [number(12500.5), 1250050],
    [number(-3), -300],
  ])("%o", (cell, cents) => {
    expect(parseEurosCell(cell)).toEqual({ ok: true, value: cents });
  });

  test("a number is rounded to the cent and says so", () => {
    expect(parseEurosCell(number(8166.665))).toEqual({
      ok: true,
      value: 816667,
      warning: "Nombre arrondi à 8166,67.",
    });
  });

  test.each([text("1,005"), text("douze"), text("NC"), boolean(true)])("%o is refused", (cell) => {
    expect(parseEurosCell(cell)).toMatchObject({ ok: false, reason: "unreadable" });
  });
});

describe("proportion", () => {
  test.each([
    [text("0,05"), 50_000],
    [text("5 %"), 50_000],
    [text("5\u00a0%"), 50_000],
    [text("33,3333 %"), 333_333],
    [number(0.05), 50_000],
    [number(1), 1_000_000],
    [number(5), 5_000_000],
  ])("%o", (cell, millionths) => {
    expect(parseProportionCell(cell)).toEqual({ ok: true, value: millionths });
  });

  test("a third is rounded, and says so", () => {
    expect(parseProportionCell(number(1 / 3))).toMatchObject({
      value: 333_333,
      warning: "Nombre arrondi à 0,333333.",
    });
  });

  test.each([
    [text("0,333333333333333"), 333_333, "0,333333"],
    [text("66.6666666 %"), 666_667, "0,666667"],
  ])("%o, as a CSV writes it, is rounded too", (cell, value, kept) => {
    expect(parseProportionCell(cell)).toEqual({ ok: true, value, warning: `Nombre arrondi à ${kept}.` });
  });

  test.each([text("-0,05"), text("−5 %"), number(-0.05)])("%o is negative", (cell) => {
    expect(parseProportionCell(cell)).toMatchObject({ ok: false, reason: "negative" });
  });

  test("words are refused", () => {
    expect(parseProportionCell(text("un dixième"))).toMatchObject({ ok: false, reason: "unreadable" });
  });
});

describe("whole numbers", () => {
  test.each([
    [text("12"), 12],
    [text("1 200"), 1200],
    [text("12,0"), 12],
    [number(12), 12],
    [number(0), 0],
  ])("%o", (cell, value) => {
    expect(parseWholeNumberCell(cell)).toEqual({ ok: true, value });
  });

  test.each([text("12,5"), number(12.5), text("douze"), boolean(false)])("%o is refused", (cell) => {
    expect(parseWholeNumberCell(cell)).toMatchObject({ ok: false, reason: "unreadable" });
  });

  test.each([text("-3"), number(-3)])("%o is negative", (cell) => {
    expect(parseWholeNumberCell(cell)).toMatchObject({ ok: false, reason: "negative" });
  });
});

describe("decimals", () => {
  const parse = decimalCellParser(2, "1,5");
  test.each([
    [text("1,5"), { ok: true, value: 150 }],
    [number(1.5), { ok: true, value: 150 }],
    [number(1.005), { ok: true, value: 101, warning: "Nombre arrondi à 1,01." }],
  ])("%o", (cell, parsed) => {
    expect(parse(cell)).toEqual(parsed);
  });

  test.each([
    [text("1,505"), "unreadable"],
    [text("-1"), "negative"],
    [number(-1), "negative"],
    [text("deux"), "unreadable"],
  ])("%o is refused", (cell, reason) => {
    expect(parse(cell)).toMatchObject({ ok: false, reason });
  });
});

test.each([
  [12345678901234, "12345678901234"],
  [1e21, "1000000000000000000000"],
  [1.5e-7, "0.00000015"],
  [-2e-10, "-0.0000000002"],
  [151.67000000000002, "151.67"],
  [-0, "0"],
])("%d is written %s", (value, written) => {
  expect(plainDecimal(value)).toBe(written);
});

test("scaling is exact and half up, below zero too", () => {
  expect(scaleDecimal("1.005", 2)).toEqual({ units: 101, exact: false });
  expect(scaleDecimal("-1.005", 2)).toEqual({ units: -100, exact: false });
  expect(scaleDecimal("9007199254740993", 0)).toBeUndefined();
  expect([frenchDecimal(5, 2), frenchDecimal(-15167, 2), frenchDecimal(12, 0)]).toEqual([
    "0,05",
    "-151,67",
    "12",
  ]);
});
