import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { delimiterOf } from "#app/platform/files/csv/inspect-csv.server.ts";
import { markFormula, unmarkFormula } from "#app/platform/files/csv/formula-mark.ts";
import { countInWords, sizeInWords } from "#app/platform/files/file-limits.ts";
import {
  clockText,
  dayOfSerial,
  minutesOfSerial,
  serialOfDay,
} from "#app/platform/files/xlsx/serial-time.ts";
import { decodeXmlText, encodeXmlText } from "#app/platform/files/xlsx/xml-text.ts";

const risky = fc.string({ unit: fc.constantFrom(...Array.from("'=+-@\t\ra1")), maxLength: 8 });

describe("the mark before a formula", () => {
  test("writing then reading changes nothing", () => {
    fc.assert(
      fc.property(
        fc.oneof(risky, fc.string({ unit: "binary" })),
        (text) => unmarkFormula(markFormula(text)) === text,
      ),
      { seed: 7, numRuns: 2000 },
    );
  });

  test("nothing written starts with a sign that spreadsheets run", () => {
    fc.assert(
      fc.property(risky, (text) => !/^[=+\-@\t\r]/.test(markFormula(text))),
      { seed: 7 },
    );
  });

  test.each([
    ["'=1", "=1"],
    ["'aujourd'hui", "'aujourd'hui"],
    ["'", "'"],
    ["=1", "=1"],
  ])("%s is read %s", (written, read) => {
    expect(unmarkFormula(written)).toBe(read);
  });
});

test("any text survives XML, and is written without a sign XML refuses", () => {
  const looksEscaped = fc.string({
    unit: fc.constantFrom(...Array.from("_x0041DF\u0001&<>")),
    maxLength: 20,
  });
  fc.assert(
    fc.property(fc.oneof(looksEscaped, fc.string({ unit: "binary" }), fc.constant("\ud800")), (text) => {
      const written = encodeXmlText(text);
      if (/[\u0000-\u0008\u000b-\u001f\ufffe\uffff<]/.test(written)) return false;
      const read = written.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
      return decodeXmlText(read) === text;
    }),
    { seed: 7, numRuns: 2000 },
  );
});

test("days and serial numbers, on both sides of the day that never was", () => {
  expect([1, 59, 60, 61, 46387, 2_958_465].map((serial) => dayOfSerial(serial, 1900))).toEqual([
    "1900-01-01",
    "1900-02-28",
    "1900-03-01",
    "1900-03-01",
    "2026-12-31",
    "9999-12-31",
  ]);
  expect([0, -1, 2_958_466].map((serial) => dayOfSerial(serial, 1900))).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
  expect(dayOfSerial(0, 1904)).toBe("1904-01-01");
  expect(serialOfDay("2026-12-31")).toBe(46387);
  expect(serialOfDay("1899-12-31")).toBeUndefined();
});

test("times: half up to the minute, days counted, below zero kept", () => {
  expect([6.319444444444445, 0.5, 1.0625, 0.000347222222, -0.25].map(minutesOfSerial)).toEqual([
    9100, 720, 1530, 1, -360,
  ]);
  expect([9100, 5, -90].map(clockText)).toEqual(["151:40", "0:05", "-1:30"]);
});

test.each([
  ["a;b,c,d", ",", false],
  ['"a;b;c",d', ",", false],
  ["a\tb", "\t", false],
  ["seule", ";", false],
  ["\n\na,b\n;;;;;", ",", false],
  ['"sur\ndeux;lignes",b', ",", false],
  ["sep=,\na;b;c", ",", true],
  ["\ufeffsep=;\r\na", ";", true],
])("the delimiter of %j is %j", (head, delimiter, hasSeparatorLine) => {
  expect(delimiterOf(head)).toEqual({ delimiter, hasSeparatorLine });
});

test("sizes and counts in words", () => {
  expect([50_000_001, 150_000_000, 2_000_000_000].map(sizeInWords)).toEqual([
    "50,1\u00a0Mo",
    "150\u00a0Mo",
    "2\u00a0Go",
  ]);
  expect([7, 200_000, 10_000_000].map(countInWords)).toEqual(["7", "200\u202f000", "10\u202f000\u202f000"]);
});
