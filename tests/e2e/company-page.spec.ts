import { paths } from "#app/paths.ts";
import { expect, expectNoAxeViolations, signIn, test, type Page } from "#tests/support/own-product.ts";

test.use({ story: "company-page" });

const charmettes = "2026-CRO-011";
const company = /Rolland/;

/** The facilitator makes the link of the company when it has none, and reads it. */
async function linkOf(page: Page): Promise<string> {
  await signIn(page, "facilitator");
  await page.goto(paths.companyLinks(charmettes));
  await expectNoAxeViolations(page);
  const field = page.getByRole("textbox", { name: company });
  if ((await field.count()) === 0) await page.getByRole("button", { name: /Créer le lien.*Rolland/ }).click();
  return field.inputValue();
}

test("a company declares on a telephone: last month in one tap, read over, sent, acknowledged", async ({
  page,
  browser,
}) => {
  test.slow();
  const address = await linkOf(page);
  const context = await browser.newContext({ viewport: { width: 320, height: 640 }, locale: "fr-FR" });
  const phone = await context.newPage();
  await phone.goto(address);
  await expect(phone.getByRole("heading", { level: 1 })).toHaveText("Heures d’octobre 2026");
  await expectNoAxeViolations(phone);
  await phone.getByRole("button", { name: "Reprendre les heures de septembre" }).click();
  const field = phone.getByRole("textbox", { name: "Heures, Tesfay G." });
  await field.fill("1516,7");
  await phone.getByRole("button", { name: "Vérifier puis envoyer" }).click();
  await expect(phone.getByRole("alert")).toContainText("1 champ à corriger");
  await expect(field).toHaveValue("1516,7");
  await expectNoAxeViolations(phone);
  await field.fill("240");
  await phone.getByRole("button", { name: "Vérifier puis envoyer" }).click();
  await expect(phone.getByRole("alert")).toContainText("1 nombre à vérifier");
  await expectNoAxeViolations(phone);
  await phone.getByRole("button", { name: "Corriger" }).click();
  await field.fill("129");
  await phone.getByRole("button", { name: "Vérifier puis envoyer" }).click();
  await phone.getByRole("button", { name: /^Envoyer 4/ }).click();
  await expect(phone.getByRole("heading", { level: 1 })).toHaveText("Reçu");
  await expect(phone.getByText("354,17")).toBeVisible();
  await expectNoAxeViolations(phone);
  const width = await phone.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(320);
  await context.close();
});

test("without script too, and a link nobody made is a closed door", async ({ page, browser }) => {
  test.slow();
  const address = await linkOf(page);
  const context = await browser.newContext({ javaScriptEnabled: false, locale: "fr-FR" });
  const bare = await context.newPage();
  await bare.goto(address);
  await bare.getByRole("button", { name: /Reprendre/ }).click();
  await expect(bare.getByRole("textbox", { name: "Heures, Marie-Hélène C." })).toHaveValue("73,50");
  await bare.getByRole("link", { name: /fichier Excel/ }).click();
  const sheet = "Salarié;Heures\nIdriss B.;150\nPersonne Inconnue;12\n";
  await bare
    .getByLabel("Fichier Excel (.xlsx) ou CSV")
    .setInputFiles({ name: "octobre.csv", mimeType: "text/csv", buffer: Buffer.from(sheet) });
  await bare.getByRole("button", { name: "Lire le fichier" }).click();
  await expect(bare.getByRole("alert")).toContainText("Ligne 3, Personne Inconnue");
  await expect(bare.getByRole("textbox", { name: "Heures, Idriss B." })).toHaveValue("150,00");
  await bare.getByRole("button", { name: "Vérifier puis envoyer" }).click();
  await expect(bare.getByRole("heading", { level: 1 })).toContainText("Relire avant d’envoyer");
  const answer = await bare.goto(address.replace(/\.[\w-]+$/, `.${"A".repeat(43)}`));
  expect(answer?.status()).toBe(410);
  await expect(bare.getByRole("heading", { level: 1 })).toHaveText("Ce lien ne sert plus");
  await context.close();
});
