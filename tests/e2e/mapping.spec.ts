import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "#tests/setup/browser.ts";
import { useOwnApplication } from "#tests/setup/own-application.ts";

useOwnApplication();

const header = "Реті;Жарияланған күні;Сілтеме;Не жазылды;Лайк саны;Қанша рет көрілді";
const file = (name: string, ...rows: string[]) => ({
  name,
  mimeType: "text/csv",
  buffer: Buffer.from(`\uFEFF${[header, ...rows].join("\r\n")}\r\n`),
});
const first = file(
  "kolden.csv",
  "1;24.05.2024 9:05;https://t.me/synthetic_table/15;Ауыл күніне шақырамыз, орын тегін;12;1200",
  "2;25.05.2024 9:05;https://t.me/synthetic_table/16;Жол жөндеу аяқталды;7;",
);

async function upload(page: Page, sent: typeof first): Promise<void> {
  await page.goto("/en/imports");
  await page.locator("input[name=file]").setInputFiles(sent);
  await expect(page).toHaveURL(/\/imports\/\d+$/);
}

test("an unknown table is mapped by hand once, and its kind is recognised ever after", async ({ page }) => {
  await upload(page, first);
  await page.getByRole("link", { name: "Say what the columns hold" }).click({ timeout: 30_000 });
  await expect(page.getByRole("heading", { name: "What the columns hold" })).toBeVisible();
  await expect(page.getByLabel("likes", { exact: true })).toHaveValue("Лайк саны");
  await expect(page.getByText("guess", { exact: true }).first()).toBeVisible();
  await expect(page.getByText("Not in the table: comments, shares, views.")).toBeVisible();
  const rows = page.getByRole("table", { name: "First rows as they would be read" });
  await expect(rows).toContainText("Ауыл күніне шақырамыз");
  await expect(rows).not.toContainText("1,200");
  await expectAccessible(page);

  await page.getByLabel("views", { exact: true }).selectOption("Қанша рет көрілді");
  await expect(rows, "rows are shown anew as the mapping changes").toContainText("1,200");
  await page.getByLabel("time of publication").selectOption("");
  await expect(page.getByText("there is no time: choose the column of dates")).toBeVisible();
  await page.getByRole("button", { name: "Save and look at the file" }).click();
  await expect(page.getByText("still lacks something")).toBeVisible();
  await page.getByLabel("time of publication").selectOption("Жарияланған күні");
  await expect(rows).toBeVisible();
  await page.getByLabel("Name of the mapping").fill("Табель");
  await page.getByRole("button", { name: "Save and look at the file" }).click();

  await expect(page.getByRole("heading", { name: "What taking it in would do" })).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText("they were read by the mapping “Табель”")).toBeVisible();
  await page.getByRole("button", { name: "Take it in" }).click();
  await expect(page.getByRole("heading", { name: "Report" })).toBeVisible({ timeout: 30_000 });

  await upload(page, file("next.csv", "3;26.05.2024 9:05;https://t.me/synthetic_table/17;Рақмет;1;5"));
  await expect(page.getByText("they were read by the mapping “Табель”")).toBeVisible({ timeout: 30_000 });
});

test("mappings are listed, changed, shared and deleted", async ({ page }) => {
  await page.goto("/en/imports/profiles");
  const list = page.getByRole("table", { name: "Mappings" });
  await expect(list).toContainText("Табель");
  await expectAccessible(page);
  const waiting = page.waitForEvent("download");
  await list.getByRole("link", { name: "Download Табель" }).click();
  const shared = await (await waiting).path();

  await list.getByRole("link", { name: "Табель", exact: true }).click();
  await page.getByLabel("Name of the mapping").fill("Кесте");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Save" }).click();
  await expect(list).toContainText("Кесте");

  await page.getByLabel("File").setInputFiles(shared);
  await page.getByRole("button", { name: "Add" }).click();
  await expect(list.getByRole("row")).toHaveCount(3);

  await list.getByLabel("Delete Табель").click();
  await page.getByRole("button", { name: "Delete it" }).first().click();
  await expect(list.getByRole("row")).toHaveCount(2);
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("the form shows rows anew and keeps what was chosen", async ({ page }) => {
    await page.goto("/en/imports");
    await page.locator("input[name=file]").setInputFiles({
      ...first,
      buffer: Buffer.from("Қашан;Бет;Ұнағаны\n24.05.2024;https://t.me/synthetic_table/15;3\n"),
    });
    await page.getByRole("button", { name: "Upload" }).click();
    const link = page.getByRole("link", { name: "Say what the columns hold" });
    await expect(async () => {
      await page.reload();
      await expect(link).toBeVisible({ timeout: 500 });
    }).toPass({ timeout: 30_000 });
    await link.click();
    await page.getByLabel("likes", { exact: true }).selectOption("Ұнағаны");
    await page.getByRole("button", { name: "Show the rows anew" }).click();
    await expect(page.getByLabel("likes", { exact: true })).toHaveValue("Ұнағаны");
    await expect(page.getByRole("columnheader", { name: "likes" })).toBeVisible();
  });
});
