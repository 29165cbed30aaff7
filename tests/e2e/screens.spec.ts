import type { Role } from "#app/domain/role.ts";
import { paths } from "#app/paths.ts";
import { expect, expectNoAxeViolations, signIn, test, type Page } from "#tests/support/browser.ts";

const charmettes = "2026-CRO-011";

/** Every screen of each role: it shows its own title, nothing axe can find is wrong, nothing overflows a phone. */
const screens: Partial<Record<Role, readonly string[]>> = {
  facilitator: [
    paths.home(),
    paths.menu(),
    paths.help(),
    paths.account(),
    paths.contracts(),
    paths.contract(charmettes),
    paths.newContract(),
    paths.editContract(charmettes),
    paths.changeObligation(charmettes),
    paths.contractStep(charmettes),
    paths.closeContract(charmettes),
    paths.addContractor(charmettes),
    paths.companyLinks(charmettes),
    paths.editContractor(charmettes, "contractor-1"),
    paths.editObligation(charmettes, "obligation-change-1"),
    paths.outcomes(),
    paths.actions(),
    paths.participants(),
    paths.newParticipant(),
    paths.newHire({ marche: charmettes }),
    paths.hireNeeds(),
    paths.newHireNeed(charmettes),
    paths.hours(),
    paths.hours({ mois: "2026-11" }),
    paths.hoursGrid(charmettes),
    paths.collectiveHours(charmettes),
    paths.imports(),
    paths.liveImport(),
    paths.importAssistant(),
    paths.reminders(),
    paths.sendReminders(),
    paths.reminderTexts(),
    paths.messages(),
    paths.report(),
    paths.documents(),
    paths.workbookExport(),
  ],
  authority: [paths.home(), paths.contracts(), paths.contract(charmettes), paths.report(), paths.documents()],
  siae: [paths.home(), paths.contracts(), paths.contract(charmettes)],
  funder: [paths.home(), paths.hosts()],
  network: [paths.home(), paths.editions()],
  animator: [paths.home(), paths.editions()],
  territory: [paths.home(), paths.editions()],
  admin: [paths.home(), paths.accounts()],
};

const publicScreens = [paths.signIn(), paths.accessibility(), paths.privacy(), paths.methods()];

for (const [role, addresses] of Object.entries(screens) as Array<[Role, readonly string[]]>) {
  test(`every screen of the ${role} is in order, in light and dark colours, on a desk and on a phone`, async ({
    page,
  }) => {
    test.slow();
    await signIn(page, role);
    for (const address of addresses) await expectScreenInOrder(page, address);
  });
}

test("every public screen is in order, in light and dark colours, on a desk and on a phone", async ({
  page,
}) => {
  test.slow();
  for (const address of publicScreens) await expectScreenInOrder(page, address);
});

async function expectScreenInOrder(page: Page, address: string): Promise<void> {
  await test.step(address, async () => {
    const answer = await page.goto(address);
    expect(answer?.status(), address).toBe(200);
    await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
    await expect(page).toHaveTitle(/ · Clause commune$/);
    await expectNoAxeViolations(page);
    await page.setViewportSize({ width: 360, height: 740 });
    // Charts take their new width a moment later.
    await expect
      .poll(() => overflowOf(page), { message: `${address} overflows a phone` })
      .toBeLessThanOrEqual(0);
    await page.setViewportSize({ width: 1280, height: 800 });
  });
}

/** By how many pixels the page is wider than the screen. */
function overflowOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
