import { createHash } from "node:crypto";
import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "#tests/setup/browser.ts";
import { admin } from "#tests/setup/create-admin.ts";
import { useOwnApplication } from "#tests/setup/own-application.ts";
import { postsFile, threePosts } from "./synthetic-export.ts";

useOwnApplication();

type SentFile = ReturnType<typeof postsFile>;

/** Drops files as a person does with the mouse. */
async function drop(page: Page, files: readonly SentFile[]): Promise<void> {
  const target = page.locator("[data-drop-area]");
  await target.waitFor({ state: "attached" });
  const transfer = await page.evaluateHandle(
    (sent) => {
      const data = new DataTransfer();
      for (const { name, type, text } of sent) data.items.add(new File([text], name, { type }));
      return data;
    },
    files.map(({ name, mimeType, buffer }) => ({ name, type: mimeType, text: buffer.toString() })),
  );
  await page.locator("h1").dispatchEvent("dragenter", { dataTransfer: transfer });
  await expect(target).toBeInViewport();
  for (const event of ["dragenter", "dragover", "drop"]) await target.dispatchEvent(event, { dataTransfer: transfer });
}

/** Chooses a file and waits for its preview. */
async function preview(page: Page, file: SentFile, language = "en"): Promise<void> {
  await page.goto(`/${language}/imports`);
  await page.locator("input[name=file]").setInputFiles(file);
  await expect(page).toHaveURL(/\/imports\/\d+$/);
}

async function takeIn(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Take it in" }).click();
  await expect(page.getByRole("heading", { name: "Report" })).toBeVisible({ timeout: 30_000 });
}

/** The leading figure of that name. */
function figure(page: Page, label: string) {
  return page
    .locator("dl > div", { has: page.getByText(label, { exact: true }) })
    .locator("dd")
    .first();
}

const first = postsFile("first.csv", "synthetic_one", threePosts);
const second = postsFile("second.csv", "synthetic_two", [
  { id: "t1", publishedAt: "2024-05-01T06:00:00Z", text: "Second page", likes: 7, comments: 2 },
]);

test("two dropped files are looked at, taken in one by one, and counted", async ({ page }) => {
  await page.goto("/en/imports");
  await drop(page, [first, second]);
  const list = page.getByRole("table", { name: "Imports" });
  await expect(list.getByText("waiting for you")).toHaveCount(2, { timeout: 30_000 });
  const hash = createHash("sha256").update(first.buffer).digest("hex");
  const sent = list.getByRole("row", { name: /first\.csv/u });
  await expect(sent).toContainText(hash.slice(0, 12));
  await expect(sent).toContainText(admin.name);
  await expectAccessible(page);

  await list.getByRole("link", { name: "first.csv" }).click();
  await expect(page.getByRole("heading", { name: "What taking it in would do" })).toBeVisible();
  await expect(page.getByText(`SHA-256 ${hash}`)).toBeVisible();
  await expect(figure(page, "Rows in the file")).toHaveText("3");
  await expect(figure(page, "New")).toHaveText("3");
  await expect(page.getByText("Ауыл күніне шақырамыз")).toBeVisible();
  await expectAccessible(page);

  await page.goto("/en/posts?account=instagram:synthetic_one");
  await expect(page.getByText("is not registered here"), "nothing is stored before the yes").toBeVisible();
  await page.goBack();

  await takeIn(page);
  await expect(figure(page, "New")).toHaveText("3");
  await expect(figure(page, "Rejected")).toHaveText("0");
  await expectAccessible(page);

  await page.getByRole("link", { name: "See it in the overview" }).click();
  const row = page.getByRole("table", { name: /Table 1/ }).getByRole("row", { name: /Instagram/ });
  await expect(row).toContainText("15");
  await expect(row).toContainText("20");
});

test("the same file again is known before anything is done, and changes nothing", async ({ page }) => {
  await preview(page, first);
  await expect(page.getByText("This very file was taken in before:")).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText("There is nothing new in the file")).toBeVisible();
  await takeIn(page);
  await expect(figure(page, "Unchanged")).toHaveText("3");
  await expect(figure(page, "New")).toHaveText("0");
});

test("a file that was taken in can be downloaded, read again, and taken back", async ({ page }) => {
  const file = postsFile("undone.csv", "synthetic_undone", threePosts);
  await preview(page, file);
  await takeIn(page);
  const original = await page.getByRole("link", { name: "Download the file" }).getAttribute("href");
  const answer = await page.request.get(original ?? "");
  expect(await answer.text()).toBe(file.buffer.toString("utf8"));
  const report = page.url();
  await page.getByRole("button", { name: "Read the file again" }).click();
  await expect(page.getByText("There is nothing new in the file")).toBeVisible({ timeout: 30_000 });
  await page.goto(report);
  await page.getByText("Take this import back").first().click();
  await page.getByRole("button", { name: "Take this import back" }).click();
  await expect(page.getByText("The import was taken back")).toBeVisible({ timeout: 30_000 });
  await expectAccessible(page);
});

test("dates that can be read two ways are asked about, and taken in as answered", async ({ page }) => {
  const rows = ["03/04/2023 10:00", "05/06/2023 10:00"].map((date, n) => `instagram,synthetic_dates,d${n},${date},5`);
  const text = ["platform,account,post_id,published_at,likes", ...rows, ""].join("\n");
  await preview(page, { name: "dates.csv", mimeType: "text/csv", buffer: Buffer.from(text) });
  await expect(page.getByRole("heading", { name: "Which day is meant?" })).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole("button", { name: "Take it in" })).toHaveCount(0);
  await expectAccessible(page);
  await page.getByRole("button", { name: "4 March 2023 (month first)" }).click();
  await expect(page.getByText("2023-03-04 10:00")).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole("heading", { name: "Which day is meant?" })).toHaveCount(0);
  await takeIn(page);
  await expect(figure(page, "New")).toHaveText("2");
});

test("a picture is refused in the reader's words, with what to do instead", async ({ page }) => {
  const png = Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
    "base64",
  );
  await preview(page, { name: "photo.csv", mimeType: "text/csv", buffer: png }, "kk");
  await expect(page.getByText("Оның орнына экспортталған кестені таңдаңыз")).toBeVisible({ timeout: 30_000 });
});

test("a ragged row is rejected alone, with its line, its reason and its text, and can be downloaded", async ({
  page,
}) => {
  const ragged = "instagram,synthetic_three,r2,2024-05-02T06:00:00Z,photo,one, two, three, four,,5,1,0,0";
  await preview(page, postsFile("ragged.csv", "synthetic_three", threePosts, [ragged]));
  await takeIn(page);
  await expect(figure(page, "New")).toHaveText("3");
  await expect(figure(page, "Rejected")).toHaveText("1");
  const row = page.getByRole("table", { name: "Rejected rows" }).getByRole("row").nth(1);
  await expect(row).toContainText("5");
  await expect(row).toContainText("Quote the text");
  await expect(row).toContainText("one, two, three");
  await expectAccessible(page);
  const address = await page.getByRole("link", { name: "Download all (CSV)" }).getAttribute("href");
  const answer = await page.request.get(address ?? "");
  expect(answer.status()).toBe(200);
  expect(await answer.text()).toContain("synthetic_three,r2");
});

test("a file that lacks what it must say is helped by saying it", async ({ page }) => {
  const content = "post_id,published_at,likes\r\nq1,2024-05-01T06:00:00Z,4\r\n";
  await preview(page, { name: "nameless.csv", mimeType: "text/csv", buffer: Buffer.from(content) });
  await page.getByLabel("Network").selectOption("facebook");
  await page.getByLabel("Account handle").fill("@synthetic_four");
  await page.getByRole("button", { name: "Look again" }).click();
  await expect(page.getByRole("table", { name: "Accounts" })).toContainText("synthetic_four", { timeout: 30_000 });
  await page.getByRole("button", { name: "Discard" }).click();
  await expect(page).toHaveURL(/\/en\/imports$/);
  await expect(page.getByText("nameless.csv")).toHaveCount(0);
});

test("hostile names and texts are only ever shown", async ({ page }) => {
  const hostile = "<img src=x onerror=alert(1)>";
  page.on("dialog", () => expect(false, "a dialog was opened").toBe(true));
  await preview(
    page,
    postsFile(`${hostile}.csv`, "synthetic_five", [
      {
        id: "h1",
        publishedAt: "2024-05-01T06:00:00Z",
        text: `<script>alert(2)</script> ${hostile}`,
        likes: 1,
        comments: 0,
      },
    ]),
  );
  await expect(page.getByRole("heading", { level: 1 })).toContainText("<img src=x");
  await takeIn(page);
  await page.goto("/en/posts?account=instagram:synthetic_five");
  await expect(page.getByText("<script>alert(2)</script>")).toBeVisible();
});

test("an account that came with a file is attached to an organization, and then has a region", async ({ page }) => {
  await page.goto("/en/accounts");
  await expectAccessible(page);
  await page.getByText("Attach to an organization").first().waitFor();
  const item = page.locator("#inbox li", { hasText: "synthetic_one" });
  await item.locator("summary").click();
  await item.getByRole("button", { name: "Attach", exact: true }).click();
  await expect(item.getByText("in all three languages")).toBeVisible();
  await item.getByLabel("Region").selectOption("KZ-35");
  await item.getByLabel("Name in Kazakh").fill("Ойдан шығарылған әкімдік");
  await item.getByLabel("Name in Russian").fill("Вымышленный акимат");
  await item.getByLabel("Name in English").fill("Invented akimat");
  await item.getByRole("button", { name: "Attach", exact: true }).click();
  const row = page.getByRole("table", { name: "All accounts" }).getByRole("row", { name: /synthetic_one/ });
  await expect(row).toContainText("Invented akimat");
  await expect(row).toContainText("Karag");
  await expect(page.locator("#inbox")).not.toContainText("synthetic_one");
});

test("a foreign page can't write, whatever it sends", async ({ page, playwright, baseURL }) => {
  const body = {
    data: first.buffer,
    headers: { "content-type": "application/octet-stream", origin: "https://evil.example" },
  };
  const upload = await page.request.post("/imports/upload?name=evil.csv&locale=en", body);
  expect(upload.status()).toBe(403);
  expect(await upload.json()).toMatchObject({ code: "forbidden" });
  // A name that leads here by a trick of DNS is another site to the browser, which keeps our cookies from it.
  const rebound = await playwright.request.newContext({
    baseURL,
    storageState: { cookies: [], origins: [] },
    extraHTTPHeaders: { host: "evil.example" },
  });
  const answer = await rebound.post("/imports/upload?name=evil.csv", {
    data: first.buffer,
    headers: { "content-type": "application/octet-stream" },
  });
  expect(answer.status()).toBe(401);
  await rebound.dispose();
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("a plain form brings a file to its preview and into the database", async ({ page }) => {
    await page.goto("/en/imports");
    await page.getByLabel("Export files").setInputFiles(postsFile("plain.csv", "synthetic_six", threePosts));
    await page.getByRole("button", { name: "Upload" }).click();
    await expect(page).toHaveURL(/\/imports\/\d+$/);
    await expect(async () => {
      await page.reload();
      await expect(page.getByRole("button", { name: "Take it in" })).toBeVisible({ timeout: 500 });
    }).toPass({ timeout: 30_000 });
    await page.getByRole("button", { name: "Take it in" }).click();
    await expect(async () => {
      await page.reload();
      await expect(page.getByRole("heading", { name: "Report" })).toBeVisible({ timeout: 500 });
    }).toPass({ timeout: 30_000 });
  });
});

test("the reconstruction is removed after a second question, and loaded again", async ({ page }) => {
  await page.goto("/en/study");
  await page.getByText("Remove the reconstruction").click();
  await page.getByRole("button", { name: "Yes, remove it" }).click();
  await expect(page.getByText("is not loaded")).toBeVisible({ timeout: 30_000 });
  await page.goto("/en/accounts");
  await expect(page.getByText("turkistan_akimat_demo")).toHaveCount(0);
  await expect(page.getByText("synthetic_one").first()).toBeVisible();
  await page.goto("/en/study");
  await page.getByRole("button", { name: "Load the reconstruction" }).click();
  await expect(page.getByRole("table", { name: "Table 1: printed and computed" })).toBeVisible({ timeout: 60_000 });
});
