import { parse } from "csv-parse/sync";
import readXlsxFile from "read-excel-file/node";
import type { EditionContent } from "#app/domain/edition/edition-content.ts";
import { editionTableIds } from "#app/domain/edition/edition-table.ts";
import { openDataZip } from "#app/features/edition-files/open-data-zip.server.ts";
import { loader as loadZip } from "#app/routes/_app.editions.$number.donnees-ouvertes[.]zip/route.ts";
import { loader as loadPdf } from "#app/routes/_app.editions.$number.rapport[.]pdf/route.ts";
import { loader as loadXlsx } from "#app/routes/_app.editions.$number.rapport[.]xlsx/route.ts";
import { loader as loadCsv } from "#app/routes/_app.editions.$number.tableaux[.]csv/route.ts";
import type { Db } from "#db/database.server.ts";
import { givenEdition } from "#tests/support/given-edition.ts";
import { pdfText } from "#tests/support/pdf-text.ts";
import { richEdition } from "#tests/support/rich-edition.ts";
import { signedIn } from "#tests/support/signed-in.ts";
import { unzipped } from "#tests/support/unzipped.ts";
import { describe, expect, test } from "#tests/support/test.ts";

type Loader = typeof loadPdf;

const files: ReadonlyArray<readonly [string, Loader]> = [
  ["rapport.pdf", loadPdf],
  ["rapport.xlsx", loadXlsx],
  ["tableaux.csv", loadCsv],
  ["donnees-ouvertes.zip", loadZip],
];

async function taken(db: Db, [file, loader]: readonly [string, Loader], number = "1"): Promise<Response> {
  const { get, context } = await signedIn(db, { role: "network" });
  return loader({ request: get(`/editions/${number}/${file}`), context, params: { number } });
}

const bytesOf = async (response: Response): Promise<Buffer> => Buffer.from(await response.arrayBuffer());

describe("the files of a published edition", () => {
  test("each is kept private, named by its edition, and written in the trail", async ({ db }) => {
    await givenEdition(db);
    for (const file of files) {
      const response = await taken(db, file);
      expect(response.status).toBe(200);
      expect(response.headers.get("Cache-Control")).toContain("no-store");
      expect(response.headers.get("Content-Disposition")).toMatch(/filename="edition-1_2026-S1_/);
    }
    const acts = await db
      .selectFrom("audit_event")
      .select("act")
      .where("act", "=", "edition.exported")
      .execute();
    expect(acts).toHaveLength(files.length);
  });

  test("a number nobody published has none; a draft neither", async ({ db }) => {
    await givenEdition(db);
    await db.updateTable("edition").set({ state: "draft" }).execute();
    for (const file of files) {
      for (const number of ["1", "2", "01", "x"]) {
        await expect(taken(db, file, number)).rejects.toMatchObject({ status: 404 });
      }
    }
  });

  test("a hidden cell’s true value is in no byte of them", async ({ db }) => {
    const content = richEdition();
    await givenEdition(db, content);
    await db.updateTable("edition_cell").set({ exact: 86_420_975 }).where("status", "=", "secret").execute();
    const written = await Promise.all(files.map(async (file) => bytesOf(await taken(db, file))));
    const [pdf, xlsx, csv, zip] = written as [Buffer, Buffer, Buffer, Buffer];
    const texts = [
      pdfText(pdf).replaceAll(/[\s\u00a0\u202f]/g, ""),
      ...Object.values(await unzipped(xlsx)),
      csv.toString(),
      ...Object.values(await unzipped(zip)),
    ];
    for (const text of texts) expect(text).not.toMatch(/86420975|864209[.,]75/);
  });
});

describe("the report as a document", () => {
  test("says period, number, day, author, headline, and reads its charts by their sentence", async ({
    db,
  }) => {
    await givenEdition(db);
    const pdf = await bytesOf(await taken(db, ["rapport.pdf", loadPdf]));
    const text = pdfText(pdf);
    for (const said of [
      "Édition n°\u00a01\u00a0: 1er semestre 2026",
      "15\u00a0septembre 2026",
      "Aurélie Chaboud",
      "Heures prévues et réalisées, par territoire",
      "Grésivaudan",
      "18\u00a0430,50",
      "page 1 / 4",
    ]) {
      expect(text).toContain(said);
    }
    const source = pdf.toString("latin1");
    expect(source.match(/\/S \/Figure/g)?.length).toBeGreaterThan(2);
    expect(source.match(/\/Alt /g)?.length).toBe(source.match(/\/S \/Figure/g)?.length);
  });

  test("the same edition prints the same bytes", async ({ db }) => {
    await givenEdition(db);
    const once = await bytesOf(await taken(db, ["rapport.pdf", loadPdf]));
    expect(once.equals(await bytesOf(await taken(db, ["rapport.pdf", loadPdf])))).toBe(true);
  });

  test("a hundred hosts are all in it", async ({ db }) => {
    const content = richEdition({ hosts: 100 });
    await givenEdition(db, content);
    const text = pdfText(
      await bytesOf(await taken(db, ["rapport.pdf", loadPdf], String(content.number))),
    ).replaceAll("\n", " ");
    for (const name of Object.values(content.labels.host ?? {})) {
      expect(text).toContain(name.split(" ").at(-1));
    }
    expect(text).toContain("Les 20 premiers sont dessinés");
  });
});

describe("the tables as CSV", () => {
  test("one line a cell in order, a value only where it is published", async ({ db }) => {
    const content = richEdition();
    await givenEdition(db, content);
    const csv = (await bytesOf(await taken(db, ["tableaux.csv", loadCsv]))).toString();
    expect(csv.startsWith("\ufefftableau;mesure;unite;dimension_1;code_1;libelle_1;")).toBe(true);
    const rows = parse<Record<string, string>>(csv, { delimiter: ";", bom: true, columns: true });
    expect(rows).toHaveLength(cellCount(content));
    expect([...new Set(rows.map(({ tableau }) => tableau))]).toEqual(
      editionTableIds.filter((id) =>
        content.tables.some((table) => table.id === id && table.cells.length > 0),
      ),
    );
    for (const { valeur, statut } of rows) {
      expect(statut).toMatch(/^(publie|secret|non_disponible)$/);
      expect(valeur === "").toBe(statut !== "publie");
    }
    expect(rows.find(({ tableau }) => tableau === "hires-by-age")?.code_1).toBe("'-26");
  });
});

describe("the workbook", () => {
  test("is opened by a spreadsheet: one head kept, numbers as numbers, « s » as text", async ({ db }) => {
    const content = richEdition();
    await givenEdition(db, content);
    const body = await bytesOf(await taken(db, ["rapport.xlsx", loadXlsx]));
    const read = await readXlsxFile(body);
    expect(read.slice(0, 3).map(({ sheet }) => sheet)).toEqual(["Lire ce classeur", "Indicateurs", "Heures"]);
    const rows = read[2]?.data ?? [];
    expect(rows[1]).toEqual(["Ventilation", "Ligne", "Prévues (h)", "Réalisées (h)", "Réalisé ÷ prévu"]);
    const figures = rows.slice(2).flatMap((row) => row.slice(2, 4));
    expect(figures).toContain("s");
    expect(figures.some((value) => typeof value === "number" && value > 0)).toBe(true);
    const sheets = await unzipped(body);
    expect(sheets["xl/worksheets/sheet3.xml"]).toContain("frozen");
  });
});

describe("the open data package", () => {
  test("describes itself, and gives the same bytes each time", async () => {
    const content = richEdition({ supersedes: 3, changes: ["Trois relevés validés depuis."] });
    const zip = await openDataZip(content);
    expect(zip.equals(await openDataZip(content))).toBe(true);
    const parts = await unzipped(zip);
    expect(Object.keys(parts)).toEqual([
      "LISEZMOI.md",
      "LICENCE.txt",
      "datapackage.json",
      "dictionnaire.csv",
      "donnees.csv",
    ]);
    expect(parts["LICENCE.txt"]).toContain("Licence Ouverte");
    expect(parts["LISEZMOI.md"]).toContain("l’édition n°\u00a03");
    expect(parts["LISEZMOI.md"]).not.toContain(content.preparedBy);
    const rows = parse<Record<string, string>>(parts["donnees.csv"] ?? "", { columns: true });
    expect(rows).toHaveLength(cellCount(content));
    const described = JSON.parse(parts["datapackage.json"] ?? "") as {
      resources: Array<{ schema: { fields: Array<{ name: string }> }; bytes: number }>;
    };
    expect(described.resources[0]?.schema.fields.map(({ name }) => name)).toEqual(Object.keys(rows[0] ?? {}));
    expect(described.resources[0]?.bytes).toBe(Buffer.byteLength(parts["donnees.csv"] ?? ""));
  });

  test("its dictionary has every table and every code of the data", async () => {
    const parts = await unzipped(await openDataZip(richEdition()));
    const rows = parse<Record<string, string>>(parts["donnees.csv"] ?? "", { columns: true });
    const words = parse<Record<string, string>>(parts["dictionnaire.csv"] ?? "", { columns: true });
    const known = new Set(
      words.map(({ objet, parent, code }) => `${objet} ${objet === "code" ? parent : ""} ${code}`),
    );
    for (const { tableau, dimension_1: dimension, code_1: code } of rows) {
      expect(known).toContain(`tableau  ${tableau}`);
      expect(known).toContain(`code ${dimension} ${code}`);
    }
  });
});

function cellCount({ tables }: EditionContent): number {
  return tables.reduce((count, { cells }) => count + cells.length, 0);
}
