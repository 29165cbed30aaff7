import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Cell } from "#app/domain/cells/cell.ts";
import type { WrittenCell } from "#app/domain/workbook/cell-kind.ts";
import { hiresSheet, statementsSheet } from "#app/domain/workbook/person-sheets.ts";
import { readHeader, sheetNamed } from "#app/domain/workbook/read-header.ts";
import { nirMessage, readRow, shownValue } from "#app/domain/workbook/read-row.ts";
import { keyColumns } from "#app/domain/workbook/sheet.ts";
import { workbookSheets } from "#app/domain/workbook/workbook.ts";

const text = (value: string): Cell => ({ kind: "text", text: value, formula: false });
const texts = (...values: string[]): Array<Cell | undefined> =>
  values.map((value) => (value === "" ? undefined : text(value)));

describe("headers", () => {
  test("are found whatever their case, accents, spaces, underscores and order", () => {
    const header = readHeader(statementsSheet, texts("COMMENTAIRE ", "état", "Heures", "Em bauche", "_mois"));
    expect(header.columns.map(({ name, position }) => [name, position])).toEqual([
      ["embauche", 3],
      ["mois", 4],
      ["heures", 2],
      ["etat", 1],
      ["commentaire", 0],
    ]);
    expect(header.unknown).toEqual([]);
  });

  test("name the columns nobody knows, those said twice, and those that are missing", () => {
    const header = readHeader(statementsSheet, texts("embauche", "Embauche", "couleur", ""));
    expect(header.unknown).toEqual(["Embauche", "couleur"]);
    expect(header.missing).toEqual(["mois", "heures"]);
  });

  test.each(["heures_collectives", "Heures collectives", "HEURES-COLLECTIVES"])(
    "« %s » is a sheet",
    (name) => {
      expect(sheetNamed(workbookSheets, name)?.name).toBe("Heures_collectives");
    },
  );
});

describe("a row", () => {
  const header = readHeader(statementsSheet, texts("embauche", "mois", "heures", "etat"));

  test("leaves out absent columns and gives empty cells what they stand for", () => {
    const { values, remarks } = readRow(header, texts("E1", "2026-03", "151,67", ""));
    expect(values).toEqual({ embauche: "E1", mois: "2026-03", heures: 15_167, etat: "submitted" });
    expect(remarks).toEqual([]);
  });

  test("says an example for an empty required cell", () => {
    const { remarks } = readRow(header, texts("E1", "", "10"));
    expect(remarks).toEqual([
      expect.objectContaining({
        severity: "error",
        column: "mois",
        message: expect.stringContaining("2026-03") as string,
      }),
    ]);
  });

  test("warns of a formula's value and keeps it", () => {
    const cells = [
      text("E1"),
      text("2026-03"),
      { kind: "number", value: 12, text: "12", formula: true } as const,
    ];
    const { values, remarks } = readRow(header, cells);
    expect(values["heures"]).toBe(1200);
    expect(remarks).toEqual([expect.objectContaining({ severity: "warning", column: "heures" })]);
  });
});

describe("fifteen digits whose key is right", () => {
  const number = "213801855-185057800608491";

  test.each(
    workbookSheets.flatMap((sheet) => Object.keys(sheet.columns).map((column) => [sheet, column] as const)),
  )("$0.name, %s: are the number of a contract in its own columns alone", (sheet, column) => {
    const header = readHeader(sheet, texts(column));
    const refused = readRow(header, texts(number)).remarks.some(({ message }) => message === nirMessage);
    expect(refused).toBe(!["marche", "id_decp"].includes(column));
    const { remarks } = readRow(header, texts("1 85 05 78 006 084 91"));
    expect(remarks).toContainEqual({ severity: "error", column, value: null, message: nirMessage });
  });
});

test("a value is cut when long and hidden when personal", () => {
  const { embauche, commentaire } = statementsSheet.columns;
  expect(shownValue(embauche, "E".repeat(200))).toBe(`${"E".repeat(80)}…`);
  expect(shownValue(commentaire, "malade")).toBeNull();
});

test("every sheet has a key, but the one whose key is made", () => {
  expect(workbookSheets.filter((sheet) => keyColumns(sheet).length === 0).map(({ name }) => name)).toEqual([
    "Actions",
  ]);
});

/** What a text-only file (CSV) or a workbook gives back for a written cell. */
function asRead(written: WrittenCell, inWorkbook: boolean): Cell {
  if (written.kind === "text") return text(written.text);
  if (written.kind === "day") return text(written.day);
  const value = written.units / 10 ** written.decimals;
  return inWorkbook
    ? { kind: "number", value, text: String(value), formula: false }
    : text(String(value).replace(".", ","));
}

const numbers = workbookSheets.flatMap((sheet) =>
  Object.entries(sheet.columns).flatMap(([name, { kind }]) => {
    try {
      return kind.write(1).kind === "number" ? [{ what: `${sheet.name}.${name}`, kind }] : [];
    } catch {
      return [];
    }
  }),
);

test.each(numbers)("$what reads back every number it writes", ({ kind }) => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 500 }), fc.boolean(), (value, inWorkbook) => {
      const units = kind.example === "2026" ? 1900 + (value % 299) : value;
      expect(kind.read(asRead(kind.write(units), inWorkbook))).toEqual({ ok: true, value: units });
    }),
    { seed: 20_260_630, numRuns: 200 },
  );
});

test.each(["none", "Aucun", " AUCUNE ", "néant"])("« %s » as a PDI-E scheme is no scheme", (written) => {
  const { read } = hiresSheet.columns.dispositif_pdie.kind;
  expect(read(text(written))).toEqual({ ok: true, value: null });
  expect(read(text("contrat_aide"))).toEqual({ ok: true, value: "contrat_aide" });
});
