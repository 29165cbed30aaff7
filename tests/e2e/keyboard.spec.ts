import { demoPassword } from "#app/features/accounts/demo-accounts.ts";
import { paths } from "#app/paths.ts";
import { expect, signIn, test, type Page } from "#tests/support/browser.ts";

/** Presses Tab until what has the focus is called so; fails when the page is run through without it. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  for (let pressed = 0; pressed < 150; pressed += 1) {
    await page.keyboard.press("Tab");
    const focused = page.locator(":focus");
    const label = await focused.evaluate((element) => {
      const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [];
      return labels[0]?.textContent ?? element.getAttribute("aria-label") ?? element.textContent;
    });
    const found = typeof name === "string" ? label.trim() === name : name.test(label);
    if (found) {
      await expect(focused).toHaveCSS("outline-style", "solid");
      return;
    }
  }
  throw new Error(`Tab never reached ${String(name)}.`);
}

test("by keyboard alone: signing in, skipping to the content, opening a contract, reading the report", async ({
  page,
}) => {
  await page.goto(paths.signIn());
  await tabTo(page, "Adresse électronique");
  await page.keyboard.type("facilitatrice@demo.example");
  await tabTo(page, "Mot de passe");
  await page.keyboard.type(demoPassword);
  await page.keyboard.press("Enter");
  await expect(page).not.toHaveURL(new RegExp(paths.signIn()));

  await page.goto(paths.contracts());
  await tabTo(page, "Aller au contenu");
  await page.keyboard.press("Enter");
  await expect(page.locator("main")).toBeFocused();
  await tabTo(page, "Chercher");
  await page.keyboard.type("charmettes");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/charmettes/);
  await tabTo(page, /groupe scolaire des Charmettes/);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("groupe scolaire des Charmettes");

  await page.goto(paths.home());
  await tabTo(page, "Rapport FA02");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Rapport Fiche action 02" })).toBeVisible();
});

test("a key pressed while the page comes to life breaks nothing", async ({ page }) => {
  await page.addInitScript(() => {
    const listen = document.addEventListener.bind(document);
    document.addEventListener = (...heard: Parameters<typeof listen>) => {
      listen(...heard);
      // As soon as the page listens, and before it has drawn anything of its own.
      if (heard[0] !== "keydown") return;
      queueMicrotask(() =>
        document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "Tab", bubbles: true })),
      );
    };
  });
  await signIn(page, "facilitator");
});
