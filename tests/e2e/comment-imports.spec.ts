import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "#tests/setup/browser.ts";
import { useOwnApplication } from "#tests/setup/own-application.ts";

useOwnApplication();

const file = (name: string, ...lines: string[]) => ({
  name,
  mimeType: "text/csv",
  buffer: Buffer.from(`${lines.join("\r\n")}\r\n`),
});

/** Comments of an invented town, whose page lost the dash of its name on the way, as the Graph API's scripts write them. */
const comments = file(
  "sunnyhillgov_facebook_comments.csv",
  "comment_id,status_id,parent_id,comment_message,comment_author,comment_published,num_reactions",
  "9_1,6_9,,When is the road mended?,N/A,2018-05-25 10:00:00,2",
  "9_2,6_9,9_1,Next week.,The City of Sunny Hill ? City Government,2018-05-25 11:00:00,0",
  "9_3,6_9,,Where is the park?,N/A,2018-05-25 12:00:00,0",
);

/** Posts and comments in one table, as 4CAT exports them from VK. */
const mixed = file(
  "vk.csv",
  "id,thread_id,timestamp,unix_timestamp,link,item_type,body,author_id,author_type,author,in_reply_to_user,in_reply_to_comment_id,source,views,likes,post_comments,reposts",
  "456,456,2023-05-24 14:48:32,1684932512,https://vk.com/wall-123_456,post,Саябақ ашылды,-123,community,Арқа әкімдігі,,,,900,120,2,1",
  "457,457,2023-05-25 14:48:32,1685018912,https://vk.com/wall-123_457,post,Жол жөнделді,-123,community,Арқа әкімдігі,,,,700,80,0,1",
  "458,456,2023-05-24 14:49:32,1684932572,https://vk.com/wall-123_456?reply=458,comment,Рақмет,77,user,Invented Person,,,,,1,,",
);

async function takeIn(page: Page, sent: typeof comments): Promise<void> {
  await page.goto("/en/imports");
  await page.locator("input[name=file]").setInputFiles(sent);
  await page.getByRole("button", { name: "Take it in" }).click({ timeout: 30_000 });
  await expect(page.getByRole("heading", { name: "Report" })).toBeVisible({ timeout: 30_000 });
}

test("a name that resembles the page counts for nothing until a person confirms it, and then for all", async ({
  page,
}) => {
  await takeIn(page, comments);
  const report = page.url();
  await expect(page.getByText("“The City of Sunny Hill ? City Government”")).toBeVisible();
  await expectAccessible(page);

  await page.goto("/en/dialogue?account=facebook:sunnyhillgov");
  const lead = page.locator("main p").first();
  await expect(lead).toContainText("None of 2 comments");

  await page.goto(report);
  await page.getByRole("button", { name: "This is the page: confirm" }).click();
  await expect(page.getByText("Confirmed: counted as official.")).toBeVisible();
  await expect(page.getByRole("button", { name: "This is the page: confirm" })).toHaveCount(0);
  await expectAccessible(page);

  await page.goto("/en/dialogue?account=facebook:sunnyhillgov");
  await expect(lead).toContainText(/Of 2 comments .*, 1 got an official answer/);
  await page.goto("/en/waiting?account=facebook:sunnyhillgov");
  await expect(page.locator("main tbody tr")).toHaveCount(1);
  await expect(page.locator("main tbody tr")).toContainText("Where is the park?");
});

test("a file of posts and comments reports on both", async ({ page }) => {
  await takeIn(page, mixed);
  const counts = page.locator("#counts");
  for (const [kind, rows] of [
    ["posts", "2"],
    ["comments", "1"],
  ] as const) {
    const part = counts.locator("div", { has: page.getByRole("heading", { name: kind, exact: true }) }).last();
    await expect(part.locator("dl > div", { hasText: "Rows in the file" }).locator("dd").first()).toHaveText(rows);
    await expect(part.locator("dl > div", { hasText: "Rejected" }).locator("dd").first()).toHaveText("0");
  }
  await page.getByRole("link", { name: "Does it answer?" }).click();
  await expect(page).toHaveURL(/\/dialogue\?/);
});
