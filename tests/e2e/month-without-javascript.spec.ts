import { paths } from "#app/paths.ts";
import { expect, signIn, test } from "#tests/support/own-product.ts";

test.use({ story: "without-javascript", javaScriptEnabled: false });

const contract = "2026-LEG-130";
const october = { de: "2026-10", a: "2026-10" };

test("a person is registered, made eligible and hired, then hours are kept and validated, all without JavaScript", async ({
  page,
}) => {
  const title = page.getByRole("heading", { level: 1 });
  const said = page.getByRole("status");
  await signIn(page, "facilitator");
  await page.goto(paths.participants());
  await page.getByRole("link", { name: "Créer un dossier" }).click();
  await page.getByLabel("Prénom").fill("Élodie");
  await page.getByLabel("Date de naissance").fill("1990-04-12");
  await page.getByRole("button", { name: "Créer le dossier" }).click();
  const refusal = page.getByRole("alert").filter({ hasText: "1 champ à corriger" });
  await expect(refusal.getByRole("link", { name: /^Nom de naissance/ })).toBeVisible();
  await page.getByLabel("Nom de naissance").fill("Marchand-Vasseur");
  await page.getByRole("button", { name: "Créer le dossier" }).click();
  await expect(title).toHaveText("Élodie Marchand-Vasseur");

  await test.step("without an eligibility, the hire is refused, with the reason", async () => {
    await page.getByRole("link", { name: "Noter une embauche" }).first().click();
    const place = page.getByLabel("Marché, lot et dispositif");
    const option = place.getByRole("option").filter({ hasText: contract });
    await place.selectOption((await option.first().getAttribute("value")) ?? "");
    await page.getByRole("button", { name: "Continuer" }).click();
    await page.getByLabel("Début").fill("2026-10-19");
    await page.getByLabel("Type de contrat").selectOption({ label: "CDD d’insertion" });
    await page.getByLabel("Modalité").selectOption({ label: "Embauche directe" });
    await page.getByRole("button", { name: "Noter l’embauche" }).click();
    await expect(
      page
        .getByRole("alert")
        .filter({ hasText: /éligib/ })
        .first(),
    ).toBeVisible();
    await expect(page.getByLabel("Début")).toHaveValue("2026-10-19");
  });
  const form = page.url();

  await test.step("an eligibility is added", async () => {
    await page.getByRole("link", { name: "Élodie Marchand-Vasseur" }).first().click();
    await page.getByRole("link", { name: "Ajouter une éligibilité" }).first().click();
    await page.getByLabel("Critère").selectOption({ label: "Demandeur d’emploi depuis 24 mois et plus" });
    await page.getByLabel("Vu le").fill("2026-10-12");
    await page.getByRole("button", { name: "Ajouter l’éligibilité" }).click();
    await expect(said.filter({ hasText: "Éligibilité enregistrée." })).toBeVisible();
  });

  await test.step("the hire is made", async () => {
    await page.goto(form);
    await page.getByLabel("Début").fill("2026-10-19");
    await page.getByLabel("Type de contrat").selectOption({ label: "CDD d’insertion" });
    await page.getByLabel("Modalité").selectOption({ label: "Embauche directe" });
    await page.getByRole("button", { name: "Noter l’embauche" }).click();
    const points = page.getByRole("alert").filter({ hasText: "À voir avant d’enregistrer." });
    await expect(points).toContainText("on attend un employeur EI, AI, ACI ou EITI");
    await expect(points).toBeInViewport();
    await page.getByRole("button", { name: "Noter l’embauche quand même" }).click();
    await expect(title).toHaveText("Embauche\u00a0: Élodie Marchand-Vasseur");
  });

  await test.step("hours are kept in the grid, then validated", async () => {
    await page.goto(paths.hoursGrid(contract, october));
    const cell = page.getByLabel(/^Élodie Marchand-Vasseur, octobre 2026/);
    await cell.fill("62,5");
    await page.getByRole("button", { name: "Enregistrer", exact: true }).last().click();
    await expect(cell).toHaveAccessibleName(/à valider/);
    await expect(cell).toHaveValue("62,50");
    await page.getByRole("button", { name: /^Valider/ }).click();
    await expect(
      page.getByRole("link", { name: /^Élodie Marchand-Vasseur, octobre 2026, 62,50/ }),
    ).toBeVisible();
  });
});

test("a need, a proposal, an outcome, an action, a step and a reminder are kept, all without JavaScript", async ({
  page,
}) => {
  const title = page.getByRole("heading", { level: 1 });
  const said = page.getByRole("status");
  await signIn(page, "facilitator");

  await test.step("a need, someone proposed on it, and what became of it", async () => {
    await page.goto(paths.newHireNeed(contract));
    await page.getByLabel("Poste", { exact: true }).fill("Canalisateur");
    await page.getByRole("button", { name: "Noter le besoin" }).click();
    await expect(title).toContainText("Canalisateur");
    await page
      .getByRole("link", { name: /Proposer/ })
      .first()
      .click();
    await page
      .getByRole("link", { name: /^Proposer [A-Z]/ })
      .first()
      .click();
    await page.getByLabel("Proposé le").fill("2026-11-20");
    await page.getByRole("button", { name: "Noter la proposition" }).click();
    await expect(title).toContainText("Canalisateur");
    await page.getByRole("link", { name: /^Modifier la proposition/ }).click();
    await page.getByLabel("Résultat", { exact: true }).selectOption({ index: 1 });
    await page.getByLabel("Résultat connu le").fill("2026-11-24");
    await page.getByRole("button", { name: "Enregistrer" }).click();
    await expect(title).toContainText("Canalisateur");
  });

  await test.step("a situation, refused first in words", async () => {
    await page.goto(paths.recordOutcome("participant-34", "6"));
    await page.getByRole("button", { name: "Noter la situation" }).click();
    await expect(page.getByRole("alert").filter({ hasText: "1 champ à corriger" })).toBeVisible();
    await page.getByLabel("Situation", { exact: true }).selectOption({ label: "CDI" });
    await page.getByRole("button", { name: "Noter la situation" }).click();
    await expect(said.filter({ hasText: "Situation notée." })).toBeVisible();
  });

  await test.step("an action", async () => {
    await page.goto(paths.actions());
    const entry = page.getByRole("region", { name: "Noter une action" });
    await entry.getByLabel("Type").selectOption({ index: 1 });
    await entry.getByLabel("Intitulé").fill("Forum des clauses à La Mure");
    await page.getByRole("button", { name: "Noter l’action" }).click();
    await expect(page.getByRole("link", { name: "Forum des clauses à La Mure" })).toBeVisible();
  });

  await test.step("a contract’s step", async () => {
    await page.goto(paths.contractStep("2027-DEP-134"));
    await page.getByLabel("Jour de la publication").fill("2026-11-20");
    await page.getByLabel("Lancement de la consultation").fill("2026-11-20");
    await page.getByRole("button", { name: "Passer à l’étape Publié" }).click();
    await expect(title).toContainText("Déménagements");
    await expect(page.getByRole("list").filter({ hasText: "Publié" }).first()).toBeVisible();
  });

  await test.step("a reminder, kept in the outbox", async () => {
    await page.goto(paths.reminder("2026-CRO-011", "90226704600016"));
    await page.getByRole("button", { name: "Garder la relance dans les envois" }).click();
    await expect(said.filter({ hasText: "Relance gardée dans les envois" })).toBeVisible();
    await page.goto(paths.messages());
    await expect(page.getByRole("table").getByRole("row")).toHaveCount(2);
  });
});
