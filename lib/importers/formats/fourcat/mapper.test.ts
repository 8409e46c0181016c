import { expect, test } from "vitest";
import { readFixture } from "#tests/read-import.ts";

const read = (name: string) => readFixture(new URL(`fixtures/${name}.csv`, import.meta.url));
const instant = { instant: new Date("2023-05-24T12:48:32Z") };

test("Instagram posts of 4CAT arrive by short code and UTC seconds", async () => {
  const { recognition, posts } = await read("instagram");
  expect(recognition).toMatchObject({ format: "4cat-instagram-posts", needsTimeZone: false });
  expect(posts[0]).toMatchObject({
    account: {
      platform: "instagram",
      handle: "arka.example",
      externalId: "17840000000000077",
      name: "Арқа әкімдігі",
    },
    externalId: "CsoExample1",
    published: instant,
    type: "photo",
    likes: 120,
    comments: 3,
    views: null,
  });
});

test("hidden likes are unknown, and so is a number of comments of -1", async () => {
  const { posts, rejections, warnings } = await read("instagram");
  expect(rejections).toEqual([]);
  expect(posts[1]).toMatchObject({ likes: null, comments: null, views: null });
  expect(warnings).toContainEqual({ code: "likes_hidden", params: { rows: 1, line: 3 } });
});

test("Facebook posts that came from CrowdTangle have all reactions together and their kinds", async () => {
  const { recognition, posts } = await read("facebook");
  expect(recognition.format).toBe("4cat-facebook-posts");
  expect(posts).toMatchObject([
    {
      account: { handle: "arka.example", externalId: "100000000000077", name: "Арқа әкімдігі" },
      externalId: "812000000000001",
      published: instant,
      likes: 13,
      comments: 40,
      shares: 7,
      views: null,
      reactions: { like: 10, love: 2, angry: 1 },
      followersAtPost: 7600,
    },
  ]);
});

test("Facebook posts without counts carry none; a group's post is the group's, whoever wrote it", async () => {
  const { recognition, posts } = await read("facebook-texts");
  expect(recognition.format).toBe("4cat-facebook-texts");
  expect(recognition.carries).toEqual(["text", "permalink"]);
  expect(posts.map(({ account, likes }) => [account.handle, account.externalId, account.name, likes])).toEqual([
    ["arka.example", null, "Арқа әкімдігі", null],
    [null, "703000000000111", "Қала тобы", null],
  ]);
});

test("videos of TikTok arrive", async () => {
  const { recognition, posts } = await read("tiktok");
  expect(recognition.format).toBe("4cat-tiktok-posts");
  expect(posts).toMatchObject([
    {
      account: { platform: "tiktok", handle: "arka.example", name: "Арқа әкімдігі" },
      externalId: "7567000000000000001",
      published: instant,
      likes: 120,
      comments: 3,
      shares: 1,
      views: 900,
      followersAtPost: null,
    },
  ]);
});

test("on X threads are posts; reposts and replies to others are not, and 0 impressions are unknown", async () => {
  const { recognition, posts, warnings } = await read("x");
  expect(recognition.format).toBe("4cat-x-posts");
  expect(posts).toMatchObject([
    {
      account: { platform: "x", handle: "arka_example", externalId: "77" },
      externalId: "1711000000000000001",
      likes: 120,
      comments: 3,
      shares: 1,
      views: 900,
    },
    { externalId: "1711000000000000002", views: null },
  ]);
  expect(warnings).toEqual(
    expect.arrayContaining([
      { code: "reposts_passed_over", params: { rows: 1, line: 4 } },
      { code: "replies_passed_over", params: { rows: 1, line: 5 } },
    ]),
  );
});

test("on VK a comment with the id of a post is no post, nor is what people write on a wall", async () => {
  const { recognition, posts, comments, warnings } = await read("vk");
  expect(recognition).toMatchObject({
    format: "4cat-vk-posts",
    kind: "posts",
    comments: { parents: true, authors: true, complete: true },
  });
  expect(posts).toMatchObject([
    {
      account: { platform: "vk", handle: null, externalId: "-123", name: "Арқа әкімдігі" },
      externalId: "456",
      published: instant,
      likes: 120,
      comments: 3,
      shares: 1,
      views: 900,
    },
  ]);
  expect(warnings).toContainEqual({ code: "rows_without_posts", params: { rows: 1, line: 4 } });
  expect(comments).toMatchObject([
    {
      account: { platform: "vk", externalId: "-123" },
      postExternalId: "456",
      externalId: "456",
      parentExternalId: null,
      isReply: false,
      author: { id: "77", handle: null, name: "Invented Person" },
      isByAccount: null,
      text: "Рақмет",
      likes: 1,
    },
    {
      postExternalId: "456",
      externalId: "460",
      parentExternalId: "456",
      isReply: true,
      author: { id: "-123" },
      isByAccount: true,
    },
  ]);
});
