import { readFile } from "node:fs/promises";
import { paths } from "#app/paths.ts";
import { expect, expectNoAxeViolations, signIn, test, type Page } from "#tests/support/own-product.ts";
import { pdfText } from "#tests/support/pdf-text.ts";

test.use({ story: "edition" });

test("an edition goes from completeness to paper, and says what it hides", async ({
  page,
  browser,
  origin,
}) => {
  test.setTimeout(240_000);
  page.setDefaultTimeout(30_000);
  await signIn(page, "animator");

  await page.goto(paths.prepareEdition({ periode: "2026-S1" }));
  await expect(page.getByRole("heading", { level: 1 })).toContainText("1er semestre 2026");
  await page.getByRole("button", { name: "Demander à tous" }).click();
  await expect(page.getByRole("cell", { name: /^demandé le/ })).toBeVisible();
  await expectNoAxeViolations(page);

  await page.getByLabel(/Motif/).fill("Des relevés ont été corrigés après la première édition.");
  await page.getByRole("button", { name: "Calculer l’édition" }).click();
  await page.waitForURL(/\/editions\/brouillons\//);
  await page.getByRole("link", { name: /^Publier l’édition n°.4$/ }).click();
  await page.getByRole("button", { name: /définitivement/ }).click();
  await page.waitForURL(/\/editions\/4$/);

  const reader = await browser.newContext({ baseURL: origin, viewport: { width: 390, height: 844 } });
  const phone = await reader.newPage();
  await signIn(phone, "network");
  await phone.goto(paths.edition(4));
  await expect(phone.getByRole("heading", { level: 1 })).toContainText("Édition n°");
  const hours = await hoursOf(phone);
  await expectNoAxeViolations(phone);
  await phone.goto(paths.edition(3));
  // Nothing was corrected: the figures are the same, and the older one says it is replaced.
  expect(await hoursOf(phone)).toBe(hours);
  await expect(phone.locator("main .notice", { hasText: /n°.4/ }).first()).toBeVisible();
  await phone.goto(paths.editionControl(4));
  await expect(phone.locator("main")).toContainText(/chacun des 3 porteurs/);

  const paper = pdfText(await fileOf(page, paths.edition(4), /PDF/));
  // A number may be spaced otherwise on paper.
  expect(paper.replace(/\s/g, "")).toContain(`${hours.replace(/\s/g, "")}heuresontétéréalisées`);
  const table = (await fileOf(page, paths.edition(4), /CSV/)).toString("utf8");
  const secret = table.split(/\r?\n/).filter((line) => line.endsWith(";secret"));
  expect(secret.length).toBeGreaterThan(20);
  expect(secret.every((line) => /;;secret$/.test(line))).toBe(true);
  await reader.close();
});

/** The hours of the headline, as printed. */
async function hoursOf(page: Page): Promise<string> {
  const text = await page.locator("main").innerText();
  const found = /([\d\u202f]+)\sheures ont été réalisées/.exec(text);
  if (!found) throw new Error("no headline");
  return found[1] ?? "";
}

async function fileOf(page: Page, from: string, name: RegExp): Promise<Buffer> {
  await page.goto(from);
  const waiting = page.waitForEvent("download");
  await page.getByRole("link", { name }).first().click();
  return readFile(await (await waiting).path());
}
