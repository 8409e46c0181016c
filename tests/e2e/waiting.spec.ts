import { expect, expectAccessible, test } from "#tests/setup/browser.ts";

const rows = "main table tbody tr";

for (const language of ["kk", "ru", "en"]) {
  test(`those who wait are listed in ${language}, accessibly, with a sheet for print`, async ({ page }) => {
    await page.goto(`/${language}/waiting`);
    await expect(page.locator(rows)).toHaveCount(50);
    await page.locator(`${rows} summary`).first().click();
    await expectAccessible(page);
    await page.goto(`/${language}/waiting/print`);
    await expect(page.locator(rows)).toHaveCount(14);
    await expectAccessible(page);
  });
}

test("the oldest come first, and pages follow each other without a gap", async ({ page }) => {
  const timesOf = () =>
    page.locator(`${rows} time`).evaluateAll((times) => times.map((time) => time.getAttribute("datetime") ?? ""));
  await page.goto("/en/waiting");
  const first = await timesOf();
  expect(first).toEqual(first.toSorted());
  await page.getByRole("link", { name: "Next page" }).click();
  await expect(page).toHaveURL(/cursor=/);
  const second = await timesOf();
  expect((second[0] ?? "") >= (first.at(-1) ?? "")).toBe(true);
  await page.getByRole("link", { name: "Previous page" }).click();
  await expect.poll(timesOf).toEqual(first);
});

test("only what looks like a question is left, and the rule is said", async ({ page }) => {
  await page.goto("/en/waiting?platform=facebook");
  await page.getByRole("link", { name: "Only what looks like a question" }).click();
  await expect(page).toHaveURL(/platform=facebook&questions=1/);
  await expect(page.locator(rows).first().getByText("question", { exact: true })).toBeVisible();
  await page.getByText("What looks like a question", { exact: true }).click();
  await expect(page.getByText("a Kazakh question particle")).toBeVisible();
});

test("a comment is marked with a reason, and the mark is taken back", async ({ page }) => {
  await page.goto("/en/waiting?region=KZ-27&platform=instagram");
  const wordsOf = () => page.locator(`${rows} th`).first().locator("p").first().textContent();
  const before = await page.locator(rows).first().locator("time").getAttribute("datetime");
  const words = await wordsOf();
  const first = page.locator(rows).first();
  await first.locator("summary").click();
  await first.getByLabel("Answered elsewhere").check();
  await first.getByLabel("Reason").fill("Answered by letter");
  await first.getByRole("button", { name: "Mark" }).click();
  const marked = page.locator("#marked li");
  await expect(marked).toHaveCount(1);
  await expect(marked).toContainText("Answered by letter");
  await expect(page.locator(rows).first().locator("time")).not.toHaveAttribute("datetime", before ?? "");
  await page.goto("/en/dialogue?region=KZ-27&platform=instagram");
  await expect(page.getByText("answered elsewhere, 1.")).toBeVisible();
  await page.goto("/en/waiting?region=KZ-27&platform=instagram");
  await page.getByRole("button", { name: "Undo the mark" }).click();
  await expect(marked).toHaveCount(0);
  await expect.poll(wordsOf).toBe(words);
});

test("the thread of a comment opens under its post, at the comment, for the keyboard too", async ({ page }) => {
  // Comments of Instagram are marked by another test at the same time.
  await page.goto("/en/waiting?platform=facebook");
  const row = page.locator(rows).nth(7);
  const words = (await row.locator("th p").first().textContent()) ?? "";
  await row.getByRole("link", { name: "Thread" }).focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/posts\/\d+\/.*\?comment=.*#comment-.*$/);
  const comment = page.locator("#comments li[aria-current]");
  await expect(comment).toBeFocused();
  await expect(comment).toContainText(words);
  await expect(comment).toBeInViewport();
  await expect(comment.getByText("Waiting for an answer").first()).toBeVisible();
});

test("an empty list says whether it is good news", async ({ page }) => {
  await page.goto("/en/waiting?from=2019-01-01&to=2019-02-01");
  await expect(page.getByRole("heading", { name: "Nothing is known here" })).toBeVisible();
});

test.describe("for a visitor", () => {
  test.use({ isVisitor: true });

  test("comments ask for a sign-in, and lead back", async ({ page }) => {
    await page.goto("/en/waiting?platform=facebook");
    await expect(page).toHaveURL(/\/en\/sign-in\?to=/);
  });
});
