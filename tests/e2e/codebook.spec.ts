import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "#tests/setup/browser.ts";
import { useOwnApplication } from "#tests/setup/own-application.ts";

useOwnApplication();

const kazakh = ["Жынысыңыз", "Дүйсенбіде оқу жиі бола ма?", "Жаңалықты қайдан білесіз?"];
const russian = ["Ваш пол", "Часто ли бывает чтение по понедельникам?", "Откуда узнаёте новости?"];

/** Twelve responses of invented people, as Google Forms hands them out. */
function responses(headers: readonly string[], rows: readonly (readonly string[])[]): Buffer {
  const line = (cells: readonly string[]) => cells.map((cell) => `"${cell}"`).join(",");
  const times = rows.map((_, place) => `2025/10/${10 + place} 1:29:21 PM GMT+5`);
  return Buffer.from(
    [["Отметка времени", ...headers], ...rows.map((row, place) => [times[place] ?? "", ...row])].map(line).join("\n"),
  );
}

const inKazakh = responses(
  kazakh,
  ["Ер", "Әйел"].flatMap((sex) =>
    ["Жиі", "Сирек", "Сирек"].flatMap((often) => [
      [sex, often, "Теледидар"],
      [sex, often, "Сайттар"],
    ]),
  ),
);
const inRussian = responses(
  russian,
  ["Мужской", "Женский"].flatMap((sex) => [
    [sex, "Часто", "Телевизор"],
    [sex, "Редко", "Сайты"],
    [sex, "Редко", "Сайты"],
  ]),
);

async function takeIn(page: Page, name: string, buffer: Buffer, survey: string): Promise<void> {
  await page.goto("/en/imports");
  await page.locator("input[name=file]").setInputFiles({ name, mimeType: "text/csv", buffer });
  await expect(page).toHaveURL(/\/imports\/\d+$/);
  await page.getByRole("combobox", { name: "Survey", exact: true }).fill(survey);
  await page.getByRole("button", { name: "Look again" }).click();
  await expect(page.getByText(new RegExp(`survey,? “${survey}”`))).toBeVisible({ timeout: 30_000 });
  await page.getByRole("button", { name: "Take it in" }).click();
  await expect(page.getByRole("link", { name: "Open the survey" })).toBeVisible({ timeout: 30_000 });
}

/** Opens the page of a question of the codebook. */
async function openQuestion(page: Page, name: string): Promise<void> {
  await page.goto(`${codebook}#questions`);
  await page.getByRole("table", { name: "Questions of the codebook" }).getByRole("link", { name }).click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
}

const rowOf = (page: Page, table: string, name: RegExp) =>
  page.getByRole("table", { name: table }).getByRole("row", { name });
let codebook = "";

test("a second language is compared on one page, and answers are confirmed one by one", async ({ page }) => {
  await takeIn(page, "kk.csv", inKazakh, "Reading");
  await takeIn(page, "ru.csv", inRussian, "Reading");
  await page.getByRole("link", { name: "Open the survey" }).click();
  await page.getByRole("link", { name: "Codebook", exact: true }).click();
  await expect(page).toHaveURL(/\/codebook$/);
  codebook = new URL(page.url()).pathname;
  const all = page.getByRole("button", { name: /^Confirm .*Kazakh/ });
  await all.click();
  await expect(all).toHaveCount(0);
  await page.getByRole("link", { name: "Compare Google Forms, responses, Russian" }).click();
  const answer = page.getByRole("listitem").filter({ hasText: "Редко" });
  await expect(answer).toContainText(/\d+% alike/);
  await expectAccessible(page);
  // With nothing but the keyboard.
  await page.getByLabel("Right: Редко", { exact: true }).focus();
  await page.keyboard.press("Space");
  await page.getByRole("button", { name: "Save what is ticked or chosen" }).press("Enter");
  await expect(page.getByLabel("Right: Редко", { exact: true })).toHaveCount(0);
  await expect(page.getByLabel("Right: Часто", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Confirm everything proposed" }).click();
  await expect(page.getByRole("checkbox")).toHaveCount(0);
});

test("a wrong merge is taken apart, and the change is undone", async ({ page }) => {
  await page.goto(`${codebook}/matching?show=all`);
  await page.getByLabel("Question for “Ваш пол”").selectOption({ label: "— a question of its own —" });
  await page.getByRole("button", { name: "Save what is ticked or chosen" }).click();
  await expect(page.getByLabel("Question for “Ваш пол”")).toHaveValue(/^q[2-9]/);
  await page.goto(codebook);
  const questions = page.getByRole("table", { name: "Questions of the codebook" }).getByRole("row");
  await expect(questions).toHaveCount(5);
  await page
    .getByRole("button", { name: /^Undo the change of/ })
    .first()
    .click();
  await expect(questions).toHaveCount(4);
  await expectAccessible(page);
});

test("an answer that nobody chose is added, and stands in the table with 0 of the same base", async ({ page }) => {
  await openQuestion(page, "Откуда узнаёте новости?");
  await page.locator("#new-option-ru").fill("Радио");
  await page.locator("#new-option-en").fill("Radio");
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await expect(rowOf(page, "Table of the question", /^Radio 0 0.0%/)).toBeVisible();
  await expect(page.getByText("Base: 18 who answered")).toBeVisible();
  await expectAccessible(page);
});

test("an answer is renamed, moved, and its kind set; a scale follows from the kind of the question", async ({
  page,
}) => {
  await openQuestion(page, "Часто ли бывает чтение по понедельникам?");
  const wording = page.getByRole("form", { name: "Wording and kind" });
  await wording.getByLabel("Place of “Часто”").fill("2");
  await wording.getByLabel("Place of “Редко”").fill("1");
  await wording.getByLabel("Часто, English").fill("Often");
  await wording.getByLabel("Kind", { exact: true }).selectOption("scale");
  await wording.getByRole("button", { name: "Save the question" }).click();
  await expect(rowOf(page, "Table of the question", /^Often 6/)).toBeVisible();
  await expect(wording.getByLabel("Point of “Often”")).toHaveValue("2");
  await wording.getByLabel("Often: don’t know").check();
  await wording.getByRole("button", { name: "Save the question" }).click();
  await expect(wording.getByLabel("Point of “Often”")).toHaveValue("");
  await expect(wording.getByLabel("Often: don’t know")).toBeChecked();
});

test("what somebody wrote is counted as another answer, and the decision is taken back", async ({ page }) => {
  await openQuestion(page, "Откуда узнаёте новости?");
  const before = await rowOf(page, "Table of the question", /^Radio/).textContent();
  await page.getByLabel("“Сайты” counts as").selectOption({ label: "Radio" });
  await page.getByRole("button", { name: "Save answers" }).click();
  await expect(rowOf(page, "Table of the question", /^Radio 4/)).toBeVisible();
  await expect(rowOf(page, "Answers as written", /Сайты 4 .*somebody decided/)).toBeVisible();
  await page.getByLabel("“Сайты” counts as").selectOption({ label: "— as the program reads it —" });
  await page.getByRole("button", { name: "Save answers" }).click();
  await expect.poll(() => rowOf(page, "Table of the question", /^Radio/).textContent()).toBe(before);
});

test("a codebook goes out as CSV, is corrected, and comes in; a wrong line is named", async ({ page }) => {
  await page.goto(codebook);
  const waiting = page.waitForEvent("download");
  await page.getByRole("link", { name: "CSV", exact: true }).click();
  const stream = await (await waiting).createReadStream();
  const pieces: Buffer[] = [];
  for await (const piece of stream) pieces.push(Buffer.from(piece));
  const text = Buffer.concat(pieces).toString("utf8");
  expect(text).toContain("Радио");
  const take = async (changed: string) => {
    const file = { name: "codebook.csv", mimeType: "text/csv", buffer: Buffer.from(changed) };
    await page.getByLabel("File, JSON, CSV or XLSX").setInputFiles(file);
    await page.getByRole("button", { name: "Replace the codebook" }).click();
  };
  await take(text.replace("single", "singel"));
  await expect(
    page.getByRole("alert").filter({ hasText: "Line 2: “singel” is not a kind of question." }),
  ).toBeVisible();
  await expectAccessible(page);
  await take(text.replace("Радио", "Радио и подкасты"));
  await expect(page.getByRole("row", { name: /codebook from a file/ })).toBeVisible();
  await openQuestion(page, "Откуда узнаёте новости?");
  await expect(page.getByLabel("Radio, Russian")).toHaveValue("Радио и подкасты");
});
