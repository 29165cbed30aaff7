import { expect, signIn, test } from "#tests/support/browser.ts";

test("a facilitator finds the late lot, its contract, and the year’s report", async ({ page }) => {
  await signIn(page, "facilitator");
  await page.getByRole("link", { name: "Marchés" }).first().click();
  await expect(page.getByRole("heading", { level: 1, name: "Marchés" })).toBeVisible();
  // The worst first: the first line is late.
  await expect(page.getByRole("table").getByRole("row").nth(1)).toContainText("En retard");

  await page.getByRole("searchbox").or(page.getByLabel("Chercher")).last().fill("CHARMETTES");
  await page.getByRole("button", { name: "Filtrer" }).click();
  await page.getByRole("link", { name: /groupe scolaire des Charmettes/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("groupe scolaire des Charmettes");
  await expect(page.getByText("il manque 428 h").first()).toBeVisible();
  await expect(page.getByText("428 × 200 €")).toBeVisible();

  await page.getByRole("link", { name: "Rapport FA02" }).first().click();
  await expect(page.getByRole("heading", { level: 1, name: "Rapport Fiche action 02" })).toBeVisible();
});
