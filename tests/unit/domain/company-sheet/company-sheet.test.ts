import { describe, expect, test } from "vitest";
import type { Cell } from "#app/domain/cells/cell.ts";
import { readCompanyHeader } from "#app/domain/company-sheet/company-header.ts";
import { readCompanyRow, type CompanyRow, type SheetName } from "#app/domain/company-sheet/company-row.ts";
import { matchCompanyRows, type NamedHire } from "#app/domain/company-sheet/match-rows.ts";
import type { InsertionHours } from "#app/domain/insertion-hours.ts";

const text = (value: string): Cell => ({ kind: "text", text: value, formula: false });
const number = (value: number): Cell => ({ kind: "number", value, text: String(value), formula: false });
const cellsOf = (...values: Array<string | number>): Cell[] =>
  values.map((value) => (typeof value === "number" ? number(value) : text(value)));

describe("the head of a company’s sheet", () => {
  test.for([
    [["Nom", "Prénom", "Heures"], { last: 0, first: 1, hours: 2 }],
    [["Matricule", "SALARIÉ", "Nb. heures"], { whole: 1, hours: 2 }],
    [["NOM Prénom", "Période", "Total"], { whole: 0, month: 1, hours: 2 }],
    [["nom", "Total", "Heures d’insertion"], { whole: 0, hours: 2 }],
    [
      ["Employeur", "Prénom", "Nom d'usage", "Mois", "NB_HEURES"],
      { employer: 0, first: 1, last: 2, month: 3, hours: 4 },
    ],
  ] as const)("%o", ([words, expected]) => {
    expect(readCompanyHeader(cellsOf(...words))).toMatchObject(expected);
  });

  test("a column a month is read by its month, and the total beside them is not", () => {
    const header = readCompanyHeader(cellsOf("Salarié", "sept. 2026", "10/2026", "Total"));
    expect(header).toMatchObject({ whole: 0, hours: undefined });
    expect([...(header?.monthColumns ?? [])]).toEqual([
      ["2026-09", 1],
      ["2026-10", 2],
    ]);
  });

  test.for([[["Nom", "Prénom"]], [["Heures"]], [["Prénom", "Heures"]], [[]]])("%o is none", ([words]) => {
    expect(readCompanyHeader(cellsOf(...(words ?? [])))).toBeUndefined();
  });
});

test("totals, empty lines and lines without hours are no persons", () => {
  const header = readCompanyHeader(cellsOf("Nom", "Prénom", "Heures"));
  if (header === undefined) throw new Error("No header");
  const rows = [
    cellsOf("BARRY", "Idriss", "151:40"),
    cellsOf("TOTAL", "", 151.67),
    cellsOf("", "", 12),
    cellsOf("GEBRE", "Tesfay", " "),
  ].flatMap((cells, index) => readCompanyRow(header, index + 2, cells));
  expect(rows).toEqual([
    {
      number: 2,
      name: { last: "BARRY", first: "Idriss" },
      month: null,
      hours: { ok: true, value: 151_67 },
      employer: null,
    },
  ]);
});

const hire = (
  hireId: string,
  firstName: string,
  birthName: string,
  usedName: string | null = null,
): NamedHire => ({
  hireId,
  firstName,
  birthName,
  usedName,
  employerName: "Rolland, Péjat & Fils",
  employerSiret: "90120433800017",
});
const row = (numberOf: number, name: SheetName, employer: string | null = null): CompanyRow => ({
  number: numberOf,
  name,
  month: null,
  hours: { ok: true, value: 100_00 as InsertionHours },
  employer,
});

describe("the hire of a row", () => {
  const hires = [hire("idriss", "Idriss", "Bâry"), hire("marie", "Marie-Hélène", "Charvet", "D’Œuvre")];
  test.for([
    [{ last: "BARY", first: "idriss" }, "idriss"],
    [{ last: "Idriss", first: "Bary" }, "idriss"],
    [{ whole: "BARY Idriss" }, "idriss"],
    [{ whole: "M. Idriss  BÂRY" }, "idriss"],
    [{ whole: "Idriss B." }, "idriss"],
    [{ whole: "D'OEUVRE MARIE HELENE" }, "marie"],
    [{ last: "charvet", first: "Marie Hélène" }, "marie"],
    [{ whole: "Idriss C." }, undefined],
    [{ whole: "Idriss" }, undefined],
    [{ last: "BARY", first: "" }, undefined],
    [{ whole: "BARY Idris" }, undefined],
  ] as Array<[SheetName, string | undefined]>)("%o", ([name, expected]) => {
    expect(matchCompanyRows([row(2, name)], hires).matched.at(0)?.hireId).toBe(expected);
  });

  test("two hires of one name, and two rows of one person, are asked and not guessed", () => {
    const twins = [...hires, hire("idriss-2", "Idriss", "Bary")];
    expect(matchCompanyRows([row(2, { whole: "Bary Idriss" })], twins)).toMatchObject({
      matched: [],
      unmatched: [{ numbers: [2], reason: expect.stringContaining("plusieurs embauches") as string }],
    });
    const rows = [row(2, { whole: "Bary Idriss" }), row(5, { whole: "Idriss BARY" })];
    expect(matchCompanyRows(rows, hires)).toMatchObject({
      matched: [],
      unmatched: [{ numbers: [2, 5], reason: expect.stringContaining("plusieurs lignes") as string }],
    });
  });

  test("two persons of one first name and initial are not told apart by them", () => {
    const alike = [hire("one", "Idriss", "Bary"), hire("two", "Idriss", "Benali")];
    expect(matchCompanyRows([row(2, { whole: "Idriss B." })], alike).matched).toEqual([]);
  });

  test.for([
    ["ROLLAND PEJAT", false],
    ["901 204 338 00017", false],
    ["Belledonne Intérim", true],
    [null, false],
  ] as Array<[string | null, boolean]>)("an employer written %s differs: %s", ([employer, differs]) => {
    const { matched } = matchCompanyRows([row(2, { whole: "Bary Idriss" }, employer)], hires);
    expect(matched).toMatchObject([{ employerDiffers: differs }]);
  });

  test("a purged file has no name to answer to", () => {
    const purged = { ...hire("gone", "", ""), firstName: null, birthName: null };
    expect(matchCompanyRows([row(2, { whole: "Bary Idriss" })], [purged]).matched).toEqual([]);
  });
});
