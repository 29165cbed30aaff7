import { readFile } from "node:fs/promises";
import { paths } from "#app/paths.ts";
import { docxText } from "#tests/support/docx-text.ts";
import { expect, expectNoAxeViolations, signIn, test, type Page } from "#tests/support/own-product.ts";
import { readByOffice } from "#tests/support/read-by-office.ts";

test.use({ story: "sizing" });
// Some 45 s on a machine at rest; LibreOffice and axe are slow on a busy one.
test.setTimeout(180_000);

const title = "Groupe scolaire des Charmes";
const pasted = [
  "Maçonnerie\t1 000 000 €",
  "Charpente métallique\t320 000 €",
  "Peinture intérieure\t180 000 €",
  "Ascenseur\t95 000 €",
].join("\n");

/** At the usual rate, once each lot carries what is proposed: the lift carries no hours. */
const owed = ["1 250 heures", "160 heures", "315 heures"];

test("a buyer sizes four pasted lots, leaves with the texts, and the facilitator makes the contract", async ({
  page,
}, testInfo) => {
  await signIn(page, "authority");
  await test.step("an empty study of four pasted lots", () => pasteLots(page));
  await test.step("what each lot carries, as proposed", () => followProposals(page));
  await test.step("the note and the clauses, read back", () => takeTexts(page, testInfo.outputDir));
  await test.step("sent to the facilitator", () => send(page));
  await page.getByRole("button", { name: "Se déconnecter" }).click();
  await signIn(page, "facilitator");
  await test.step("approved, then a contract with its hours", () => makeContract(page));
});

async function pasteLots(page: Page): Promise<void> {
  await page.goto(paths.studies());
  await expectNoAxeViolations(page);
  await page.getByRole("link", { name: "Calibrer un marché" }).click();
  await page.getByLabel("Ce qui est acheté").fill(title);
  await expectNoAxeViolations(page);
  await page.getByRole("button", { name: "Calculer les heures" }).click();
  await expect(page.getByText("Aucun lot pour l’instant.")).toBeVisible();
  await expectNoAxeViolations(page);
  await page.getByRole("link", { name: "Coller les lots depuis un tableur" }).click();
  await page.getByLabel("Vos lots, un par ligne").fill(pasted);
  await expectNoAxeViolations(page);
  await page.getByRole("button", { name: "Vérifier" }).click();
  await expect(page.getByText("4 lots, 1 595 000 € HT.")).toBeVisible();
  await expectNoAxeViolations(page);
  await page.getByRole("button", { name: "Ajouter 4 lots" }).click();
  // 1 250 + 160 + 315 + 48.
  await expect(page.locator("tfoot")).toContainText("1 773 h");
  await expectNoAxeViolations(page);
}

async function followProposals(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Quel dispositif pour quel lot" }).click();
  await expect(page.getByRole("heading", { name: "Quel dispositif pour quel lot" })).toBeVisible();
  await expectNoAxeViolations(page);
  await page.getByRole("button", { name: "Suivre les 4 propositions" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(title);
  await expect(page.locator("tfoot")).toContainText("1 725 h");
}

async function takeTexts(page: Page, folder: string): Promise<void> {
  const note = await download(page, "Note en DOCX", folder);
  await expectSaid(note, ["1 725 heures d’insertion", "1 250", "1 000 000 € × 50 %"]);
  await page.getByRole("link", { name: "Copier les clauses" }).click();
  await expect(page.getByRole("heading", { name: "Clauses à copier" })).toBeVisible();
  await expectNoAxeViolations(page);
  await expectSaid(await download(page, "Télécharger en DOCX", folder), owed);
}

async function download(page: Page, link: string, folder: string): Promise<string> {
  const arriving = page.waitForEvent("download");
  await page.getByRole("link", { name: link }).click();
  const file = await arriving;
  const path = `${folder}/${file.suggestedFilename()}`;
  await file.saveAs(path);
  return path;
}

/** The document is a real one, and says it; so does what LibreOffice reads of it, where it is installed. */
async function expectSaid(path: string, sentences: readonly string[]): Promise<void> {
  expect(path).toMatch(/\.docx$/);
  const ways = [await docxText(await readFile(path)), await readByOffice(path)];
  for (const text of ways.filter((one) => one !== null)) {
    for (const sentence of sentences) expect(text.replace(/\s/g, " ")).toContain(sentence);
  }
}

async function send(page: Page): Promise<void> {
  await page.getByRole("link", { name: title }).click();
  await page.getByRole("link", { name: "Envoyer à la facilitatrice" }).click();
  await expect(page.getByRole("heading", { name: "Échanges" })).toBeVisible();
  await expectNoAxeViolations(page);
  await page.getByRole("button", { name: "Envoyer la note" }).click();
  await expect(page.getByText("Réponse attendue au plus tard")).toBeVisible();
  await expectNoAxeViolations(page);
}

async function makeContract(page: Page): Promise<void> {
  await page.goto(paths.today());
  await expectNoAxeViolations(page);
  await page.getByRole("link", { name: title }).first().click();
  await page.getByRole("link", { name: "Répondre à l’acheteur" }).click();
  await page.getByRole("button", { name: "Valider la note" }).click();
  await page.getByRole("link", { name: "Créer le marché" }).click();
  await expect(page.getByRole("heading", { name: "Créer le marché" })).toBeVisible();
  await expectNoAxeViolations(page);
  await page.locator("main").getByRole("button", { name: "Créer le marché" }).last().click();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  const lots = page.getByRole("table").filter({ hasText: "Maçonnerie" });
  for (const [lot, hours] of [
    ["Maçonnerie", "1 250 h"],
    ["Charpente métallique", "160 h"],
    ["Peinture intérieure", "315 h"],
    ["Ascenseur", "0 h"],
    ["Total", "1 725 h"],
  ] as const) {
    await expect(lots.getByRole("row").filter({ hasText: lot })).toContainText(hours);
  }
  await expectNoAxeViolations(page);
}
