import { expect, test } from "vitest";
import { readBytes, readText } from "#tests/read-import.ts";
import { zipFile } from "#tests/zip-file.ts";

const node = (code: string, more: object = {}) =>
  JSON.stringify({
    node: {
      __typename: "GraphSidecar",
      shortcode: code,
      taken_at_timestamp: 1_684_906_200,
      edge_media_preview_like: { count: 21 },
      edge_media_to_comment: { count: 2 },
      edge_media_to_caption: { edges: [{ node: { text: "Саябақ ашылды" } }] },
      owner: { id: "5370", username: "arka.akimat" },
      ...more,
    },
    instaloader: { version: "4.13", node_type: "Post" },
  });

test("a post stored by instaloader arrives", async () => {
  const { posts, recognition } = await readText(node("CsnAbc"), { fileName: "2023-05-24_05-30-00_UTC.json" });
  expect(recognition.format).toBe("instaloader-posts");
  expect(posts).toMatchObject([
    {
      account: { platform: "instagram", handle: "arka.akimat", externalId: "5370" },
      externalId: "CsnAbc",
      published: { instant: new Date("2023-05-24T05:30:00Z") },
      type: "album",
      text: "Саябақ ашылды",
      permalink: "https://www.instagram.com/p/CsnAbc/",
      likes: 21,
      comments: 2,
      views: null,
    },
  ]);
});

test("a folder of such files, zipped with its pictures and captions, is one import", async () => {
  const archive = zipFile([
    { name: "arka/1_UTC.json", data: node("A") },
    { name: "arka/1_UTC.jpg", data: "x" },
    { name: "arka/1_UTC.txt", data: "Саябақ ашылды" },
    {
      name: "arka/2_UTC.json",
      data: node("B", {
        __typename: "GraphVideo",
        product_type: "clips",
        video_view_count: 90,
        edge_media_preview_like: { count: -1 },
      }),
    },
  ]);
  const { posts, rejections, warnings } = await readBytes(archive);
  expect(rejections.map(({ code, part }) => [code, part])).toEqual([]);
  expect(posts.map(({ externalId, type, likes }) => [externalId, type, likes])).toEqual([
    ["A", "album", 21],
    ["B", "reel", null],
  ]);
  expect(warnings).toContainEqual({ code: "parts_left_out", params: { count: 1, name: "1_UTC.txt" } });
});
