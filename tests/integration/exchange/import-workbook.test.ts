import { expect, test } from "#tests/support/test.ts";
import { bring, exported, smallWorkbook } from "./workbook-files.ts";

test("a folder of seven sheets comes in, and comes out as it came", async ({ db }) => {
  const outcome = await bring(db, smallWorkbook());
  expect(outcome.remarks).toEqual([]);
  expect(outcome).toMatchObject({ outcome: "imported", errors: 0, warnings: 0 });
  expect(outcome.counts).toMatchObject({ Heures: { created: 3, updated: 0, unchanged: 0 } });
  const files = await exported(db);
  expect(files["Heures.csv"]).toContain("E1;2026-01;151,67;valide;");
  expect(files["Lots.csv"]).toContain("2026-01;1;Gros œuvre;;1200000,5;");
});

test("the same file again changes nothing", async ({ db }) => {
  await bring(db, smallWorkbook());
  const before = await exported(db);
  const again = await bring(db, smallWorkbook());
  for (const counts of Object.values(again.counts)) expect(counts).toMatchObject({ created: 0, updated: 0 });
  expect(await exported(db)).toEqual(before);
});
