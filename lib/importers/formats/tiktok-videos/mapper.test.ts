import { expect, test } from "vitest";
import { readFixture, readText } from "#tests/read-import.ts";

test("videos of TikTok Studio arrive with the account and id of their link", async () => {
  const { recognition, posts } = await readFixture(new URL("fixture.csv", import.meta.url));
  expect(recognition).toMatchObject({ format: "tiktok-studio-videos", needsTimeZone: true });
  expect(posts).toMatchObject([
    {
      account: { platform: "tiktok", handle: "arka.example", externalId: null, name: null },
      externalId: "7567000000000000001",
      published: { wall: "2025-10-31T18:19:10" },
      type: "video",
      text: "Саябақ, ашылды 🌾",
      likes: 1774,
      comments: 42,
      shares: 413,
      views: 172353,
      saves: 180,
    },
    { externalId: "7567000000000000002", type: "photo", comments: null },
  ]);
});

test("the words of the earlier page are known", async () => {
  const { posts } = await readText(
    "Video title,Video link,Post time,Total likes,Total comments,Total shares,Total views\n" +
      "a,https://www.tiktok.com/@a/video/1,2023/01/02 03:04:05,1,2,3,4\n",
  );
  expect(posts).toMatchObject([{ likes: 1, comments: 2, shares: 3, views: 4, saves: null }]);
});
