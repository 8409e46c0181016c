import { expect, test } from "vitest";
import { readFixture } from "#tests/read-import.ts";

test("a post of Meta Content Library arrives in UTC; views that were not counted are unknown", async () => {
  const { recognition, posts } = await readFixture(new URL("fixture.csv", import.meta.url));
  expect(recognition).toMatchObject({ format: "content-library-facebook-posts", needsTimeZone: false });
  expect(posts).toMatchObject([
    {
      account: { platform: "facebook", handle: null, externalId: "100000000000077", name: "Арқа әкімдігі" },
      externalId: "812000000000001",
      published: { instant: new Date("2023-05-24T12:48:32Z") },
      text: "Саябақ ашылды",
      permalink: null,
      likes: 13,
      comments: 4,
      shares: 1,
      views: null,
      reactions: { like: 10, love: 2, angry: 1 },
    },
    { published: { instant: new Date("2023-05-25T12:48:32Z") }, views: 300, text: null },
  ]);
});
