import { expect, expectAccessible, test } from "#tests/setup/browser.ts";

// The demo is loaded at the first start, so its Table 1 is the study's, and below it the two pages of the example akimat.
test.describe("the overview", () => {
  test("shows Table 1 as the study prints it", async ({ page }) => {
    await page.goto("/kk");
    const rows = page.locator("#table-1 tbody tr");
    await expect(rows).toHaveCount(6);
    await expect(page.locator("#table-1 thead th").first()).toHaveText(/Өңір атауы/);
    for (const [index, [meanLikes, maxLikes, maxComments]] of [
      ["35,0", "256", "118"],
      ["60,0", "1\u202F636", "90"],
      ["4,0", "150", "20"],
      ["55,0", "322", "25"],
    ].entries()) {
      for (const value of [meanLikes, maxLikes, maxComments]) {
        await expect(
          rows
            .nth(index)
            .getByRole("link", { name: value ?? "", exact: false })
            .first(),
        ).toBeVisible();
      }
    }
  });

  test("is complete and in order without scripts", async ({ browser, baseURL }) => {
    const context = await browser.newContext({
      javaScriptEnabled: false,
      baseURL,
    });
    const page = await context.newPage();
    await page.goto("/en?sort=meanLikes&direction=asc");
    await expect(page.locator("#table-1 tbody tr").first()).toContainText("4.0");
    await expect(page.locator("#table-1 th[aria-sort=ascending]")).toHaveText(/Mean likes/);
    for (const id of [
      "followers",
      "rhythm",
      "likes-over-time",
      "comments-over-time",
      "likes-spread",
      "comments-spread",
      "coverage",
    ]) {
      await expect(page.locator(`#${id} svg[role=img]:visible`)).toHaveCount(1);
    }
    await page.locator("summary", { hasText: "Regions" }).click();
    await page.getByLabel("Turkistan Region").check();
    await page.getByRole("button", { name: "Apply" }).click();
    await expect(page).toHaveURL(/region=KZ-61/);
    await expect(page.locator("#table-1 tbody tr")).toHaveCount(2);
    await context.close();
  });

  test("keeps the filter when the language changes, and says it in words", async ({ page }) => {
    await page.goto("/kk?region=KZ-27&platform=instagram");
    await page.getByRole("link", { name: "Eng" }).click();
    await expect(page).toHaveURL(/\/en\?region=KZ-27&platform=instagram/);
    await expect(page.getByText(/Shown: .*West Kazakhstan Region; Instagram/)).toBeVisible();
    await expect(page.locator("#table-1 tbody tr")).toHaveCount(1);
  });

  test("compares with the period before where there are data", async ({ page }) => {
    await page.goto("/en?from=2023-01-01&to=2023-03-31");
    await expect(page.getByText("Same step of 3 October 2022 – 31 December 2022").first()).toBeVisible();
    await page.goto("/en");
    await expect(page.getByText("so no comparison").first()).toBeVisible();
  });

  test("gives every figure as SVG, PNG, CSV and XLSX", async ({ page }) => {
    await page.goto("/ru");
    const figure = page.locator("#followers");
    for (const format of ["SVG", "PNG", "CSV", "XLSX"]) {
      const [file] = await Promise.all([
        page.waitForEvent("download"),
        figure.getByRole("button", { name: format }).click(),
      ]);
      expect(file.suggestedFilename()).toBe(`akimetrics-followers.${format.toLowerCase()}`);
    }
  });

  test("says what is wrong with a filter and leads back", async ({ page }) => {
    await page.goto("/en?region=KZ-99");
    await expect(page.getByText("No region of Kazakhstan has the code “KZ-99”")).toBeVisible();
    await page.getByRole("link", { name: "Reset the filter" }).click();
    await expect(page.locator("#table-1 tbody tr")).toHaveCount(6);
  });

  test("says where the data are when nothing matches", async ({ page }) => {
    await page.goto("/en?from=2019-01-01&to=2019-02-01");
    await expect(page.getByText("Data run from 1 June 2022 to 31 May 2023")).toBeVisible();
  });

  for (const theme of ["light", "dark"] as const) {
    test(`is accessible in ${theme}, with tables and menus open`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: theme });
      await page.goto("/kk?from=2023-01-01&to=2023-03-31");
      for (const summary of await page.locator("figure summary").all()) await summary.click();
      await page.locator("form summary").last().click();
      await expectAccessible(page);
    });
  }

  test("fits a phone and moves nothing while it loads", async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.addInitScript(() => {
      const shifts = { sum: 0 };
      Object.assign(window, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[]) shifts.sum += entry.value;
      }).observe({ type: "layout-shift", buffered: true });
    });
    await page.goto("/kk");
    await page.locator("#likes-over-time").scrollIntoViewIfNeeded();
    await page.locator("#likes-over-time [data-live]").waitFor();
    const { overflow, shifts } = await page.evaluate(() => ({
      overflow: document.documentElement.scrollWidth - window.innerWidth,
      shifts: (window as unknown as { shifts: { sum: number } }).shifts.sum,
    }));
    expect(overflow).toBe(0);
    expect(shifts).toBeLessThan(0.02);
  });
});
