import { formatNames } from "#lib/importers/registry.ts";
import { expect, expectAccessible, test } from "#tests/setup/browser.ts";

for (const language of ["kk", "ru", "en"] as const) {
  test(`every export that is taken is told of in ${language}, with the way to it, accessibly`, async ({ page }) => {
    await page.goto(`/${language}/imports`);
    await page.locator("#formats a[href$='/formats']").click();
    await expect(page).toHaveURL(`/${language}/formats`);
    await expect(page.locator("tbody tr")).toHaveCount(formatNames.length);
    await expectAccessible(page);
  });
}
