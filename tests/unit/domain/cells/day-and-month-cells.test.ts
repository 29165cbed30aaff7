import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, monthOf, type Day } from "#app/domain/calendar.ts";
import { parseDayCell } from "#app/domain/cells/day-cell.ts";
import { parseMonthCell } from "#app/domain/cells/month-cell.ts";
import { boolean, date, number, text } from "./a-cell.ts";

describe("a number that lost its date format", () => {
  test("is the day, or the month, a spreadsheet would show, with a warning", () => {
    expect(parseDayCell(number(46_054))).toMatchObject({
      ok: true,
      value: "2026-02-01",
      warning: expect.stringContaining("01/02/2026") as string,
    });
    expect(parseMonthCell(number(46_081))).toMatchObject({ ok: true, value: "2026-02" });
  });

  test.each([2026, 202_601, 46_054.5, -46_054, 0])("%d is too small, too large or no whole day", (value) => {
    expect(parseDayCell(number(value))).toMatchObject({ ok: false });
    expect(parseMonthCell(number(value))).toMatchObject({ ok: false });
  });
});

describe("days", () => {
  test.each([
    ["31/12/2026", "2026-12-31"],
    ["1/3/2026", "2026-03-01"],
    ["31-12-2026", "2026-12-31"],
    ["31.12.2026", "2026-12-31"],
    ["31 12 2026", "2026-12-31"],
    ["31 / 12 / 2026", "2026-12-31"],
    [" 31/12/2026\u00a0", "2026-12-31"],
    ["31/12/2026 14:30", "2026-12-31"],
    ["31/12/2026 00:00:00", "2026-12-31"],
    ["2026-12-31", "2026-12-31"],
    ["2026/12/31", "2026-12-31"],
    ["2026-12-31T23:30:00Z", "2026-12-31"],
    ["2026-12-31T00:00:00.000+02:00", "2026-12-31"],
    ["2026-12-31 08:15", "2026-12-31"],
    ["1er mars 2026", "2026-03-01"],
    ["31 décembre 2026", "2026-12-31"],
    ["31 DEC. 2026", "2026-12-31"],
    ["jeudi 31 décembre 2026", "2026-12-31"],
    ["jeu. 31 déc. 2026", "2026-12-31"],
    ["31-déc-2026", "2026-12-31"],
    ["29/02/2024", "2024-02-29"],
  ])("« %s » is %s", (written, day) => {
    expect(parseDayCell(text(written))).toEqual({ ok: true, value: day });
  });

  test.each([
    "31/02/2026",
    "29/02/2026",
    "12/31/2026",
    "demain",
    "2026-13-01",
    "46387",
    "01/01/0218",
    "2026-01",
    "31/12-2026",
  ])("« %s » is refused with an example", (written) => {
    expect(parseDayCell(text(written))).toEqual({
      ok: false,
      reason: "unreadable",
      expected: "Écrivez une date, par exemple 31/12/2026.",
    });
  });

  test.each(["31/12/26", "31-12-26", "1 mars 26"])("« %s »: the year must be whole", (written) => {
    expect(parseDayCell(text(written))).toMatchObject({
      ok: false,
      expected: "Écrivez l’année sur quatre chiffres, par exemple 31/12/2026.",
    });
  });

  test("a date cell; a bare number is not one", () => {
    expect(parseDayCell(date("2026-12-31"))).toEqual({ ok: true, value: "2026-12-31" });
    expect(parseDayCell(number(12.5))).toMatchObject({ ok: false });
    expect(parseDayCell(boolean(true))).toMatchObject({ ok: false });
  });
});

describe("months", () => {
  test.each([
    ["2025-09", "2025-09"],
    ["2025-9", "2025-09"],
    ["2025/09", "2025-09"],
    ["09/2025", "2025-09"],
    ["9/2025", "2025-09"],
    ["09-2025", "2025-09"],
    ["09.2025", "2025-09"],
    ["sept. 2025", "2025-09"],
    ["Septembre 2025", "2025-09"],
    ["SEPT 2025", "2025-09"],
    ["janv. 2025", "2025-01"],
    ["févr. 2025", "2025-02"],
    ["fevrier 2025", "2025-02"],
    ["fév 2025", "2025-02"],
    ["mars 2025", "2025-03"],
    ["avr. 2025", "2025-04"],
    ["mai 2025", "2025-05"],
    ["juin 2025", "2025-06"],
    ["juil. 2025", "2025-07"],
    ["août 2025", "2025-08"],
    ["AOUT 2025", "2025-08"],
    ["oct-2025", "2025-10"],
    ["nov. 2025", "2025-11"],
    ["déc. 2025", "2025-12"],
    ["17/09/2025", "2025-09"],
    ["2025-09-17T10:00:00", "2025-09"],
    ["17 septembre 2025", "2025-09"],
  ])("« %s » is %s", (written, month) => {
    expect(parseMonthCell(text(written))).toEqual({ ok: true, value: month });
  });

  test.each(["2025-13", "00/2025", "jui 2025", "sept. 25", "septembre", "2025", "ma 2025", "sptembre 2025"])(
    "« %s » is refused with examples",
    (written) => {
      expect(parseMonthCell(text(written))).toMatchObject({
        ok: false,
        expected: "Écrivez un mois, par exemple 2025-09, 09/2025 ou «\u00a0sept. 2025\u00a0».",
      });
    },
  );

  test("any date cell in the month; a bare number is not one", () => {
    expect(parseMonthCell(date("2025-09-30"))).toEqual({ ok: true, value: "2025-09" });
    expect(parseMonthCell(number(202509))).toMatchObject({ ok: false });
  });
});

test("every day from 1950 reads back from French, ISO and long forms", () => {
  const long = new Intl.DateTimeFormat("fr-FR", { dateStyle: "long", timeZone: "UTC" });
  const check = fc.property(fc.integer({ min: 0, max: 60_000 }), (count) => {
    const day = addDays("1950-01-01" as Day, count);
    const french = day.split("-").reverse().join("/");
    for (const written of [day, french, long.format(new Date(`${day}T00:00:00Z`))]) {
      expect(parseDayCell(text(written))).toEqual({ ok: true, value: day });
      expect(parseMonthCell(text(written))).toEqual({ ok: true, value: monthOf(day) });
    }
  });
  fc.assert(check, { seed: 7 });
});
