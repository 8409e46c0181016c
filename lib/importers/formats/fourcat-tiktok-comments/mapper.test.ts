import { expect, test } from "vitest";
import { readFixture } from "#tests/read-import.ts";

test("comments of TikTok in 4CAT arrive with whom they answer", async () => {
  const { recognition, comments } = await readFixture(new URL("fixture.csv", import.meta.url));
  expect(recognition).toMatchObject({
    format: "4cat-tiktok-comments",
    needsTimeZone: false,
    comments: { parents: true, authors: true, complete: false },
  });
  expect(comments).toMatchObject([
    {
      account: { platform: "tiktok", handle: "arka.akimat" },
      postExternalId: "7301234567890123456",
      externalId: "7311111111111111111",
      parentExternalId: null,
      isReply: false,
      published: { instant: new Date("2025-05-26T06:19:32Z") },
      author: { id: null, handle: "aigul.example", name: "Айгүл" },
      likes: 12,
    },
    { parentExternalId: "7311111111111111111", isReply: true, isByAccount: true },
  ]);
});
