import type { Browser } from "@playwright/test";
import { addDays, addMonths, monthOf, shiftMonth, type Day } from "#app/domain/calendar.ts";
import { paths } from "#app/paths.ts";
import { startMailServer } from "#tests/support/mail-server.ts";
import { expect, expectNoAxeViolations, signIn, test, type Page } from "#tests/support/own-product.ts";
import { runCommand } from "#tests/support/product-server.ts";
import { siretNumber } from "#tests/support/siret-number.ts";

/** The journey needs no day in particular: its dates are counted from the day it runs. */
const today = new Intl.DateTimeFormat("fr-CA", { timeZone: "Europe/Paris" }).format(new Date()) as Day;
const reference = "2026-GER-910";
const object = "Peinture des logements de la Gère";
const company = {
  siret: siretNumber(4_343_434),
  name: "Peintures de la Gère",
  email: "chantiers@peintures-gere.example",
};
const buyer = { siret: siretNumber(4_343_435), name: "Ville de la Gère" };
const structure = { name: "Ateliers Peinture et Solidarité du Grésivaudan", account: "siae@demo.example" };

test.use({ story: "opportunity", sendsMail: true });

test("a lot is opened, told by e-mail, answered from a phone, put in touch, contracted and counted", async ({
  page,
  browser,
  smtpPort,
  databaseUrl,
  origin,
}) => {
  test.setTimeout(240_000);
  page.setDefaultTimeout(20_000);
  const mail = await startMailServer({ port: smtpPort });
  const receivedBy = (address: string) => mail.received.filter(({ to }) => to.includes(address));
  try {
    const phone = await phoneOf(browser, origin);
    await signIn(phone, "siae");
    await askForDigests(phone);

    await signIn(page, "facilitator");
    await awardedContract(page);
    expect(await siaeMobilised(page)).toBe(0);
    await openLot(page);

    await runCommand(
      {
        DATABASE_URL: databaseUrl,
        SMTP_URL: `smtp://127.0.0.1:${smtpPort}`,
        MAIL_FROM: "clauses@exemple.fr",
        PUBLIC_ORIGIN: origin,
        DEMO: "1",
      },
      "alerts",
      "send",
      "--day",
      workingDay(),
    );
    await expect.poll(() => receivedBy(structure.account).length).toBe(1);
    const digest = receivedBy(structure.account)[0]?.text ?? "";
    expect(digest).toContain(object);
    const link = new RegExp(`${object}[\\s\\S]*?(http://\\S+/opportunites/[\\w-]+)`).exec(digest)?.[1] ?? "";
    await answer(phone, link);

    await connect(page);
    await expect.poll(() => receivedBy(company.email).length).toBe(1);
    expect(receivedBy(company.email)[0]?.text).toContain(structure.name);
    await contract(page);
    expect(await siaeMobilised(page)).toBe(1);

    await phone.goto(paths.ownAnswers());
    await expect(phone.locator("main .tag", { hasText: "Contrat signé" })).toBeVisible();
    await expectNoAxeViolations(phone);
  } finally {
    await mail.stop();
  }
});

/** Digests leave on working days: the first Tuesday from today on, never a Monday that is a holiday. */
function workingDay(): Day {
  let day = today;
  while (new Date(`${day}T12:00:00Z`).getUTCDay() !== 2) day = addDays(day, 1);
  return day;
}

async function phoneOf(browser: Browser, baseURL: string): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 780 },
    locale: "fr-FR",
    baseURL,
  });
  return context.newPage();
}

async function askForDigests(phone: Page): Promise<void> {
  await phone.goto(paths.alerts());
  await phone.getByLabel("Chaque jour ouvré").check();
  await phone.getByRole("button", { name: "Enregistrer" }).click();
  await expect(phone.getByLabel("Chaque jour ouvré")).toBeChecked();
  await expectNoAxeViolations(phone);
}

/** A contract of a buyer no structure works for yet, awarded to a company that has an address. */
async function awardedContract(page: Page): Promise<void> {
  await page.goto(paths.newContract());
  await page.getByLabel("Objet").fill(object);
  await page.getByLabel("Référence").fill(reference);
  await page.getByLabel("Étape").selectOption({ label: "Attribué" });
  await page.getByLabel("Maître d’ouvrage", { exact: true }).fill(buyer.siret);
  await page.getByLabel("Nom du nouveau maître d’ouvrage").fill(buyer.name);
  await page.getByLabel("Commune").fill("Crolles");
  await page.getByLabel("Notification").fill(addMonths(today, -1));
  await page.getByLabel("Début d’exécution").fill(today);
  await page.getByLabel("Fin d’exécution").fill(addMonths(today, 12));
  await page.getByLabel("Métier").fill("Peinture intérieure");
  await page.getByLabel("Heures dues").fill("900");
  await page.getByRole("button", { name: "Créer le marché" }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(object);
  await page.goto(paths.addContractor(reference));
  await page.getByLabel("Entreprise", { exact: true }).fill(company.siret);
  await page.getByLabel("Nom de l’entreprise").fill(company.name);
  await page.getByLabel("Courriel").fill(company.email);
  await page.getByRole("button", { name: /Ajouter/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(object);
}

/** Indicator 5 of the buyer's contracts. */
async function siaeMobilised(page: Page): Promise<number> {
  const months = `?de=${shiftMonth(monthOf(today), -1)}&a=${shiftMonth(monthOf(today), 1)}`;
  const path = `${paths.reportFile("json")}${months}&maitre_ouvrage=${buyer.siret}`;
  const answer = await page.request.get(path);
  expect(answer.status()).toBe(200);
  return ((await answer.json()) as { siae: { total: number } }).siae.total;
}

async function openLot(page: Page): Promise<void> {
  await page.goto(paths.contract(reference));
  await page.getByRole("link", { name: /Ouvrir aux structures/ }).click();
  await expect(page.getByText("900 h").first()).toBeVisible();
  await page.getByLabel("Mot pour les structures").fill("Sous-traitance possible dès le printemps.");
  await expectNoAxeViolations(page);
  await page.getByRole("button", { name: "Ouvrir aux structures" }).click();
  await expect(page.locator(".toast-slot")).toContainText(/ouvert/i);
}

async function answer(phone: Page, link: string): Promise<void> {
  await phone.goto(link);
  await expect(phone.getByRole("heading", { level: 1 })).toContainText(object);
  await expect(phone.getByText(/votre métier/).first()).toBeVisible();
  await expectNoAxeViolations(phone);
  await phone.getByRole("link", { name: /Être mis en relation/ }).click();
  await phone.getByLabel("Heures que vous pourriez faire").fill("300");
  await phone
    .getByLabel("Ce que vous pouvez apporter")
    .fill("Une équipe de quatre peintres, en sous-traitance.");
  await expectNoAxeViolations(phone);
  await phone.getByRole("button", { name: "Demander à être mis en relation" }).click();
  await expect(phone.getByText("Une équipe de quatre peintres, en sous-traitance.").first()).toBeVisible();
}

async function connect(page: Page): Promise<void> {
  await page.goto(paths.today());
  await page.locator('a[href*="/reponses/"]', { hasText: structure.name }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(structure.name);
  await expect(page.getByText("Une équipe de quatre peintres, en sous-traitance.").first()).toBeVisible();
  await expectNoAxeViolations(page);
  await page.getByRole("button", { name: "Mettre en relation" }).click();
  await expect(page.getByText("Mises en relation le").first()).toBeVisible();
}

async function contract(page: Page): Promise<void> {
  await page.getByLabel("Ce qui s’est passé").selectOption({ label: "Contrat signé" });
  await page.getByRole("button", { name: "Noter", exact: true }).click();
  await expect(page.getByText("Contrat signé").first()).toBeVisible();
  await page.goto(paths.contract(reference));
  const contractors = page.locator("section", { has: page.locator("#attributaires") });
  await expect(contractors).toContainText(structure.name);
}
