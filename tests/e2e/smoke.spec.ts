import { expect, expectAccessible, test } from "#tests/setup/browser.ts";

const LANGUAGES = ["kk", "ru", "en"];

for (const language of LANGUAGES) {
  test(`the overview answers in ${language}, without complaint and accessibly`, async ({ page }) => {
    const response = await page.goto(`/${language}`);
    expect(response?.status()).toBe(200);
    await expect(page.locator("html")).toHaveAttribute("lang", language);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expectAccessible(page);
  });
}

test("the bare address leads to a language", async ({ page }) => {
  await page.goto("/");
  await expect(page).toHaveURL(/\/(kk|ru|en)(\/|\?|$)/);
});
