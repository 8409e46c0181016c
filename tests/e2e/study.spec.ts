import { expect, expectAccessible, test } from "#tests/setup/browser.ts";

for (const language of ["kk", "ru", "en"]) {
  test(`the study is laid beside the computed figures in ${language}, accessibly`, async ({ page }) => {
    await page.goto(`/${language}/study`);
    await expect(page.locator("#table-1 tbody tr")).toHaveCount(4);
    await expectAccessible(page);
  });
}

test("all sixteen values of Table 1 agree", async ({ page }) => {
  await page.goto("/en/study");
  const table = page.getByRole("table", { name: "Table 1: printed and computed" });
  await expect(table.getByText("agrees", { exact: true })).toHaveCount(16);
  await expect(table.getByText("differs", { exact: true })).toHaveCount(0);
  await expect(table.getByRole("row", { name: /Turkistan Region Instagram/ })).toContainText("1,636");
});

test("where text and table contradict each other, both are shown and the text differs", async ({ page }) => {
  await page.goto("/en/study");
  const item = page.locator("#wkoFacebookMeanLikes");
  await expect(item).toContainText("4");
  await expect(item).toContainText("30");
  const row = page
    .getByRole("table", { name: "Figures from the text" })
    .getByRole("row", { name: /Mean likes West Kazakhstan, Facebook/ });
  await expect(row.getByText("differs", { exact: true })).toBeVisible();
});

test("the reconstruction is called one, and Turkistan's followers illustrative", async ({ page }) => {
  await page.goto("/en/study");
  await expect(page.getByText("the study's raw data were never published").first()).toBeVisible();
  await expect(page.getByText("the numbers here are illustrative")).toBeVisible();
});
