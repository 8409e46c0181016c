import { metrics } from "#lib/domain/metrics/registry.ts";
import { expect, expectAccessible, test } from "#tests/setup/browser.ts";

for (const language of ["kk", "ru", "en"] as const) {
  test(`the methods page defines every metric in ${language}`, async ({ page }) => {
    await page.goto(`/${language}/methods`);
    await expect(page.locator("article")).toHaveCount(metrics.length);
    for (const { id, label } of metrics) await expect(page.locator(`article#${id} h3`)).toHaveText(label[language]);
    await expectAccessible(page);
  });
}

test("a number elsewhere leads to its definition", async ({ page }) => {
  await page.goto("/en/methods#likesMean");
  const entry = page.locator("#likesMean");
  await expect(entry).toBeInViewport();
  await expect(entry).toContainText("ΣL / n");
});

test("a source with a DOI is one click away", async ({ page }) => {
  await page.goto("/en/methods");
  await expect(page.locator("#P3 a[href^='https://doi.org/']")).toBeVisible();
});
