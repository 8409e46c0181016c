import { expect, expectAccessible, test } from "#tests/setup/browser.ts";

const rows = "tbody tr";

for (const language of ["kk", "ru", "en"]) {
  test(`posts are listed in ${language}, accessibly`, async ({ page }) => {
    await page.goto(`/${language}/posts`);
    await expect(page.locator("html")).toHaveAttribute("lang", language);
    await expect(page.locator(rows)).toHaveCount(50);
    await expectAccessible(page);
  });
}

test("the most liked post of the study's year stands first when sorted by likes, and opens", async ({ page }) => {
  await page.goto("/en/posts?region=KZ-61&platform=instagram");
  await page.getByRole("link", { name: "Likes" }).click();
  await expect(page).toHaveURL(/sort=likes/);
  const first = page.locator(rows).first();
  await expect(first).toContainText("1,636");
  // Its text is in both languages, so that no one tag would be true of it; the Kazakh posts among the others say theirs.
  await expect(first.locator("th p")).toContainText("Президент");
  await expect(first.locator("[lang=kk], [lang=ru]")).toHaveCount(0);
  await expect(page.locator(`${rows} p[lang=kk]`).first()).toBeVisible();
  await first.getByRole("link", { name: /2022|2023/ }).click();
  await expect(page.getByRole("heading", { name: "Counts" })).toBeVisible();
  await expect(page.getByText("1,636")).toBeVisible();
  await expectAccessible(page);
});

test("the other way round, the least liked stand first", async ({ page }) => {
  await page.goto("/en/posts?sort=likes&direction=desc&platform=instagram");
  await page.getByRole("link", { name: "Likes" }).click();
  await expect(page).toHaveURL(/direction=asc/);
  await expect(page.locator("thead th[aria-sort=ascending]")).toHaveText(/Likes/);
});

test("pages follow each other without a gap, and the way back is the same", async ({ page }) => {
  const idsOf = () =>
    page.locator(`${rows} td:first-child a`).evaluateAll((links) => links.map((link) => link.getAttribute("href")));
  await page.goto("/en/posts?platform=facebook");
  const first = await idsOf();
  await page.getByRole("link", { name: "Next page" }).click();
  await expect(page).toHaveURL(/cursor=/);
  const second = await idsOf();
  await page.getByRole("link", { name: "Next page" }).click();
  await expect.poll(idsOf).not.toEqual(second);
  const third = await idsOf();
  expect(new Set([...first, ...second, ...third]).size).toBe(150);
  await page.getByRole("link", { name: "Previous page" }).click();
  await expect.poll(idsOf).toEqual(second);
  await page.getByRole("link", { name: "Previous page" }).click();
  await expect.poll(idsOf).toEqual(first);
  await expect(page.getByRole("link", { name: "Previous page" })).toHaveCount(0);
});

test("a search finds words by their beginning, in either language, and keeps the filter", async ({ page }) => {
  await page.goto("/en/posts?platform=instagram");
  await page.getByLabel("Search the text").fill("президент");
  await page.getByRole("button", { name: "Search", exact: true }).click();
  await expect(page).toHaveURL(/platform=instagram/);
  await expect(page.locator(rows).first()).toContainText(/президент/i);
  await page.getByLabel("Search the text").fill("жоқсөзжоқ");
  await page.getByRole("button", { name: "Search", exact: true }).click();
  await expect(page.getByRole("heading", { name: "No post fits this filter" })).toBeVisible();
});

test("a hidden count is a dash that says so, and never 0", async ({ page }) => {
  await page.goto("/en/posts?platform=instagram");
  await expect(page.locator(rows).first().getByTitle("hidden or unknown").first()).toBeVisible();
});

test("a filter that makes no sense is refused in words", async ({ page }) => {
  const response = await page.goto("/ru/posts?from=2023-02-30");
  expect(response?.status()).toBeLessThan(500);
  await expect(page.getByText("не календарный день")).toBeVisible();
});

test("what is found can be taken along as a table", async ({ page }) => {
  await page.goto("/en/posts?region=KZ-27&platform=facebook");
  const address = await page.getByRole("link", { name: "Download CSV" }).getAttribute("href");
  const answer = await page.request.get(address ?? "");
  expect(answer.status()).toBe(200);
  expect((await answer.text()).trimEnd().split("\n").length).toBeGreaterThan(1095);
});

test("a post that is not there is a page that says so", async ({ page }) => {
  const response = await page.goto("/en/posts/1/no%2Fsuch%20post");
  expect(response?.status()).toBe(404);
});

test("the conversation under a post marks the official voice, by word and not by colour alone", async ({ page }) => {
  await page.goto("/en/posts?account=facebook:example_akimat_demo&sort=comments");
  await page
    .locator(rows)
    .first()
    .getByRole("link", { name: /2022|2023/ })
    .click();
  const comments = page.locator("#comments");
  await expect(comments.getByText(/The platform shows \d+, \d+ collected/)).toBeVisible();
  await expect(comments.getByText(/^Official:/).first()).toBeVisible();
  await expect(comments.getByText(/^Citizen \d+$/).first()).toBeVisible();
  await expect(comments.locator("p[lang]").first()).toBeVisible();
  await expectAccessible(page);
});

test.describe("for a visitor", () => {
  test.use({ isVisitor: true });

  test("the words of people who comment stay closed, their number is open", async ({ page }) => {
    await page.goto("/en/posts?region=KZ-61&platform=instagram&sort=comments");
    await page
      .locator(rows)
      .first()
      .getByRole("link", { name: /2022|2023/ })
      .click();
    const comments = page.locator("#comments");
    await expect(comments.getByText(/The platform shows \d+, \d+ collected/)).toBeVisible();
    await expect(comments.getByText("Comments can be read after signing in.")).toBeVisible();
    await expect(comments.locator("article")).toHaveCount(0);
  });
});
