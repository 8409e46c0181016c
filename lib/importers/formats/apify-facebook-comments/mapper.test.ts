import { expect, test } from "vitest";
import { readFixture, readText } from "#tests/read-import.ts";

const fixture = new URL("fixture.csv", import.meta.url);

test("encoded ids become those of the Graph API, and name the post by its number", async () => {
  const { recognition, comments } = await readFixture(fixture);
  expect(recognition).toMatchObject({
    format: "apify-facebook-comments",
    comments: { parents: true, authors: true, complete: true },
  });
  expect(comments).toEqual([
    {
      line: 2,
      account: { platform: "facebook", handle: "arka.akimat", externalId: null, name: null },
      platform: "facebook",
      postExternalId: "812000000000001",
      externalId: "812000000000001_77",
      parentExternalId: null,
      isReply: false,
      published: { instant: new Date("2025-05-26T06:19:32Z") },
      author: { id: "pfbid0person", handle: null, name: "Айгүл Үлгіева" },
      isByAccount: null,
      text: "Жол қашан?",
      likes: 4,
      permalink: "https://www.facebook.com/arka.akimat/posts/pfbid02abc?comment_id=77",
    },
    expect.objectContaining({
      externalId: "812000000000001_78",
      parentExternalId: "812000000000001_77",
      isReply: true,
      author: { id: "100000000000077", handle: "arka.akimat", name: "Арқа әкімдігі" },
      isByAccount: true,
      likes: null,
    }),
  ]);
});

test("the overview is refused with what to choose instead", async () => {
  const overview = {
    postTitle: "Саябақ",
    text: "Рақмет",
    likesCount: "3",
    facebookUrl: "https://www.facebook.com/a/posts/1",
  };
  await expect(readText(`${JSON.stringify(overview)}\n`)).rejects.toMatchObject({
    code: "overview_without_authors",
    params: { name: "Apify" },
  });
});
