import { paths } from "#app/paths.ts";
import { expect, signIn, test, type Page } from "#tests/support/own-product.ts";
import { expectScreenInOrder } from "#tests/support/screen-in-order.ts";

const contract = "2026-CRO-011";

test.use({ story: "month-screens" });

test("the screens that work makes are in order: a need, a proposal, a message, a very long name", async ({
  page,
}) => {
  test.slow();
  await signIn(page, "facilitator");
  await page.goto(paths.newHireNeed(contract));
  await page
    .getByLabel("Poste", { exact: true })
    .fill("Ouvrier polyvalent de réhabilitation énergétique et de désamiantage");
  await page.getByRole("button", { name: "Noter le besoin" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Ouvrier polyvalent");
  const need = new URL(page.url()).pathname;
  const choice = `${need}/proposition`;
  await expectScreenInOrder(page, choice);
  await expectScreenInOrder(page, `${choice}?participant=participant-8`);
  await page.getByRole("button", { name: "Noter la proposition" }).click();
  await page.getByRole("link", { name: /^Modifier la proposition/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Résultat de la proposition");
  await expectScreenInOrder(page, new URL(page.url()).pathname);
  for (const address of [need, `${need}/modifier`, paths.hireNeeds()])
    await expectScreenInOrder(page, address);

  await page.goto(paths.reminder(contract, "90226704600016"));
  await page.getByRole("button", { name: "Garder la relance dans les envois" }).click();
  await expect(page).toHaveURL(/\/envois\//);
  await expectScreenInOrder(page, new URL(page.url()).pathname);
  await expectScreenInOrder(page, paths.messages());

  await page.goto(paths.newParticipant());
  await page.getByLabel("Nom de naissance").fill("Wolfeschlegelsteinhausenbergerdorffsanvandenberghe");
  await page.getByLabel("Prénom").fill("Anastasie");
  await page.getByLabel("Date de naissance").fill("1991-03-04");
  await page.getByRole("button", { name: "Créer le dossier" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Anastasie");
  const file = new URL(page.url()).pathname;
  for (const address of [file, `${file}/modifier`]) await expectScreenInOrder(page, address);
});

test("what is written in any form of a page is not lost without a question", async ({ page }) => {
  await signIn(page, "facilitator");
  await page.goto(paths.reminderTexts());
  // The first of three forms.
  await page.getByLabel("Objet").first().fill("Vos relevés de {mois}");
  await expectLeavingAsks(page);

  await page.goto(paths.contractStep("2027-ALP-133"));
  await page.getByLabel("Précision").fill("Attribué en commission");
  await expectLeavingAsks(page);
});

test("what is to be seen of a hire is said on top of its form, and heard", async ({ page }) => {
  await signIn(page, "facilitator");
  await page.goto(paths.newHire({ participant: "participant-2", engagement: "commitment-2" }));
  await page.getByLabel("Type de contrat").selectOption({ label: "CDD d’insertion" });
  await page.getByLabel("Modalité").selectOption({ label: "Embauche directe" });
  await page.getByRole("button", { name: "Noter l’embauche" }).click();
  const points = page.getByRole("alert").filter({ hasText: "À voir avant d’enregistrer." });
  await expect(points).toBeFocused();
  await expect(page.getByRole("button", { name: "Noter l’embauche quand même" })).toBeVisible();
});

/** A link asks before it leaves; told no, the page stays. Then the page is left for good. */
async function expectLeavingAsks(page: Page): Promise<void> {
  const { pathname } = new URL(page.url());
  const asked = page.waitForEvent("dialog");
  const leaving = page.getByRole("link", { name: "Participants", exact: true }).first().click();
  const dialog = await asked;
  expect(dialog.message()).toContain("n’est pas enregistré");
  await dialog.dismiss();
  await leaving;
  await expect(page).toHaveURL(new RegExp(`${pathname}$`));
  page.once("dialog", (next) => void next.accept());
}
