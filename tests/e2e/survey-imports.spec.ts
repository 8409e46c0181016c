import type { Page } from "@playwright/test";
import { generateDemoForms } from "#lib/domain/demo/survey/demo-forms.ts";
import { expect, expectAccessible, test } from "#tests/setup/browser.ts";
import { useOwnApplication } from "#tests/setup/own-application.ts";

useOwnApplication();

// The demo knows its own two forms; with another header these are new to it.
const [kazakh = "", russian = ""] = generateDemoForms().map(({ text }) =>
  text.replace('"Жасыңыз"', '"Жасыңыз?"').replace('"Ваш возраст"', '"Ваш возраст?"'),
);
const surveyName = "Two languages";

/** Chooses a file of responses and waits for its preview. */
async function preview(page: Page, name: string, text: string): Promise<void> {
  await page.goto("/en/imports");
  await page.locator("input[name=file]").setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(text) });
  await expect(page).toHaveURL(/\/imports\/\d+$/);
  await expect(page.getByRole("heading", { name: "What taking it in would do" })).toBeVisible({ timeout: 30_000 });
}

async function takeIn(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Take it in" }).click();
  await expect(page.getByRole("heading", { name: "Report" })).toBeVisible({ timeout: 30_000 });
}

test("two language versions become one survey: preview, yes, report, one page to confirm, tables", async ({ page }) => {
  await preview(page, `${surveyName}.csv`, kazakh);
  await expect(page.getByText(`These responses make a new survey, “${surveyName}”.`)).toBeVisible();
  await expect(page.getByRole("rowheader", { name: "Жасыңыз?" })).toBeVisible();
  await expectAccessible(page);
  await takeIn(page);
  await expect(page.getByRole("link", { name: "Open the survey" })).toBeVisible();

  await preview(page, "russian.csv", russian);
  await page.getByRole("combobox", { name: "Survey", exact: true }).fill(surveyName);
  await page.getByRole("button", { name: "Look again" }).click();
  await expect(page.getByText(`These responses come into the survey “${surveyName}”`)).toBeVisible({ timeout: 30_000 });
  await takeIn(page);
  await expectAccessible(page);

  await page.getByRole("link", { name: /compare them with the codebook/ }).click();
  await expect(page.getByRole("heading", { name: "Match the language versions" })).toBeVisible();
  await page.getByRole("button", { name: "Confirm everything proposed" }).first().click();
  await expect(page.getByRole("button", { name: "Confirm everything proposed" })).toHaveCount(0);

  await page.goto("/ru/surveys");
  await page.getByRole("link", { name: surveyName }).click();
  const age = page.locator("figure", { hasText: "Ваш возраст?" }).first();
  await expect(age).toContainText("104");
  await page.goto(page.url().replace("/ru/", "/kk/"));
  await expect(page.locator("figure", { hasText: "Жасыңыз?" }).first()).toContainText("104");
  await expectAccessible(page);
});

test("the same file again changes nothing, and taking it back leaves what the first one says", async ({ page }) => {
  await preview(page, "again.csv", russian);
  await expect(page.getByText("nothing has to be matched")).toBeVisible();
  await takeIn(page);
  const unchanged = page.locator("dl > div", { has: page.getByText("Unchanged", { exact: true }) }).locator("dd");
  await expect(unchanged.first()).toHaveText(String(russian.trim().split("\n").length - 1));
  await page.getByText("Take this import back").first().click();
  await page.getByRole("button", { name: "Take this import back" }).click();
  await expect(page.getByText("The import was taken back")).toBeVisible({ timeout: 30_000 });
  await page.goto("/en/surveys");
  await expect(page.getByRole("row", { name: new RegExp(surveyName) })).toContainText("105");
});
