import { expect, expectAccessible, test } from "#tests/setup/browser.ts";

for (const language of ["kk", "ru", "en"]) {
  test(`accounts and one of them answer in ${language}, accessibly`, async ({ page }) => {
    await page.goto(`/${language}/accounts`);
    await expect(page.locator("#accounts tbody tr")).toHaveCount(6);
    await expectAccessible(page);
    await page.locator("#accounts tbody tr a").first().click();
    await expect(page.locator("#metrics tbody tr")).toHaveCount(22);
    await expectAccessible(page);
  });
}

test("an account stands beside the median of its network", async ({ page }) => {
  await page.goto("/en/accounts");
  await page
    .locator("#accounts tbody tr", { hasText: "turkistan_akimat_demo" })
    .filter({ hasText: "Instagram" })
    .getByRole("link")
    .click();
  const row = page.locator("#metrics tbody tr", { hasText: "Posts per day" });
  await expect(row).toContainText("6.00");
  await expect(row).toContainText("3.00");
  await row.getByRole("link", { name: "Posts per day" }).click();
  await expect(page).toHaveURL(/\/methods#postsPerDay$/);
});

test("each metric says how it changed against the period before", async ({ page }) => {
  await page.goto("/en/accounts");
  await page
    .locator("#accounts tbody tr", { hasText: "turkistan_akimat_demo" })
    .filter({ hasText: "Instagram" })
    .getByRole("link")
    .click();
  await page.waitForURL(/\/accounts\/\d+$/);
  await page.goto(`${page.url()}?from=2022-12-01&to=2023-05-31`);
  await expect(page.locator("#metrics thead th", { hasText: "Change" })).toBeVisible();
  await expect(page.getByText("Change is against the period of equal length before")).toBeVisible();
});

test("the period of an account lives in the address, and a period without posts says where the data are", async ({
  page,
}) => {
  await page.goto("/en/accounts");
  await page.locator("#accounts tbody tr a").first().click();
  await expect(page).toHaveURL(/\/accounts\/\d+$/);
  const address = page.url();
  await page.goto(`${address}?from=2022-07-01&to=2022-07-31`);
  await expect(page.locator("#metrics")).toContainText("1 July 2022 – 31 July 2022");
  await page.goto(`${address}?from=2019-01-01&to=2019-12-31`);
  await expect(page.getByText("reach from 1 June 2022 to 31 May 2023")).toBeVisible();
});

test("an account that is not there is a page that says so", async ({ page }) => {
  expect((await page.goto("/en/accounts/999999"))?.status()).toBe(404);
  expect((await page.goto("/en/accounts/abc"))?.status()).toBe(404);
});
