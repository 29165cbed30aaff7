import { mkdir, readFile, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { commandLimits } from "#app/platform/files/file-limits.ts";
import type { WritableCell } from "#app/platform/files/sheet-sink.ts";
import { writeSheetFile } from "#app/platform/files/write-sheet-file.server.ts";
import { describe, expect, readSheets, readTexts, refusalOf, test } from "./scratch.ts";

const forms = ["export.xlsx", "export.zip", "export"];

const hardTexts = [
  "'=1+1",
  "''=1+1",
  "'",
  "''",
  '=HYPERLINK("x")',
  "+33 4 76 00 00 00",
  "-5",
  "@here",
  "\tTAB",
  "\rCR",
  "deux\nlignes\r\net\rtrois",
  '« guillemets » "droits" ; , \t',
  "\u0000\u0001\u000b\u001f\u007f\u0085\ufffe\uffff",
  "_x0041_ _x005F_ _x0041\u0001 _x000D_",
  "👩🏽‍🔧 œuvre",
  "00123",
  "21380185500015",
  "1,5",
  "2026-01-31",
  "  autour  ",
  "<b>&amp;</b> ]]>",
  "\ufeffmarque",
  "sep=;",
  "long ".repeat(6000),
];

const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.string({ unit: fc.constantFrom(...Array.from("'=+-@\t\r\n\";,_x0041F\u0001 ")), maxLength: 12 }),
  fc.constantFrom(...hardTexts),
);

describe.each(forms)("%s", (form) => {
  test("any text comes back as it was written", async ({ folder }) => {
    let run = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(anyText, anyText, anyText), { minLength: 1, maxLength: 30 }),
        async (rows) => {
          run += 1;
          await mkdir(join(folder, String(run)));
          const path = join(folder, String(run), form);
          const numbered = rows.map((cells, index) => [`n${String(index)}`, ...cells]);
          await writeSheetFile(path, [{ name: "Essai", columns: ["numero", "a", "b", "c"], rows: numbered }]);
          const read = await readTexts(path);
          expect(read.slice(1).map((cells) => [...cells, "", "", ""].slice(0, 4))).toEqual(numbered);
        },
      ),
      { seed: 20260101, numRuns: 60 },
    );
  });

  test("numbers, days and empty cells come back as their values", async ({ folder }) => {
    const path = join(folder, form);
    const rows: WritableCell[][] = [
      ["a", 151.67, { day: "2026-01-31" }, null, "fin"],
      ["b", -0.0000001, { day: "1899-06-01" }, undefined, ""],
      ["c", 12345678901234, { day: "1900-03-01" }],
    ];
    await writeSheetFile(path, [{ name: "Essai", columns: ["k", "n", "j", "v", "f"], rows }]);
    const { sheets } = await readSheets(path);
    const inCsv = form !== "export.xlsx";
    expect(sheets[0]?.rows.slice(1).map((row) => Array.from(row.cells, (cell) => cell?.text ?? ""))).toEqual([
      ["a", inCsv ? "151,67" : "151.67", inCsv ? "2026-01-31" : "31/01/2026", "", "fin"],
      ["b", inCsv ? "-0,0000001" : "-0.0000001", "1899-06-01", ...(inCsv ? ["", ""] : [])],
      ["c", "12345678901234", inCsv ? "1900-03-01" : "01/03/1900"],
    ]);
  });

  test("sheets keep their order, and rows are asked for sheet after sheet", async ({ folder }) => {
    const path = join(folder, form);
    const asked: string[] = [];
    async function* rowsOf(name: string) {
      asked.push(`${name} starts`);
      yield [await Promise.resolve(name)];
      asked.push(`${name} ends`);
    }
    const names = ["Zones", "Actes"];
    await writeSheetFile(
      path,
      names.map((name) => ({ name, columns: ["nom"], rows: rowsOf(name) })),
    );
    expect(asked).toEqual(["Zones starts", "Zones ends", "Actes starts", "Actes ends"]);
    const { sheets } = await readSheets(path);
    expect(sheets.map(({ name, rows }) => [name, rows.length]).sort()).toEqual([
      ["Actes", 2],
      ["Zones", 2],
    ]);
  });

  test("a failure in the rows leaves nothing and passes through", async ({ folder }) => {
    async function* failing() {
      for (let index = 0; index < 50_000; index += 1) yield [String(index)];
      await Promise.resolve();
      throw new Error("the database went away");
    }
    const sheets = [{ name: "Essai", columns: ["nom"], rows: failing() }];
    await expect(writeSheetFile(join(folder, form), sheets)).rejects.toThrow("the database went away");
    expect(await readdir(folder)).toEqual([]);
  });

  test("a second export replaces the first", async ({ folder }) => {
    const path = join(folder, form);
    await writeSheetFile(path, [{ name: "Essai", columns: ["nom"], rows: [["ancien"]] }]);
    await writeSheetFile(path, [{ name: "Essai", columns: ["nom"], rows: [["nouveau"]] }]);
    expect(await readTexts(path)).toEqual([["nom"], ["nouveau"]]);
    expect(await readdir(folder)).toEqual([form]);
  });

  test("a missing folder is said in French", async ({ folder }) => {
    const writing = writeSheetFile(join(folder, "absent", form), []);
    await expect(writing).rejects.toMatchObject({
      name: "UnwritableFile",
      message: `Le dossier «\u00a0${join(folder, "absent")}\u00a0» n’existe pas\u00a0: créez-le d’abord.`,
    });
  });
});

test("a CSV opens in Excel in French: mark, semicolons, decimal commas, CRLF", async ({ folder }) => {
  const rows = [["=1+1", 151.67, { day: "2026-01-31" }, "a;b"]];
  await writeSheetFile(join(folder, "export"), [{ name: "Heures", columns: ["w", "x", "y", "z"], rows }]);
  const written = await readFile(join(folder, "export", "Heures.csv"), "utf8");
  expect(written).toBe('\ufeffw;x;y;z\r\n\'=1+1;151,67;2026-01-31;"a;b"\r\n');
});

test("a folder that exists keeps its other files", async ({ folder }) => {
  await writeFile(join(folder, "notes.txt"), "à garder");
  await writeSheetFile(folder, [{ name: "Heures", columns: ["mois"], rows: [] }]);
  expect(await readdir(folder)).toEqual(["Heures.csv", "notes.txt"]);
});

test("too many rows for a workbook: says to use .zip, leaves nothing", async ({ folder }) => {
  const limits = { ...commandLimits, xlsxRows: 3 };
  const sheets = ["A", "B"].map((name) => ({ name, columns: ["n"], rows: [["1"], ["2"]] }));
  await expect(writeSheetFile(join(folder, "e.xlsx"), sheets, { limits })).rejects.toThrow(
    "L’export dépasse 3 lignes, trop pour un classeur Excel\u00a0: donnez un nom qui finit par .zip, par exemple export.zip.",
  );
  expect(await readdir(folder)).toEqual([]);
});

test("exactly the limit is written and read", async ({ folder }) => {
  const limits = { ...commandLimits, xlsxRows: 4 };
  const sheets = ["A", "B"].map((name) => ({ name, columns: ["n"], rows: [["1"], ["2"]] }));
  await writeSheetFile(join(folder, "e.xlsx"), sheets, { limits });
  expect(await refusalOf(join(folder, "e.xlsx"), limits)).toContain("read: ");
  expect(await refusalOf(join(folder, "e.xlsx"), { ...limits, xlsxRows: 3 })).toContain("dépasse 3 lignes");
});

test("a text no Excel cell can hold: says where, and to use .zip", async ({ folder }) => {
  const sheets = [{ name: "Actions", columns: ["k", "compte_rendu"], rows: [["1", "x".repeat(32_768)]] }];
  await expect(writeSheetFile(join(folder, "e.xlsx"), sheets)).rejects.toThrow(
    /Feuille «.Actions.», ligne 2, colonne «.compte_rendu.».: .* Exportez en \.zip\./,
  );
  await writeSheetFile(join(folder, "e.zip"), sheets);
  expect(await readTexts(join(folder, "e.zip"))).toEqual([
    ["k", "compte_rendu"],
    ["1", "x".repeat(32_768)],
  ]);
});

test("text that looks like a number stays text in a workbook", async ({ folder }) => {
  await writeSheetFile(join(folder, "e.xlsx"), [
    { name: "A", columns: ["siret"], rows: [["00123456700012"]] },
  ]);
  const { sheets } = await readSheets(join(folder, "e.xlsx"));
  expect(sheets[0]?.rows[1]?.cells).toEqual([{ kind: "text", text: "00123456700012", formula: false }]);
});
