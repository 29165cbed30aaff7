import { readFile } from "node:fs/promises";
import { paths } from "#app/paths.ts";
import { expect, signIn, test, type Page } from "#tests/support/browser.ts";

/** Asks for the host's own workbook and keeps it; returns where. */
async function keep(page: Page, format: RegExp, into: string): Promise<string> {
  await page.goto(paths.workbookExport());
  await page.getByLabel(format).check();
  await page.getByLabel(/en lieu sûr/).check();
  const arriving = page.waitForEvent("download");
  await page.getByRole("button", { name: "Exporter" }).click();
  const file = await arriving;
  const path = `${into}/${file.suggestedFilename()}`;
  await file.saveAs(path);
  return path;
}

test("a host keeps its workbook, and sent back it changes nothing", async ({ page }, testInfo) => {
  await signIn(page, "facilitator");
  const path = await keep(page, /\.xlsx/, testInfo.outputDir);
  expect(path).toMatch(/classeur-\d{14}\.xlsx$/);
  await page.goto(paths.imports());
  await page.getByLabel("Fichier", { exact: true }).setInputFiles(path);
  await page.getByRole("button", { name: "Vérifier le fichier" }).click();
  await expect(page.getByText("Ce fichier ne changerait rien.")).toBeVisible({ timeout: 60_000 });
  const rows = page.getByRole("table", { name: "Ce qui serait écrit" }).locator("tbody tr");
  const written = await rows.locator("td:nth-of-type(-n + 2)").allTextContents();
  expect(written.length).toBeGreaterThan(20);
  expect(new Set(written)).toEqual(new Set(["0"]));
});

test.describe("with JavaScript off", () => {
  test.use({ javaScriptEnabled: false });

  test("the archive of CSV files is kept as well", async ({ page }, testInfo) => {
    await signIn(page, "facilitator");
    const path = await keep(page, /\.zip/, testInfo.outputDir);
    expect((await readFile(path)).subarray(0, 2).toString()).toBe("PK");
  });
});

test("without the promise to keep it safe, nothing is exported and the page says why", async ({ page }) => {
  await signIn(page, "facilitator");
  await page.goto(paths.workbookExport());
  await page.getByLabel(/en lieu sûr/).evaluate((box) => {
    box.removeAttribute("required");
  });
  await page.getByRole("button", { name: "Exporter" }).click();
  await expect(page.getByText("ce fichier contient des données personnelles")).toBeVisible();
});
