import { expect, test } from "vitest";
import { readBytes, readText } from "#tests/read-import.ts";
import { zipFile } from "#tests/zip-file.ts";

const comment = (id: string, username: string, more: object = {}) => ({
  id,
  created_at: 1_684_909_800,
  text: "Жол қашан?",
  owner: { id: `9${id}`, username, full_name: "Айгүл" },
  likes_count: 2,
  ...more,
});
const comments = JSON.stringify([
  comment("181", "aigul.example", { answers: [comment("182", "arka.akimat", { created_at: 1_684_913_400 })] }),
]);
const node = (code: string) =>
  JSON.stringify({
    node: {
      __typename: "GraphImage",
      shortcode: code,
      taken_at_timestamp: 1_684_906_200,
      edge_media_preview_like: { count: 21 },
      edge_media_to_comment: { count: 2 },
      owner: { id: "5370", username: "arka.akimat" },
    },
    instaloader: { version: "4.13", node_type: "Post" },
  });

test("comments arrive with their answers, under the short code of the file's name", async () => {
  const found = await readText(comments, { fileName: "CsnAbcDefG1_comments.json" });
  expect(found.recognition).toMatchObject({
    format: "instaloader-comments",
    kind: "comments",
    comments: { parents: true, authors: true, complete: true },
  });
  expect(found.comments).toEqual([
    {
      line: 1,
      account: null,
      platform: "instagram",
      postExternalId: "CsnAbcDefG1",
      externalId: "181",
      parentExternalId: null,
      isReply: false,
      published: { instant: new Date("2023-05-24T06:30:00Z") },
      author: { id: "9181", handle: "aigul.example", name: "Айгүл" },
      isByAccount: null,
      text: "Жол қашан?",
      likes: 2,
      permalink: null,
    },
    expect.objectContaining({ externalId: "182", parentExternalId: "181", isReply: true }),
  ]);
});

test("a file that is named after a time alone does not tell its post", async () => {
  await expect(readText(comments, { fileName: "2023-05-24_05-30-00_UTC_comments.json" })).rejects.toMatchObject({
    code: "comments_without_post",
  });
});

test("in an archive they belong to the post beside them, in whatever order and of whichever folder", async () => {
  const archive = zipFile([
    { name: "arka/2023-05-24_05-30-00_UTC_comments.json", data: comments },
    { name: "arka/2023-05-24_05-30-00_UTC.json", data: node("CsnAbc") },
    { name: "other/2023-05-24_05-30-00_UTC.json", data: node("Other") },
    { name: "arka/2023-05-24_06-30-00_UTC_comments.json", data: comments },
  ]);
  const found = await readBytes(archive, { fileName: "arka.zip" });
  expect(found.recognition).toMatchObject({
    format: "instaloader-posts",
    kind: "posts",
    comments: { parents: true, authors: true, complete: true },
  });
  expect(found.posts.map(({ externalId }) => externalId)).toEqual(["CsnAbc", "Other"]);
  expect(found.comments).toMatchObject([
    { postExternalId: "CsnAbc", account: { handle: "arka.akimat" }, isByAccount: null },
    { postExternalId: "CsnAbc", parentExternalId: "181", isByAccount: true },
  ]);
  expect(found.rejections).toMatchObject([
    { code: "comments_without_post", text: "2023-05-24_06-30-00_UTC_comments.json" },
  ]);
});

test("an archive of posts alone tells nothing of comments", async () => {
  const found = await readBytes(
    zipFile([
      { name: "a/1_UTC.json", data: node("A") },
      { name: "a/2_UTC.json", data: node("B") },
    ]),
  );
  expect([found.recognition.comments, found.posts.length]).toEqual([undefined, 2]);
});
