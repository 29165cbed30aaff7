import { paths } from "#app/paths.ts";
import { expect, signIn, test, type Page } from "#tests/support/browser.ts";

async function addSecondMechanism(page: Page): Promise<void> {
  await signIn(page, "facilitator");
  await page.goto(paths.newContract());
  await page.getByRole("button", { name: "Ajouter un dispositif" }).click();
  await expect(page.getByRole("heading", { name: "Dispositif 2" })).toBeVisible();
  await expect(page.getByLabel("Dispositif", { exact: true }).last()).toHaveValue("");
  await expect(page.getByRole("button", { name: "Retirer le dispositif 2 du lot 1" })).toBeVisible();
}

test("a line added to a contract takes the focus; a second mechanism is to choose", async ({ page }) => {
  await addSecondMechanism(page);
  await expect(page.getByLabel("Dispositif", { exact: true }).last()).toBeFocused();
  await page.getByRole("button", { name: "Ajouter un lot" }).click();
  await expect(page.getByLabel("Numéro").last()).toBeFocused();
  await expect(page.getByLabel("Numéro").last()).toHaveValue("2");
});

test.describe("with JavaScript off", () => {
  test.use({ javaScriptEnabled: false });

  test("a second mechanism is added to a lot and is to choose", async ({ page }) => {
    await addSecondMechanism(page);
  });
});
