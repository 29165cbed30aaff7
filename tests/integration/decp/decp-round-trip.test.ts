import type { Db } from "#db/database.server.ts";
import { openTestDatabase } from "#tests/support/database.ts";
import { describe, expect, test } from "#tests/support/test.ts";
import { bring, exported, type Sheets } from "../exchange/workbook-files.ts";
import { importFixture, importRecords, onlyContract, record } from "./import-fixture.ts";

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
