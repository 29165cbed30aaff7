import { roleCodes } from "#app/domain/role.ts";
import { paths } from "#app/paths.ts";
import { expect, expectNoAxeViolations, signIn, test } from "#tests/support/browser.ts";

test("the product says it is up and ready", async ({ request }) => {
  expect((await request.get("/healthz")).status()).toBe(200);
  expect((await request.get("/readyz")).status()).toBe(200);
});

test("without a session, a page sends to the sign-in page and comes back after", async ({ page }) => {
  await page.goto(paths.help());
  await page.goto(paths.home());
  await expect(page.getByRole("heading", { level: 1, name: "Se connecter" })).toBeVisible();
  await expectNoAxeViolations(page);
});

for (const role of roleCodes) {
  test(`the ${role} of the demonstration signs in, and out`, async ({ page }) => {
    await signIn(page, role);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await page.getByRole("button", { name: "Se déconnecter" }).first().click();
    await expect(page.getByRole("heading", { level: 1, name: "Se connecter" })).toBeVisible();
  });
}

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test("the menu names who is signed in, leads to the help, and signs out", async ({ page }) => {
    await signIn(page, "facilitator");
    await page.getByRole("link", { name: "Menu" }).click();
    const main = page.getByRole("main");
    await expect(main.getByText("Nadège Ferrand")).toBeVisible();
    await expect(main.getByRole("link", { name: "Aide" })).toBeVisible();
    await main.getByRole("button", { name: "Se déconnecter" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Se connecter" })).toBeVisible();
  });
});

test.describe("with JavaScript off", () => {
  test.use({ javaScriptEnabled: false });

  test("the facilitator signs in by the same form", async ({ page }) => {
    await signIn(page, "facilitator");
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  });

  test("a wrong password is refused in words, and the address is kept", async ({ page }) => {
    await page.goto(paths.signIn());
    await page.getByLabel("Adresse électronique").fill("personne@demo.example");
    await page.getByLabel("Mot de passe").fill("une phrase qui n’ouvre rien");
    await page.getByRole("button", { name: "Se connecter" }).click();
    await expect(page.getByText("L’adresse ou le mot de passe ne convient pas.")).toBeVisible();
    await expect(page.getByLabel("Adresse électronique")).toHaveValue("personne@demo.example");
  });
});
