import { expect, test } from "vitest";
import { readText } from "#tests/read-import.ts";

const comment = (id: string, more: object = {}) => ({
  postUrl: "https://www.instagram.com/p/DKh5CZFMQDl/",
  commentUrl: `https://www.instagram.com/p/DKh5CZFMQDl/c/${id}`,
  id,
  text: "Жол қашан жөнделеді?",
  ownerUsername: "aigul.example",
  timestamp: "2025-05-26T06:19:32.000Z",
  repliesCount: 0,
  replies: [],
  likesCount: "73",
  owner: { id: "991", username: "aigul.example", full_name: "Айгүл" },
  ...more,
});
const file = (...comments: object[]): string => JSON.stringify(comments);

test("a comment arrives with the replies inside it, under the short code of the post", async () => {
  const reply = comment("2", { ownerUsername: "arka.akimat", owner: { username: "arka.akimat" }, likesCount: 1 });
  const { recognition, rows, comments } = await readText(file(comment("1", { repliesCount: 1, replies: [reply] })));
  expect(recognition).toMatchObject({
    format: "apify-instagram-comments",
    comments: { parents: true, authors: true, complete: true },
  });
  expect(rows).toBe(1);
  expect(comments).toEqual([
    {
      line: 1,
      account: null,
      platform: "instagram",
      postExternalId: "DKh5CZFMQDl",
      externalId: "1",
      parentExternalId: null,
      isReply: false,
      published: { instant: new Date("2025-05-26T06:19:32Z") },
      author: { id: "991", handle: "aigul.example", name: "Айгүл" },
      isByAccount: null,
      text: "Жол қашан жөнделеді?",
      likes: 73,
      permalink: "https://www.instagram.com/p/DKh5CZFMQDl/c/1",
    },
    expect.objectContaining({ externalId: "2", parentExternalId: "1", isReply: true, likes: 1 }),
  ]);
});

test("replies that are counted and not there make it unknown who was answered", async () => {
  const { recognition, warnings } = await readText(
    file(comment("1", { repliesCount: 10, replies: null }), comment("2")),
  );
  expect(recognition.comments).toEqual({ parents: false, authors: true, complete: false });
  expect(warnings).toEqual([{ code: "replies_missing", params: { rows: 1, line: 1 } }]);
});

test("the overview tells no replies", async () => {
  const { recognition, comments } = await readText(
    "id,text,timestamp,ownerUsername,ownerProfilePicUrl,postUrl\n" +
      "1,Рақмет,2025-05-26T06:19:32.000Z,aigul.example,,https://www.instagram.com/p/DKh5CZFMQDl/\n",
  );
  expect(recognition.comments).toEqual({ parents: false, authors: true, complete: true });
  expect(comments).toMatchObject([{ externalId: "1", author: { handle: "aigul.example" }, likes: null }]);
});

test("the account given for a file is that of its comments, and its own voice is known", async () => {
  const { comments } = await readText(file(comment("1"), comment("2", { ownerUsername: "Arka.Akimat", owner: null })), {
    account: { platform: "instagram", handle: "@arka.akimat" },
  });
  expect(comments.map(({ account, isByAccount }) => [account?.handle, isByAccount])).toEqual([
    ["arka.akimat", null],
    ["arka.akimat", true],
  ]);
});
