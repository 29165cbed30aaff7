import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseHoursCell } from "#app/domain/cells/hours-cell.ts";
import { date, duration, number, text } from "./a-cell.ts";

describe("text", () => {
  test.each([
    ["151,67", 15167],
    ["151.67", 15167],
    ["151,6", 15160],
    ["0", 0],
    ["-0", 0],
    ["1 200", 120000],
    ["1\u00a0200,5", 120050],
    ["1\u202f200", 120000],
    ["1\u2009200", 120000],
    ["151:40", 15167],
    ["151h40", 15167],
    ["151 h 40", 15167],
    ["151\u00a0H\u00a040", 15167],
    ["151h40min", 15167],
    ["7:00", 700],
    ["0:20", 33],
    ["0:10", 17],
    ["151:40:30", 15168],
    ["35h", 3500],
    ["151,67 h", 15167],
    ["12 heures", 1200],
  ])("« %s » is %i hundredths", (written, hundredths) => {
    expect(parseHoursCell(text(written))).toEqual({ ok: true, value: hundredths });
  });

  test.each([
    "abc",
    "1e3",
    "151:60",
    "151h4",
    "12:5",
    "1,2,3",
    "1.200,5",
    "h",
    ",5",
    "31/12/2026",
    "−",
    "7:00:60",
  ])("« %s » is refused with an example", (written) => {
    expect(parseHoursCell(text(written))).toMatchObject({
      ok: false,
      reason: "unreadable",
      expected: "Écrivez un nombre d’heures, par exemple 151,67 ou 151:40.",
    });
  });

  test.each(["151,670", "151.667", "1 200,001"])("« %s » has too many decimals", (written) => {
    const parsed = parseHoursCell(text(written));
    expect(parsed).toMatchObject({
      ok: false,
      expected: expect.stringContaining("deux décimales au plus") as string,
    });
  });

  test.each(["-5", "−5,5", "- 7:30", "-1 200"])("« %s » is negative", (written) => {
    expect(parseHoursCell(text(written))).toMatchObject({ ok: false, reason: "negative" });
  });
});

describe("number", () => {
  test.each([
    [151.67, 15167],
    [151.67000000000002, 15167],
    [0.1 + 0.2, 30],
    [0, 0],
    [35, 3500],
  ])("%d is kept", (value, hundredths) => {
    expect(parseHoursCell(number(value))).toEqual({ ok: true, value: hundredths });
  });

  test.each([
    [151.665, 15167],
    [1.005, 101],
    [151.6666666667, 15167],
    [0.004, 0],
    [0.005, 1],
  ])("%d is rounded half up, and says so", (value, hundredths) => {
    expect(parseHoursCell(number(value))).toEqual({
      ok: true,
      value: hundredths,
      warning: expect.stringContaining("arrondi au centième") as string,
    });
  });

  test("below zero", () => {
    expect(parseHoursCell(number(-0.001))).toMatchObject({ ok: false, reason: "negative" });
  });

  test("beyond what can be counted exactly", () => {
    expect(parseHoursCell(number(1e21))).toMatchObject({ ok: false, reason: "unreadable" });
  });
});

describe("time", () => {
  test.each([
    [9100, 15167],
    [420, 700],
    [1, 2],
    [3, 5],
  ])("%i minutes", (minutes, hundredths) => {
    expect(parseHoursCell(duration(minutes))).toEqual({ ok: true, value: hundredths });
  });

  test("a negative time, and a date", () => {
    expect(parseHoursCell(duration(-60))).toMatchObject({ ok: false, reason: "negative" });
    expect(parseHoursCell(date("2026-12-31"))).toMatchObject({ ok: false, reason: "unreadable" });
  });
});

test("a formula's value is taken with a warning; without value it is refused with its remedy", () => {
  const cell = { kind: "number", value: 1.005, text: "1.005", formula: true } as const;
  expect(parseHoursCell(cell)).toEqual({
    ok: true,
    value: 101,
    warning:
      "Nombre arrondi au centième\u00a0: 1,01\u00a0h. Valeur calculée par une formule\u00a0: vérifiez-la.",
  });
  expect(parseHoursCell({ kind: "unusable", text: "", reason: "formula without value" })).toMatchObject({
    ok: false,
    reason: "unusable",
    expected: expect.stringContaining("jamais été calculée") as string,
  });
  expect(parseHoursCell({ kind: "unusable", text: "#REF!", reason: "error value" })).toMatchObject({
    ok: false,
    expected: expect.stringContaining("#REF!") as string,
  });
});

test("every hundredth reads back from all its forms", () => {
  const check = fc.property(fc.integer({ min: 0, max: 99_999_999 }), (hundredths) => {
    const written = `${String(Math.floor(hundredths / 100))},${String(hundredths % 100).padStart(2, "0")}`;
    expect(parseHoursCell(text(written))).toEqual({ ok: true, value: hundredths });
    expect(parseHoursCell(text(written.replace(",", ".")))).toEqual({ ok: true, value: hundredths });
    expect(parseHoursCell(number(hundredths / 100))).toEqual({ ok: true, value: hundredths });
  });
  fc.assert(check, { seed: 7 });
});
