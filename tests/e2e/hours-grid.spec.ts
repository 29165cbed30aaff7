import { paths } from "#app/paths.ts";
import { expect, expectNoAxeViolations, signIn, test, type Page } from "#tests/support/own-product.ts";

test.use({ story: "hours-grid" });

const charmettes = paths.hoursGrid("2026-CRO-011", { de: "2026-06", a: "2026-11" });

const cell = (page: Page, person: string, month = "octobre 2026") =>
  page.getByRole("textbox", { name: new RegExp(`^${person}, ${month}`) });

/** What a spreadsheet puts on the clipboard, pasted into the cell that has the focus. */
async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((block) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", block);
    const event = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
  }, text);
}

test("the grid is filled by keyboard alone: moves, typing, undoing, a pasted block, saving", async ({
  page,
}) => {
  test.slow();
  await signIn(page, "facilitator");
  await page.goto(charmettes);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Heures");
  await expectNoAxeViolations(page);

  const charpin = cell(page, "Marie-Hélène Charpin-Rostaing");
  await charpin.focus();
  await page.keyboard.type("120");
  await expect(page.getByRole("button", { name: "Enregistrer 1\u00a0cellule" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(charpin).toHaveValue("");
  await page.keyboard.type("120,5");
  await page.keyboard.press("ArrowRight");
  await expect(cell(page, "Marie-Hélène Charpin-Rostaing", "novembre 2026")).toBeFocused();
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("F2");
  await page.keyboard.press("Backspace");
  await page.keyboard.type("75");
  await expect(charpin).toHaveValue("120,75");
  const row = page.getByRole("row", { name: /^Marie-Hélène/ });
  await expect(row.locator("td.total")).toHaveText("194,25");
  await page.keyboard.press("Enter");
  await expect(charpin).not.toBeFocused();

  await cell(page, "Fatoumata Diallo").focus();
  await paste(page, "101,25\t12\nabc\t13");
  const preview = page.getByRole("group", { name: "Bloc à coller" });
  await expect(preview).toBeFocused();
  await expect(preview).toContainText("3\u00a0cellules à remplir, 1\u00a0refusée");
  await expect(preview.getByRole("listitem")).toContainText("abc");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(cell(page, "Fatoumata Diallo")).toBeFocused();
  await expect(cell(page, "Fatoumata Diallo")).toHaveValue("101,25");
  await expect(cell(page, "Jean-Baptiste de La Tour-Saint-Lupicin", "novembre 2026")).toHaveValue("13,00");
  await expectNoAxeViolations(page);

  await cell(page, "Fatoumata Diallo").focus();
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("status").filter({ hasText: "cellules enregistrées" })).toContainText(
    "4\u00a0cellules enregistrées",
  );
  await expect(charpin).toHaveAccessibleName(/à valider/);
  await expect(page.getByRole("button", { name: "Enregistrer", exact: true })).toBeVisible();
});

test("last month is copied into the empty cells, marked, and leaving asks first", async ({ page }) => {
  await signIn(page, "facilitator");
  await page.goto(paths.hoursGrid("2026-CRO-011", { a: "2026-11" }));
  await page.getByRole("button", { name: "Copier septembre" }).click();
  const copied = await page.locator("input.changed").count();
  await expect(page.locator(".grid-save [role=status]")).toHaveText(
    copied === 0 ? "Aucune cellule vide à remplir." : /à enregistrer/,
  );
  await cell(page, "Idriss Belkacem", "novembre 2026").fill("1");
  let asked = "";
  page.once("dialog", (dialog) => {
    asked = dialog.message();
    void dialog.dismiss();
  });
  await page.getByRole("link", { name: "Marchés", exact: true }).first().click();
  await expect.poll(() => asked).toContain("n’est pas enregistré");
  await expect(page).toHaveURL(/heures/);
});

test.describe("with JavaScript off", () => {
  test.use({ javaScriptEnabled: false });

  test("plain fields and buttons do the same: what is typed is checked and kept", async ({ page }) => {
    await signIn(page, "facilitator");
    await page.goto(charmettes);
    await cell(page, "Idriss Belkacem", "novembre 2026").fill("230");
    await page.getByRole("button", { name: "Vérifier" }).click();
    await expect(page.getByRole("alert").last()).toContainText("1\u00a0point à voir");
    await expect(cell(page, "Idriss Belkacem", "novembre 2026")).toHaveValue("230");
  });
});
