import { expect, expectAccessible, test } from "#tests/setup/browser.ts";

// The demo's four accounts of the study have comments and no official reply; its example akimat answers many.
const study = "region=KZ-61,KZ-27";
/** Rows of the tables that stand open; each chart has one more, closed. */
const rows = "table:not([data-twin]) tbody tr";

test.describe("dialogue, for a visitor", () => {
  test.use({ isVisitor: true });

  for (const [language, finding] of [
    ["kk", /бірде-біріне ресми жауап берілмеген/],
    ["ru", /ни на один нет официального ответа/],
    ["en", /None of [\d,]+ comments that citizens wrote/],
  ] as const) {
    test(`states the finding of the study in ${language}, accessibly`, async ({ page }) => {
      await page.goto(`/${language}/dialogue?${study}`);
      await expect(page.locator("html")).toHaveAttribute("lang", language);
      await expect(page.locator("main p").first()).toHaveText(finding);
      await expect(page.locator(`#who ${rows}`)).toHaveCount(4);
      for (const summary of await page.locator("figure summary").all()) await summary.click();
      await expectAccessible(page);
    });
  }

  test("is accessible in the dark, and fits a phone", async ({ page }) => {
    await page.emulateMedia({ colorScheme: "dark" });
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto("/ru/dialogue");
    await expectAccessible(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0);
  });

  test("shows each rate with its n and interval, beside the study's zero", async ({ page }) => {
    await page.goto(`/en/dialogue?${study}`);
    const row = page.locator(`#who ${rows}`).first();
    await expect(row).toContainText("0.0%");
    await expect(row).toContainText(/0\.00% – 0\.\d+%/);
    const figure = page.locator("#reply-rate");
    await expect(figure.getByText("The study printed 0 replies")).toBeVisible();
    await expect(figure.locator("svg[role=img]:visible [data-mark]")).toHaveCount(4);
  });

  test("says that nobody was answered where a time would stand", async ({ page }) => {
    await page.goto(`/en/dialogue?${study}`);
    await expect(page.getByText("No comment was answered, so there is no time to show.")).toBeVisible();
    await expect(page.locator(`#time ${rows}`).first()).toContainText("0.0%");
  });

  test("shows how long the answered waited, against the yardsticks", async ({ page }) => {
    await page.goto("/en/dialogue");
    await expect(page.locator("#reply-times svg[role=img]:visible")).toContainText(/median .*p90|p90 .*median/);
    await expect(page.locator(`#time ${rows}`)).toHaveCount(4);
    await expect(page.getByText("These are yardsticks, not duties.")).toBeVisible();
    await expect(page.locator("#reply-trend svg[role=img]:visible")).toHaveCount(1);
    await expect(page.locator("#asking-hours svg[role=img]:visible")).toHaveCount(1);
  });

  test("leads from a figure to its definition and to its rows", async ({ page }) => {
    await page.goto("/en/dialogue");
    await page.locator("#sure").getByRole("link", { name: "Strict reply rate" }).click();
    await expect(page).toHaveURL(/\/en\/methods#replyRate$/);
    await page.goto(`/en/dialogue?${study}&platform=facebook`);
    await page.locator(`#who ${rows}`).first().locator("td a").first().click();
    await expect(page).toHaveURL(/\/en\/posts\?.*sort=comments/);
  });

  test("gives the chart as SVG, PNG, CSV and XLSX, and the table as CSV and XLSX", async ({ page }) => {
    await page.goto(`/ru/dialogue?${study}`);
    for (const format of ["SVG", "PNG", "CSV", "XLSX"]) {
      const [file] = await Promise.all([
        page.waitForEvent("download"),
        page.locator("#reply-rate").getByRole("button", { name: format }).click(),
      ]);
      expect(file.suggestedFilename()).toBe(`akimetrics-reply-rate.${format.toLowerCase()}`);
    }
    for (const format of ["CSV", "XLSX"]) {
      const address = await page.locator("#who").getByRole("link", { name: format }).getAttribute("href");
      expect((await page.request.get(address ?? "")).status()).toBe(200);
    }
  });

  test("tells unknown from unanswered where no comments are known", async ({ page }) => {
    await page.goto("/en/dialogue?from=2019-01-01&to=2019-02-01");
    await expect(page.getByRole("heading", { name: "No comments yet" })).toBeVisible();
    await expect(page.getByText("that is not the same as no reply")).toBeVisible();
  });
});
