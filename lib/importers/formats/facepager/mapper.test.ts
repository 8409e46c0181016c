import { expect, test } from "vitest";
import { readFixture } from "#tests/read-import.ts";

const fixture = new URL("fixture.csv", import.meta.url);

test("the posts of a Facepager table arrive, known by Facebook's ids and not by its row numbers", async () => {
  const { recognition, rows, posts } = await readFixture(fixture);
  expect(recognition).toMatchObject({ format: "facepager-facebook-posts", delimiter: ";", needsTimeZone: false });
  expect(rows).toBe(1);
  expect(posts).toMatchObject([
    {
      account: { platform: "facebook", handle: null, externalId: "100000000000077", name: "Арқа әкімдігі" },
      externalId: "812000000000001",
      published: { instant: new Date("2019-04-30T05:00:01Z") },
      type: "photo",
      text: "Саябақ ашылды; келіңіздер",
      likes: 13,
      comments: 4,
      shares: 1,
    },
  ]);
});

test("pages, failed queries and comments are passed over, and that is said", async () => {
  const { rejections, warnings } = await readFixture(fixture);
  expect(rejections).toEqual([]);
  expect(warnings).toContainEqual({ code: "rows_without_posts", params: { rows: 3, line: 2 } });
  expect(warnings).toContainEqual({ code: "comments_passed_over", params: { rows: 1, line: 6 } });
});
