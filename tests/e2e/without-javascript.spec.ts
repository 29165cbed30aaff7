import { paths } from "#app/paths.ts";
import { expect, signIn, test } from "#tests/support/browser.ts";

test.use({ javaScriptEnabled: false });

test("a contract is created, refused first in words, then changed, all without JavaScript", async ({
  page,
}) => {
  await signIn(page, "facilitator");
  await page.goto(paths.newContract());
  await page.getByLabel("Objet").fill("Réfection de la salle des fêtes de Theys");
  await page.getByLabel("Maître d’ouvrage", { exact: true }).fill("Le Grésivaudan");
  await page.getByLabel("Heures dues").fill("beaucoup");
  await page.getByRole("button", { name: "Créer le marché" }).click();
  const refusal = page.getByRole("alert").filter({ hasText: "2 champs à corriger" });
  await expect(refusal.getByRole("link", { name: /^Référence/ })).toBeVisible();
  await expect(refusal.getByRole("link", { name: /1 480,50/ })).toBeVisible();
  await expect(page.getByLabel("Objet")).toHaveValue("Réfection de la salle des fêtes de Theys");

  await page.getByLabel("Référence").fill("2026-THE-001");
  await page.getByLabel("Début d’exécution (facultatif)").fill("2026-11-02");
  await page.getByLabel("Fin d’exécution (facultatif)").fill("2027-06-30");
  await page.getByLabel("Heures dues").fill("1 480,5");
  await page.getByRole("button", { name: "Créer le marché" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "Réfection de la salle des fêtes de Theys",
  );
  await expect(page.getByText("1 480,50 h").first()).toBeVisible();

  await page.goto(paths.editContract("2026-THE-001"));
  await page.getByLabel("Objet").fill("Réfection et accessibilité de la salle des fêtes de Theys");
  await page.getByRole("button", { name: /Enregistrer/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "Réfection et accessibilité de la salle des fêtes de Theys",
  );
});

test("contracts are filtered and the report is asked for another period without JavaScript", async ({
  page,
}) => {
  await signIn(page, "facilitator");
  await page.goto(paths.contracts());
  await page.getByLabel("Voyant").selectOption({ label: "En retard" });
  await page.getByRole("button", { name: "Filtrer" }).click();
  await expect(page.getByRole("table").getByRole("row").nth(1)).toContainText("En retard");
  await expect(page.getByRole("table")).not.toContainText("Dans les temps");

  await page.goto(paths.report());
  await page.getByLabel("De", { exact: true }).selectOption("2025-01");
  await page.getByLabel("À", { exact: true }).selectOption("2025-12");
  await page.getByRole("button", { name: "Calculer" }).click();
  await expect(page.getByText("année 2025").first()).toBeVisible();
});

test("an order is noted wrong, corrected, then removed, and the hours due follow, all without JavaScript", async ({
  page,
}) => {
  const reference = "2026-BON-001";
  const due = page
    .getByRole("region", { name: /^Tableau : 1 lot, position/ })
    .getByRole("row", { name: /^Total/ });
  await signIn(page, "facilitator");
  await page.goto(paths.newContract());
  await page.getByLabel("Référence").fill(reference);
  await page.getByLabel("Objet").fill("Entretien des berges du Bréda");
  await page.getByLabel("Maître d’ouvrage", { exact: true }).fill("Le Grésivaudan");
  await page.getByLabel("Calcul de l’objectif").selectOption({ label: "Selon les montants commandés" });
  await page.getByLabel("Montant commandé pour une heure").fill("1 000");
  await page.getByRole("button", { name: "Créer le marché" }).click();

  await page.getByRole("link", { name: "Ajouter une commande" }).click();
  await page.getByLabel("Numéro").fill("BC 1");
  await page.getByLabel("Date").fill("2026-01-05");
  await page.getByLabel("Montant HT").fill("500 000");
  await page.getByRole("button", { name: "Ajouter la commande" }).click();
  await expect(due).toContainText("500 h");

  await page.getByRole("link", { name: "Modifier la commande BC 1" }).click();
  await expect(page.getByLabel("Montant HT")).toHaveValue(/^500\s000$/);
  await page.getByLabel("Montant HT").fill("beaucoup");
  await page.getByRole("button", { name: "Enregistrer" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "1 champ à corriger" })).toBeVisible();
  await page.getByLabel("Montant HT").fill("50 000");
  await page.getByRole("button", { name: "Enregistrer" }).click();
  await expect(due).toContainText("50 h");
  await expect(page.getByText(/^Commande BC 1 modifiée\s: montant HT/)).toBeVisible();

  await page.getByRole("link", { name: "Modifier la commande BC 1" }).click();
  await page.getByRole("button", { name: "Retirer la commande" }).click();
  await expect(page.getByText("Aucune commande notée")).toBeVisible();
  await expect(page.getByText(/^Commande BC 1 retirée/)).toBeVisible();
});
