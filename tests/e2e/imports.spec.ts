import { writeFile } from "node:fs/promises";
import writeXlsxFile from "write-excel-file/node";
import { paths } from "#app/paths.ts";
import { expect, expectNoAxeViolations, signIn, test, type Page } from "#tests/support/browser.ts";
import { siretNumber } from "#tests/support/siret-number.ts";

const buyer = siretNumber(8_765_432);

/** A workbook with one organisation and one contract of it; `stage` is the cell « etape ». */
async function workbook(path: string, reference: string, stage: string): Promise<string> {
  const sheet = (name: string, rows: string[][]) => ({
    sheet: name,
    data: rows.map((row) => row.map((value) => ({ value, type: String }))),
  });
  await writeXlsxFile([
    sheet("Organisations", [
      ["SIRET", "Nom", "Rôles"],
      [buyer, "Commune d’essai", "maitre_ouvrage"],
    ]),
    sheet("Marchés", [
      ["Marché", "Objet", "SIRET maître ouvrage", "Étape"],
      [reference, "Réfection de la halle aux grains", buyer, stage],
    ]),
  ]).toFile(path);
  return path;
}

async function send(page: Page, file: string): Promise<void> {
  await page.goto(paths.imports());
  await page.getByLabel("Fichier", { exact: true }).setInputFiles(file);
  await page.getByRole("button", { name: "Vérifier le fichier" }).click();
}

test("a workbook is checked, confirmed, and its contract is there", async ({ page }, testInfo) => {
  const file = await workbook(testInfo.outputPath("classeur.xlsx"), "ESSAI-IMPORT-1", "en_cours");
  await signIn(page, "facilitator");
  await page.goto(paths.imports());
  await expectNoAxeViolations(page);
  await send(page, file);
  await expect(page.getByText("Le fichier peut être importé.")).toBeVisible({ timeout: 30_000 });
  await expectNoAxeViolations(page);
  await page.getByRole("button", { name: "Importer" }).click();
  await expect(page.getByText("Le fichier est importé.")).toBeVisible({ timeout: 30_000 });
  await page.goto(paths.imports());
  await expect(page.getByRole("link", { name: "classeur.xlsx" }).first()).toBeVisible();
});

test("a workbook with a fault is refused: where, what was read, what to write", async ({
  page,
}, testInfo) => {
  const file = await workbook(testInfo.outputPath("faute.xlsx"), "ESSAI-IMPORT-2", "presque");
  await signIn(page, "facilitator");
  await send(page, file);
  await expect(page.getByText("Rien n’a été importé.")).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole("rowheader", { name: /Marches, ligne 2, « etape »/ })).toBeVisible();
  await expect(page.getByRole("cell", { name: "presque" })).toBeVisible();
});

test.describe("with JavaScript off", () => {
  test.use({ javaScriptEnabled: false });

  test("a file that is no workbook is refused in words", async ({ page }, testInfo) => {
    const file = testInfo.outputPath("notes.txt");
    await writeFile(file, "bonjour");
    await signIn(page, "facilitator");
    await send(page, file);
    await expect(page.getByText("Ce fichier n’est ni un classeur")).toBeVisible();
  });

  test("open data is checked and imported by the same two buttons", async ({ page }, testInfo) => {
    const file = testInfo.outputPath("decp.json");
    const record = {
      id: "2026-ESSAI",
      acheteur: { id: buyer },
      objet: "Essai",
      considerationsSociales: ["Clause sociale"],
    };
    await writeFile(file, JSON.stringify({ marches: [record] }));
    await signIn(page, "facilitator");
    await send(page, file);
    await expect(async () => {
      await page.reload();
      await expect(page.getByText("Le fichier peut être importé.")).toBeVisible({ timeout: 500 });
    }).toPass({ timeout: 30_000 });
    await page.getByRole("button", { name: "Importer" }).click();
    await expect(async () => {
      await page.reload();
      await expect(page.getByText("Le fichier est importé.")).toBeVisible({ timeout: 500 });
    }).toPass({ timeout: 30_000 });
  });
});
