import { expect, test } from "vitest";
import { readFixture } from "#tests/read-import.ts";

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
