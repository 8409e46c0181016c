import { expect, test } from "vitest";
import { readFixture, readText } from "#tests/read-import.ts";

test("a table of comments arrives, its times by the clock of the computer", async () => {
  const { recognition, comments } = await readFixture(new URL("fixture.csv", import.meta.url));
  expect(recognition).toMatchObject({
    format: "facebook-scraper-comments",
    needsTimeZone: true,
    comments: { parents: true, authors: true, complete: true },
  });
  expect(comments).toMatchObject([
    {
      postExternalId: "812000000000001",
      externalId: "812000000000001_77",
      isReply: false,
      published: { wall: "2023-05-24T12:48:32" },
      author: { id: "991", handle: "aigul.example", name: "Айгүл" },
      likes: 3,
    },
    { externalId: "812000000000001_78", parentExternalId: "812000000000001_77", author: { handle: "arka.akimat" } },
  ]);
});

test("a table without times can't be taken, and says so", async () => {
  await expect(readText("Post ID,Comment ID,Comment Text,Author,Parent Comment ID\n1,2,x,,\n")).rejects.toMatchObject({
    code: "columns_missing",
    params: { format: "facebook-scraper-comments", columns: "comment time" },
  });
});

test("comments in the JSON of the package stand inside their posts", async () => {
  const post = {
    post_id: "812000000000001",
    text: "Саябақ",
    post_text: "Саябақ",
    shared_text: "",
    time: "2023-05-24 12:48:32",
    timestamp: 1_684_932_512,
    likes: 3,
    comments: 2,
    shares: 0,
    post_url: "https://facebook.com/arka.akimat/posts/812000000000001",
    user_id: "100000000000077",
    username: "Арқа әкімдігі",
    user_url: "https://facebook.com/arka.akimat",
    reaction_count: 3,
    comments_full: [
      {
        comment_id: "77",
        commenter_id: "991",
        commenter_name: "Айгүл",
        comment_text: "Жол қашан?",
        comment_time: "2023-05-24 12:58:32",
        replies: [
          {
            comment_id: "78",
            commenter_id: "100000000000077",
            commenter_name: "Арқа әкімдігі",
            comment_text: "Маусымда",
            comment_time: "2023-05-24 13:48:32",
          },
        ],
      },
    ],
  };
  const { recognition, posts, comments } = await readText(JSON.stringify([post, { ...post, comments_full: null }]));
  expect(recognition).toMatchObject({
    format: "facebook-scraper-posts",
    kind: "posts",
    comments: { parents: true, authors: true, complete: false },
  });
  expect(posts).toHaveLength(2);
  expect(comments).toMatchObject([
    { postExternalId: "812000000000001", externalId: "812000000000001_77", parentExternalId: null, isByAccount: null },
    { externalId: "812000000000001_78", parentExternalId: "812000000000001_77", isByAccount: true },
  ]);
});
