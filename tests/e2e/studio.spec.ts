import { paths } from "#app/paths.ts";
import { expect, expectNoAxeViolations, signIn, test, type Page } from "#tests/support/own-product.ts";

test.use({ story: "studio" });

/** Opens a study of the buyer with one lot, the worked example of the guide. */
async function openStudy(page: Page, title: string): Promise<void> {
  await signIn(page, "authority");
  await page.goto(paths.newStudy());
  await page.getByLabel("Ce qui est acheté").fill(title);
  await page.getByRole("button", { name: "Calculer les heures" }).click();
  await page.getByRole("link", { name: "Écrire un lot" }).click();
  await page.getByLabel("Objet", { exact: true }).fill("Maçonnerie");
  await page.getByLabel("Montant HT", { exact: true }).fill("1 000 000");
  await page.getByRole("button", { name: "Calculer et enregistrer" }).click();
  await page.getByRole("button", { name: "Retenir ce scénario prudent" }).click();
}

/** What is sent to a study is done at once, and answered a second later. */
async function answerSlowly(page: Page): Promise<void> {
  await page.route(/calibrages/, async (route) => {
    if (route.request().method() !== "POST") return route.continue();
    const response = await route.fetch({ maxRedirects: 0 });
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    return route.fulfill({ response });
  });
}

const calculation = "1 000 000 € × 50 % de main-d’œuvre × 5 % d’insertion ÷ 30 € de l’heure";

test("the worked example reads 833 h, and follows what is typed before it is saved", async ({ page }) => {
  await openStudy(page, "École des Charmes");
  await expect(page.getByText(calculation)).toBeVisible();
  await expect(page.locator("tfoot")).toContainText("833 h");
  await page.getByLabel("Montant HT du lot 1").fill("2 000 000");
  await expect(page.locator("tfoot")).toContainText("1 667 h");
  await expect(page.getByText("Pas encore enregistré.")).toBeVisible();
  await expectNoAxeViolations(page);
});

test("the keyboard saves from a field and goes on from there, and loses its place neither to a scenario nor to a lot", async ({
  page,
}) => {
  await openStudy(page, "Gymnase du Lac");
  await expect(page.locator("tfoot")).toContainText("833 h");
  const amount = page.getByLabel("Montant HT du lot 1");
  await amount.fill("2 000 000");
  await amount.press("Enter");
  await expect(page.getByText("Calculé et enregistré.")).toBeVisible();
  await expect(page.locator("tfoot")).toContainText("1 667 h");
  await expect(amount).toBeFocused();
  await expect(amount).toBeInViewport();
  await page.getByRole("button", { name: "Retenir ce scénario ambitieux" }).press("Enter");
  await expect(page.locator("tfoot")).toContainText("3 333 h");
  await expect(page.getByRole("button", { name: "Retenir ce scénario prudent" })).toBeFocused();
  await page.getByRole("button", { name: "Ajouter un lot" }).press("Enter");
  await expect(page.getByLabel("Objet du lot 2")).toBeFocused();
  await page.getByRole("button", { name: "Retirer le lot 2" }).press("Enter");
  await expect(page.getByLabel("Objet du lot 1")).toBeFocused();
});

test("what is typed and pressed before a slow save is answered is not lost", async ({ page }) => {
  await openStudy(page, "Halle du Marché");
  await expect(page.locator("tfoot")).toContainText("833 h");
  await answerSlowly(page);
  await page.getByLabel("Montant HT du lot 1").fill("2 000 000");
  await page.getByRole("button", { name: "Calculer et enregistrer" }).click();
  await page.getByLabel("Objet du lot 1").fill("Maçonnerie de pierre");
  await page.getByRole("button", { name: "Retenir ce scénario ambitieux" }).click();
  await expect(page.locator("tfoot")).toContainText("3 333 h");
  await expect(page.getByText("Pas encore enregistré.")).toBeHidden();
  await page.reload();
  await expect(page.getByLabel("Objet du lot 1")).toHaveValue("Maçonnerie de pierre");
  await expect(page.getByLabel("Montant HT du lot 1")).toHaveValue(/^2.000.000$/);
});

test("a lot added before a slow save is answered is there once it is", async ({ page }) => {
  await openStudy(page, "Crèche du Parc");
  await expect(page.locator("tfoot")).toContainText("833 h");
  await answerSlowly(page);
  await page.getByLabel("Montant HT du lot 1").fill("2 000 000");
  await page.getByRole("button", { name: "Calculer et enregistrer" }).click();
  await page.getByRole("button", { name: "Ajouter un lot" }).click();
  await expect(page.getByText("Calculé et enregistré.")).toBeVisible();
  await expect(page.getByLabel("Objet du lot 2")).toBeFocused();
});

test("pressed twice on a study that changed meanwhile, a save writes over nothing", async ({
  page,
  context,
}) => {
  await openStudy(page, "Piscine des Iles");
  await expect(page.locator("tfoot")).toContainText("833 h");
  const other = await context.newPage();
  await other.goto(page.url());
  await other.getByLabel("Montant HT du lot 1").fill("3 000 000");
  await other.getByRole("button", { name: "Calculer et enregistrer" }).click();
  await expect(other.getByText("Calculé et enregistré.")).toBeVisible();
  await answerSlowly(page);
  await page.getByLabel("Montant HT du lot 1").fill("2 000 000");
  await page.getByRole("button", { name: "Calculer et enregistrer" }).dblclick();
  await expect(page.getByText("a changé cette note", { exact: false }).first()).toBeVisible();
  // A save pressed by the page itself would be answered by then.
  await page.waitForTimeout(1_500);
  await other.reload();
  await expect(other.getByLabel("Montant HT du lot 1")).toHaveValue(/^3.000.000$/);
  await expect(page.getByLabel("Montant HT du lot 1")).toHaveValue(/^2.000.000$/);
});

test("without a network nothing is sent nor lost, and the page says so until it is back", async ({
  page,
  context,
}) => {
  await openStudy(page, "Passerelle");
  await expect(page.locator("tfoot")).toContainText("833 h");
  await context.setOffline(true);
  await page.getByLabel("Montant HT du lot 1").fill("2 000 000");
  await page.getByRole("button", { name: "Calculer et enregistrer" }).click();
  await expect(page.getByText("Pas de connexion.")).toBeVisible();
  await page.getByRole("link", { name: "Coller depuis un tableur" }).click();
  await expect(page.getByLabel("Montant HT du lot 1")).toHaveValue("2 000 000");
  await context.setOffline(false);
  await expect(page.getByText("Pas de connexion.")).toBeHidden();
  await page.getByRole("button", { name: "Calculer et enregistrer" }).click();
  await expect(page.getByText("Pas encore enregistré.")).toBeHidden();
  await page.reload();
  await expect(page.getByLabel("Montant HT du lot 1")).toHaveValue(/^2.000.000$/);
});

test("a buyer in the reference values and the clause texts is told where the menu led it", async ({
  page,
}) => {
  await signIn(page, "authority");
  const menu = page.getByRole("navigation", { name: "Navigation principale" });
  for (const address of [paths.references(), paths.reference("threshold", "works"), paths.clauseTexts()]) {
    await page.goto(address);
    await expect(menu.getByRole("link", { name: "Ce que demande la loi" })).toHaveAttribute(
      "aria-current",
      "page",
    );
  }
});

test.describe("with JavaScript off", () => {
  test.use({ javaScriptEnabled: false });

  test("a framework agreement reads 650 h past its threshold", async ({ page }) => {
    await openStudy(page, "Assistance informatique");
    await page.getByRole("link", { name: "Détail du lot 1" }).click();
    await page.getByLabel("Montant HT", { exact: true }).fill("4 000 000");
    await page.getByLabel(/^Selon les montants commandés/).check();
    await page.getByRole("button", { name: "Calculer et enregistrer" }).click();
    await page.getByLabel("Montant pour une heure").fill("2 000");
    await page.getByLabel("Seuil").fill("2 700 000");
    await page.getByRole("button", { name: "Calculer et enregistrer" }).click();
    await expect(page.getByText("(4 000 000 € − 2 700 000 €) ÷ 2 000 €")).toBeVisible();
    await expect(page.locator("tfoot")).toContainText("650 h");
  });
});

test("the page of a lot asks only the details its mechanism needs, and keeps in sight what is written", async ({
  page,
}) => {
  await openStudy(page, "Préau de l’école");
  await expect(page.locator("tfoot")).toContainText("833 h");
  await page.getByRole("link", { name: "Détail du lot 1" }).click();
  const decision = page.getByLabel("Votre décision");
  const weight = page.getByLabel("Pondération du critère");
  const action = page.getByLabel("Action attendue");
  await decision.selectOption("execution_clause");
  await expect(weight).toHaveCount(0);
  await expect(action).toHaveCount(0);
  await decision.selectOption("award_criterion");
  await weight.fill("10");
  await decision.selectOption("qualitative_action");
  await action.fill("Accueillir trois stagiaires.");
  await expect(weight).toHaveValue("10");
});
