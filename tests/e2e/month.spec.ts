import type { Browser } from "@playwright/test";
import { firstDayOf, monthOf, shiftMonth, type Day } from "#app/domain/calendar.ts";
import { paths } from "#app/paths.ts";
import { formatMonth } from "#app/ui/french-dates.ts";
import { formatHours } from "#app/ui/french.ts";
import { startMailServer } from "#tests/support/mail-server.ts";
import { expect, expectNoAxeViolations, signIn, test, type Page } from "#tests/support/own-product.ts";
import { siretNumber } from "#tests/support/siret-number.ts";

/** The journey needs no day in particular: its months are counted from the day it runs. */
const today = new Intl.DateTimeFormat("fr-CA", { timeZone: "Europe/Paris" }).format(new Date()) as Day;
const thisMonth = monthOf(today);
/** Its hours have been due for more than a fortnight, whatever the day. */
const month = shiftMonth(thisMonth, -2);
const period = `?de=${shiftMonth(thisMonth, -36)}&a=${thisMonth}`;
const reference = "2026-RAV-900";
const company = {
  siret: siretNumber(4_242_424),
  name: "Façades du Rabot",
  email: "compta@facades-rabot.example",
};

test.use({ story: "month", sendsMail: true });

type Report = {
  hours: { achieved: number };
  participants: { named: number; rsa: number };
  recruitments: { total: number };
  outcomes: { "6": { known: number; durable: number } };
};

test("a month of work: programmed, awarded, hired, declared, returned, corrected, validated, reminded, followed, counted", async ({
  page,
  browser,
  smtpPort,
}) => {
  test.setTimeout(240_000);
  page.setDefaultTimeout(20_000);
  const mail = await startMailServer({ port: smtpPort });
  try {
    await signIn(page, "facilitator");
    const before = await reportOf(page);
    await programContract(page);
    await awardContract(page);
    await hire(page, { name: "Estelle", birthName: "Vial", bornOn: "1988-04-12" });
    await hire(page, { name: "Moussa", birthName: "Keïta", bornOn: "1979-11-03" });
    await remind(page);
    const received = () => mail.received.filter(({ to }) => to.includes(company.email));
    await expect.poll(() => received().length).toBe(1);
    const link = /http:\S+\/declarer\/\S+/.exec(received()[0]?.text ?? "")?.[0] ?? "";
    await declare(await phoneOf(browser), link);
    await expect.poll(() => received().length).toBe(2);
    await returnOneLine(page);
    await expect.poll(() => received().length).toBe(3);
    await correctLine(await phoneOf(browser), link);
    await validate(page);
    await recordOutcome(page);
    const after = await reportOf(page);
    expect(after.hours.achieved - before.hours.achieved).toBeCloseTo(291.17, 2);
    expect(after.participants.named - before.participants.named).toBe(2);
    expect(after.participants.rsa - before.participants.rsa).toBe(2);
    expect(after.recruitments.total - before.recruitments.total).toBe(2);
    expect(after.outcomes["6"].durable - before.outcomes["6"].durable).toBe(1);
    await look(page, paths.report() + period, "Rapport Fiche action 02");
    await expect(page.locator(".fact").first()).toContainText(
      formatHours(Math.round(after.hours.achieved * 100)),
    );
  } finally {
    await mail.stop();
  }
});

async function reportOf(page: Page): Promise<Report> {
  const answer = await page.request.get(paths.reportFile("json") + period);
  expect(answer.status()).toBe(200);
  return (await answer.json()) as Report;
}

/** Opens a page: its title is told and axe finds nothing. */
async function look(page: Page, path: string, title: string | RegExp): Promise<void> {
  await page.goto(path);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
  await expectNoAxeViolations(page);
}

async function phoneOf(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 390, height: 780 }, locale: "fr-FR" });
  return context.newPage();
}

async function programContract(page: Page): Promise<void> {
  await look(page, paths.newContract(), "Créer un marché");
  await page.getByLabel("Objet").fill("Ravalement du groupe scolaire des Alpins");
  await page.getByLabel("Référence").fill(reference);
  await page.getByLabel("Étape").selectOption({ label: "Programmé" });
  await page.getByLabel("Maître d’ouvrage", { exact: true }).fill("Commune de Crolles");
  await page.getByLabel("Heures dues").fill("900");
  await page.getByRole("button", { name: "Créer le marché" }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Ravalement");
}

/** The words of a step's day, the act that takes it. */
async function takeStep(page: Page, days: Record<string, string>, act: string): Promise<void> {
  await look(page, paths.contractStep(reference), "Étape du marché");
  for (const [label, day] of Object.entries(days)) await page.getByLabel(label).fill(day);
  await page.getByRole("button", { name: act }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Ravalement");
}

async function awardContract(page: Page): Promise<void> {
  const start = firstDayOf(month);
  const published = firstDayOf(shiftMonth(month, -2));
  const awarded = firstDayOf(shiftMonth(month, -1));
  await takeStep(
    page,
    { Publication: published, "Lancement de la consultation": published },
    "Passer à l’étape Publié",
  );
  await look(page, paths.addContractor(reference), "Ajouter un attributaire");
  await page.getByLabel("Entreprise", { exact: true }).fill(company.siret);
  await page.getByLabel("Nom de l’entreprise").fill(company.name);
  await page.getByLabel("Interlocuteur").fill("Mme Rabot");
  await page.getByLabel("Courriel").fill(company.email);
  await page.getByLabel("Modalité choisie").selectOption({ label: "Embauche directe" });
  await page.getByRole("button", { name: /Ajouter/ }).click();
  await takeStep(page, { Notification: awarded }, "Passer à l’étape Attribué");
  await takeStep(
    page,
    { "Début d’exécution": start, "Réunion de lancement": start },
    "Passer à l’étape En cours",
  );
}

type Person = { name: string; birthName: string; bornOn: string };

async function hire(page: Page, { name, birthName, bornOn }: Person): Promise<void> {
  await look(page, paths.newParticipant(), "Nouveau participant");
  await page.getByLabel("Nom de naissance").fill(birthName);
  await page.getByLabel("Prénom").fill(name);
  await page.getByLabel("Date de naissance").fill(bornOn);
  await page.getByRole("button", { name: "Créer le dossier" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`${name} ${birthName}`);
  await expectNoAxeViolations(page);
  await page.getByRole("link", { name: "Ajouter une éligibilité" }).first().click();
  await page.getByLabel("Critère").selectOption({ label: "Allocataire du RSA ou ayant droit" });
  await page.getByLabel("Vu le").fill(firstDayOf(shiftMonth(month, -1)));
  await expectNoAxeViolations(page);
  await page.getByRole("button", { name: "Ajouter l’éligibilité" }).click();
  await page.getByRole("link", { name: "Noter une embauche" }).click();
  const place = page.getByLabel("Marché, lot et dispositif");
  const option = place.locator('optgroup[label*="Ravalement"] option').first();
  await place.selectOption((await option.getAttribute("value")) ?? "");
  await page.getByRole("button", { name: "Continuer" }).click();
  await page.getByLabel("Début").fill(firstDayOf(month));
  await page.getByLabel("Type de contrat").selectOption({ label: "CDD" });
  await page.getByLabel("Modalité").selectOption({ label: "Embauche directe" });
  await expectNoAxeViolations(page);
  await page.getByRole("button", { name: /Noter l’embauche/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(birthName);
}

async function remind(page: Page): Promise<void> {
  await look(page, paths.reminders(), "Relances");
  await page.getByPlaceholder("Entreprise, marché, SIRET").fill(company.name);
  await page.getByRole("button", { name: "Filtrer" }).click();
  await page
    .getByRole("link", { name: new RegExp(company.name) })
    .last()
    .click();
  await page.getByRole("link", { name: "Relance, niveau 1" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`Relancer ${company.name}`);
  await expectNoAxeViolations(page);
  await page.getByRole("button", { name: /Envoyer/ }).click();
}

async function declare(phone: Page, link: string): Promise<void> {
  await phone.goto(link);
  await expect(phone.getByRole("heading", { level: 1 })).toContainText(formatMonth(month));
  await expectNoAxeViolations(phone);
  await phone.getByRole("textbox", { name: "Heures, Estelle V." }).fill("151,67");
  await phone.getByRole("textbox", { name: "Heures, Moussa K." }).fill("1400");
  await phone.getByRole("button", { name: "Vérifier puis envoyer" }).click();
  await expect(phone.getByRole("alert")).toContainText("1 champ à corriger");
  await phone.getByRole("textbox", { name: "Heures, Moussa K." }).fill("149,50");
  await phone.getByRole("button", { name: "Vérifier puis envoyer" }).click();
  await expectNoAxeViolations(phone);
  await phone.getByRole("button", { name: /^Envoyer 2/ }).click();
  await expect(phone.getByRole("heading", { level: 1 })).toHaveText("Reçu");
  await expect(phone.getByText("301,17")).toBeVisible();
}

async function returnOneLine(page: Page): Promise<void> {
  await look(page, paths.hoursGrid(reference), /Ravalement/);
  await page.getByText("2 relevés à valider sans alerte").click();
  await page.getByRole("link", { name: /^Renvoyer Moussa/ }).click();
  await page
    .getByLabel("Ce que l’entreprise doit corriger")
    .fill("Avez-vous compté deux fois la semaine 38 ?");
  await page.getByRole("button", { name: "Renvoyer 149,50" }).click();
  await expect(page.getByRole("link", { name: /^Moussa Keïta.*149,50/ })).toBeVisible();
  await expectNoAxeViolations(page);
}

async function correctLine(phone: Page, link: string): Promise<void> {
  await phone.goto(link);
  await expect(phone.getByText("semaine 38")).toBeVisible();
  await phone.getByRole("textbox", { name: "Heures, Moussa K." }).fill("139,50");
  await phone.getByRole("button", { name: "Vérifier puis envoyer" }).click();
  await phone.getByRole("button", { name: /^Envoyer/ }).click();
  await expect(phone.getByRole("heading", { level: 1 })).toHaveText("Reçu");
}

async function validate(page: Page): Promise<void> {
  await look(page, paths.hours({ mois: month }), "Heures du mois");
  await page
    .getByRole("row", { name: /Façades du Rabot/ })
    .getByRole("button", { name: "Valider les 2" })
    .click();
  await expect(page.getByText(/2\slignes validées, 291,17/)).toBeVisible();
}

async function recordOutcome(page: Page): Promise<void> {
  await look(page, paths.outcomes(), "Suites de parcours");
  await page.getByLabel("Échéance").selectOption({ label: "À 6 mois" });
  await page.getByRole("button", { name: "Filtrer" }).click();
  await page
    .getByRole("link", { name: /^Appeler/ })
    .first()
    .click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("à 6 mois");
  await expectNoAxeViolations(page);
  await page.getByLabel("Situation", { exact: true }).selectOption({ label: "CDI" });
  await page.getByRole("button", { name: "Noter la situation" }).click();
  await expect(page.getByText("Situation notée")).toBeVisible();
}
