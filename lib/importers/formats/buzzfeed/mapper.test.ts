import { expect, test } from "vitest";
import { readFixture, readText } from "#tests/read-import.ts";

test("posts in BuzzFeed's layout arrive by day; ids that Excel cut are taken from the link", async () => {
  const { recognition, posts, warnings } = await readFixture(new URL("fixture.csv", import.meta.url));
  expect(recognition).toMatchObject({ format: "buzzfeed-facebook-posts", needsTimeZone: true });
  expect(posts).toMatchObject([
    {
      account: { handle: "arka.example", externalId: "100000000000077", name: "Arka Akimat" },
      externalId: "812000000000001",
      published: { wall: "2016-09-19T00:00:00" },
      type: "video",
      likes: 146,
      comments: 15,
      shares: 3,
    },
    { account: { handle: "arka.example", externalId: null }, externalId: "812000000000002", shares: null },
  ]);
  expect(warnings).toContainEqual({ code: "time_of_day_missing", params: { rows: 2, line: 2 } });
  expect(warnings.map(({ code }) => code)).toContain("damaged_ids_replaced");
});

test("an id of which a spreadsheet kept 15 digits is the whole one of the link, wherever it stands", async () => {
  const head =
    "account_id,post_id,Category,Page,Post URL,Date Published,Post Type,Rating,Debate,share_count,reaction_count,comment_count\n";
  const row = (id: string, whole: string): string =>
    `100000000000077,${id},c,Арқа,https://www.facebook.com/arka.example/posts/${whole},2016-09-19,video,r,,1,2,3\n`;
  const { posts, warnings } = await readText(
    head + row("812000000000001", "812000000000001") + row("10153862749066600", "10153862749066612"),
  );
  expect(posts.map(({ externalId }) => externalId)).toEqual(["812000000000001", "10153862749066612"]);
  expect(warnings).toContainEqual({
    code: "damaged_ids_replaced",
    params: { rows: 1, line: 3, value: "post_id" },
  });
});
