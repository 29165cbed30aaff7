import { expect, expectNoAxeViolations, test, type Page } from "./browser.ts";

/** The screen answers, with one title of its own, nothing axe can find is wrong with it and no phone overflows. */
export async function expectScreenInOrder(page: Page, address: string): Promise<void> {
  await test.step(address, async () => {
    const answer = await page.goto(address);
    expect(answer?.status(), address).toBe(200);
    await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
    await expect(page).toHaveTitle(/ · Clause commune$/);
    await expectNoAxeViolations(page);
    for (const width of [360, 320]) {
      await page.setViewportSize({ width, height: 740 });
      // Charts take their new width a moment later.
      await expect
        .poll(() => overflowOf(page), { message: `${address} overflows a screen of ${width} pixels` })
        .toBeLessThanOrEqual(0);
    }
    await page.setViewportSize({ width: 1280, height: 800 });
  });
}

/** By how many pixels the page is wider than the screen. */
function overflowOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
