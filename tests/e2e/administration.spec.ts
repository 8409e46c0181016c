import { expect, expectAccessible, test } from "#tests/setup/browser.ts";
import { useOwnApplication } from "#tests/setup/own-application.ts";

useOwnApplication();

test("the admin names the installation, and the trail tells of it", async ({ page }) => {
  await page.goto("/en/people");
  await page.getByRole("navigation", { name: "Administration" }).getByRole("link", { name: "Settings" }).click();
  await page.getByLabel("Name of the installation").fill("Akimetrics Akmola");
  await page.getByLabel(/Forget the texts of comments/).fill("365");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Saved." })).toBeVisible();
  await expect(page).toHaveTitle("Settings · Akimetrics Akmola");

  await page.goto("/en/audit");
  await expect(page.getByRole("banner")).toContainText("Akimetrics Akmola");
  const row = page.getByRole("row", { name: /Settings changed/ });
  await expect(row).toContainText("Synthetic Admin");
  await expect(row).toContainText("commentTextDays: 365 (before: –)");
  await page.getByLabel("Action").selectOption({ label: "Settings changed" });
  await page.getByRole("button", { name: "Show", exact: true }).click();
  await expect(page).toHaveURL(/action=settings\.change/);
  await expect(page.getByRole("row")).toHaveCount(2);
  const file = await page.request.get("/export/audit?action=settings.change&format=csv");
  expect(await file.text()).toContain("settings.change");
});

test("aggregates that are closed lead a visitor to the sign-in", async ({ page, browser, baseURL }) => {
  const visitor = await browser.newContext({ baseURL, storageState: undefined });
  const status = async (at: string) => (await visitor.request.get(at, { maxRedirects: 0 })).status();
  const choose = async (label: string) => {
    await page.goto("/en/settings");
    await page.getByLabel("Aggregated metrics").selectOption({ label });
    await page.getByRole("button", { name: "Save" }).click();
    await expect(page.getByText("Saved.")).toBeVisible();
  };
  await choose("Only for people who have signed in");
  expect([await status("/en"), await status("/api/v1/engagement"), await status("/export/table1")]).toEqual([
    307, 401, 401,
  ]);
  await choose("Public: anybody may see them");
  expect(await status("/en")).toBe(200);
  await visitor.close();
});

for (const language of ["kk", "ru", "en"] as const) {
  test(`the pages of administrators read in ${language}, accessibly`, async ({ page }) => {
    for (const path of ["settings", "audit"]) {
      await page.goto(`/${language}/${path}`);
      await expect(page.getByRole("table")).toBeVisible();
      await expectAccessible(page);
    }
  });
}
