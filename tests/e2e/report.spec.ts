import { paths } from "#app/paths.ts";
import { expect, expectNoAxeViolations, signIn, test } from "#tests/support/browser.ts";

const year = "?de=2026-01&a=2026-12";

test("the facilitator reads the report of the year and opens the rows behind its hours", async ({ page }) => {
  // axe reads a long page four times.
  test.slow();
  await signIn(page, "facilitator");
  await page.goto(paths.report() + year);
  await expect(page.getByRole("heading", { level: 1, name: "Rapport Fiche action 02" })).toBeVisible();
  for (let number = 1; number <= 8; number += 1) {
    await expect(page.getByRole("heading", { level: 2, name: `Indicateur ${number}` })).toBeVisible();
  }
  await expect(page.getByRole("heading", { level: 2, name: /Convention 2026/ })).toBeVisible();
  await expectNoAxeViolations(page);
  const hours = page.locator(".fact a.behind").first();
  const written = (await hours.innerText()).trim();
  await hours.click();
  await expect(page.getByRole("heading", { level: 1, name: `Les lignes derrière ${written}` })).toBeVisible();
  await expect(page.locator("tfoot")).toContainText(written.replace(/\s*h$/, ""));
  await expectNoAxeViolations(page);
});

test("every number that is a link leads to rows that say the same number", async ({ page }) => {
  test.slow();
  await signIn(page, "facilitator");
  await page.goto(paths.report() + year);
  const links = await page
    .locator(".indicator .fact a.behind")
    .evaluateAll((found) =>
      found.map((link) => ({ to: link.getAttribute("href") ?? "", text: link.textContent })),
    );
  expect(links.length).toBeGreaterThan(10);
  for (const { to, text } of links) {
    await page.goto(to);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(`Les lignes derrière ${text}`);
  }
});

test("a period without anything says so, and leads back", async ({ page }) => {
  await signIn(page, "facilitator");
  await page.goto(`${paths.report()}?de=2019-01&a=2019-12`);
  await expect(page.getByText("Aucun relevé pour l’année 2019")).toBeVisible();
  await page.getByRole("link", { name: "Voir l’année en cours" }).click();
  await expect(page.getByRole("heading", { level: 2, name: /Indicateur 1/ })).toBeVisible();
});

test("a buyer reads its own contracts, small numbers hidden and explained", async ({ page }) => {
  test.slow();
  await signIn(page, "authority");
  await page.goto(paths.report() + year);
  await expect(page.getByText("nombre secret")).toBeVisible();
  await expectNoAxeViolations(page);
});

test("the funder goes from the agreements to a host’s variable part", async ({ page }) => {
  await signIn(page, "funder");
  await page.goto(paths.report());
  await expect(page).toHaveURL(/\/porteurs$/);
  await page.getByRole("table").getByRole("link").first().click();
  await expect(page.getByRole("heading", { name: "Le calcul de la part variable" })).toBeVisible();
  await expectNoAxeViolations(page);
});

test("the network that asks for the exact report finds the editions, never a figure of it", async ({
  page,
}) => {
  await signIn(page, "network");
  await page.goto(paths.report());
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Éditions");
  await expect(page.locator(`main a[href="${paths.edition(3)}"]`).first()).toBeVisible();
  expect(new URL(page.url()).pathname).toBe(paths.editions());
  await expectNoAxeViolations(page);
});

test("anyone reads how the figures are made", async ({ page }) => {
  await page.goto(paths.methods());
  await expect(
    page.getByRole("heading", { level: 1, name: "Comment ces chiffres sont calculés" }),
  ).toBeVisible();
  await expectNoAxeViolations(page);
});

test.describe("with JavaScript off", () => {
  test.use({ javaScriptEnabled: false });

  test("the scope changes by its form, and the bars are drawn", async ({ page }) => {
    await signIn(page, "facilitator");
    await page.goto(paths.report() + year);
    await expect(page.locator("figure.chart svg.plot rect").first()).toBeVisible();
    await page.getByLabel("À", { exact: true }).selectOption("2026-06");
    await page.getByRole("button", { name: "Calculer" }).click();
    await expect(page).toHaveURL(/a=2026-06/);
    await expect(page.getByText("1er semestre 2026")).toBeVisible();
  });

  test("the report is kept as a CSV", async ({ page }) => {
    await signIn(page, "facilitator");
    await page.goto(paths.report() + year);
    const download = page.waitForEvent("download");
    await page.getByRole("link", { name: /^CSV/ }).click();
    expect((await download).suggestedFilename()).toMatch(
      /^rapport-fa02_2026-01_2026-12_porteur-\d{14}\.csv$/,
    );
  });
});
