import AxeBuilder from "@axe-core/playwright";
import { expect, test as base, type ConsoleMessage, type Page } from "@playwright/test";
import type { Role } from "#app/domain/role.ts";
import { demoAccounts, demoPassword } from "#app/features/accounts/demo-accounts.ts";
import { paths } from "#app/paths.ts";

export { expect, type Page } from "@playwright/test";

/** A journey: a page that complains on its console (a script that fails, a policy that blocks) fails it. */
export const test = base.extend<{ page: Page }>({
  page: async ({ page }, provide) => {
    const complaints: string[] = [];
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("console", (message) => {
      if (message.type() === "error" && !isExpected(message)) complaints.push(message.text());
    });
    await provide(page);
    expect(complaints).toEqual([]);
  },
});

/** Chromium also logs every answer that is an error: journeys look at those on the page. */
function isExpected(message: ConsoleMessage): boolean {
  return message.text().startsWith("Failed to load resource");
}

/** Signs in as the demonstration's account of a role, by the form. */
export async function signIn(page: Page, role: Role): Promise<void> {
  const account = demoAccounts.find((each) => each.role === role);
  await page.goto(paths.signIn());
  await page.getByLabel("Adresse électronique").fill(account?.email ?? "");
  await page.getByLabel("Mot de passe").fill(demoPassword);
  await page.getByRole("button", { name: "Se connecter" }).click();
  await expect(page).not.toHaveURL(new RegExp(paths.signIn()));
}

/** Nothing axe can find is wrong with the page, in the light colours and in the dark ones. */
export async function expectNoAxeViolations(page: Page): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    // The pages have no frames: what follows frames costs twice the time.
    const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ["violations"] });
    // Colours aside, the page is the same in the dark.
    if (colorScheme === "dark") axe.withRules(["color-contrast", "link-in-text-block"]);
    const { violations } = await axe.analyze();
    const found = violations.map(
      ({ id, nodes }) => `${colorScheme} ${id}: ${nodes.map((node) => node.html).join(" | ")}`,
    );
    expect(found).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: null, reducedMotion: null });
}
