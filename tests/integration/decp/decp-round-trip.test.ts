import { importDecp } from "#app/features/decp/import-decp.server.ts";
import type { Db } from "#db/database.server.ts";
import type { Database } from "#db/schema.ts";
import { schemaColumns } from "#tests/support/schema-columns.ts";
import { openTestDatabase } from "#tests/support/database.ts";
import { describe, expect, test } from "#tests/support/test.ts";
import { bring, exported, type Sheets } from "../exchange/workbook-files.ts";
import { holder, importFixture, importRecords, onlyContract, record } from "./import-fixture.ts";

/** Exports, imports into an empty installation, and hands that one over once both export the same. */
async function elsewhere(db: Db, then: (other: Db) => Promise<void>): Promise<void> {
  const { db: other, drop } = await openTestDatabase();
  try {
    const sheets = await exported(db);
    const written = Object.entries(sheets).map(([name, text]) => [name.replace(".csv", ""), [text]]);
    const { outcome, remarks } = await bring(other, Object.fromEntries(written) as Sheets);
    expect(remarks.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(outcome).toBe("imported");
    expect(await exported(other)).toEqual(sheets);
    await then(other);
  } finally {
    await drop();
  }
}

describe("contracts of open data go to another installation by a workbook, and are known there", () => {
  test.for([
    "awkward-text.json",
    "contracts-2022.json",
    "contracts-2019.json",
    "contracts-2022.xml",
    "tabular-2022.csv",
    "one-row-a-holder.csv",
  ])("%s", async (name, { db }) => {
    const { counts } = await importFixture(db, name);
    expect(counts.created).toBeGreaterThan(0);
    await elsewhere(db, async (other) => {
      const again = await importFixture(other, name);
      expect(again.counts).toEqual({ ...counts, created: 0, unchanged: counts.created });
    });
  });

  test("even with texts longer than a workbook carries", async ({ db }) => {
    const long = record({
      id: "n".repeat(180),
      objet: "très ".repeat(8000),
      procedure: "p".repeat(40_000),
      titulaires: Array.from({ length: 60 }, (_, index) => ({
        typeIdentifiant: "TVA",
        id: String(index),
        denominationSociale: `${index} ${"t".repeat(600)}`,
      })),
    });
    const { counts } = await importRecords(db, [long]);
    expect(counts.blanksByReason).toEqual({ "text cut": 62 });
    await elsewhere(db, async (other) => {
      expect((await importRecords(other, [long])).counts).toMatchObject({ created: 0, unchanged: 1 });
    });
  });
});

test("signs no page can carry are left out of titles, names and identifiers", async ({ db }) => {
  const { counts } = await importFixture(db, "awkward-text.json");
  expect(counts).toMatchObject({
    created: 2,
    duplicates: 1,
    refusedByReason: { "id too long": 1 },
    blanksByReason: { "duration not whole": 1, "holder siret unreadable": 1 },
  });
  const contract = await onlyContract(db);
  expect(contract).toMatchObject({
    decp_id: "X2",
    title: "MISE EN ŒUVRE â€“ lot 2 : espaces verts – =SOMME(A1)",
    procedure: "Procédure adaptée",
    duration_months: null,
  });
  expect(contract.lots).toMatchObject([{ holder_names: "Châlets, du Sud; =Jardins" }]);
});

describe("a social security number in a file of open data", () => {
  const nir = "1 85 05 78 006 084 91";
  const records = [
    record({
      objet: `M. ${nir}`,
      titulaires: [
        { id: holder, denominationSociale: `DUPONT ${nir}` },
        { id: "185057800608491", denominationSociale: "Jardins du Nord" },
      ],
    }),
    record({ id: "M2", procedure: nir, montant: "185057800608491", considerationsSociales: nir }),
    record({ id: nir }),
    record({ acheteur: { id: nir } }),
  ];

  test("is nowhere in the database, and its fields are counted empty", async ({ db }) => {
    const { counts } = await importRecords(db, records);
    expect(counts).toMatchObject({
      created: 2,
      refusedByReason: { "id is a NIR": 1, "buyer is a NIR": 1 },
      blanksByReason: { "social security number": 4, "amount too large": 1, "consideration unknown": 1 },
    });
    for (const table of Object.keys(schemaColumns) as Array<keyof Database>) {
      const rows = JSON.stringify(await db.selectFrom(table).selectAll().execute());
      expect(rows).not.toMatch(/006\D?084\D?91/);
    }
    await elsewhere(db, async (other) => {
      expect((await importRecords(other, records)).counts).toMatchObject({ created: 0, unchanged: 2 });
    });
  });

  test("does not keep from coming back a public id of fifteen digits whose key is right by chance", async ({
    db,
  }) => {
    await importRecords(db, [record({ id: "185057800608491", objet: null })]);
    await elsewhere(db, async (other) => {
      expect(await onlyContract(other)).toMatchObject({
        reference: "900000010-185057800608491",
        decp_id: "185057800608491",
        title: "Marché sans intitulé",
      });
    });
  });

  test("refuses the file whose name it is, and the history does not keep it", async ({ db }) => {
    const outcome = await importDecp(db, { path: `tests/${nir}.json`, actor: "cli" });
    expect(outcome).toMatchObject({ outcome: "unreadable file" });
    expect(JSON.stringify(outcome)).not.toContain("084");
    expect(await db.selectFrom("import").select(["state", "file_name"]).execute()).toEqual([
      { state: "refused", file_name: "nom de fichier masqué" },
    ]);
  });
});
