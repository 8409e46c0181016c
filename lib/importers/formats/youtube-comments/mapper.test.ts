import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readFixture, readText } from "#tests/read-import.ts";

const fixture = new URL("fixture.csv", import.meta.url);
const fileName = "videoinfo_0aBcDeFgHiJ_2023_09_29-22_32_52_comments.csv";

test("comments of a film arrive under the film after which the file is named", async () => {
  const { recognition, comments } = await readFixture(fixture, { fileName });
  expect(recognition).toMatchObject({
    format: "youtube-data-tools-comments",
    capturedAt: new Date("2023-09-29T22:32:52Z"),
    comments: { parents: true, authors: true, complete: true },
  });
  expect(comments).toMatchObject([
    {
      account: null,
      postExternalId: "0aBcDeFgHiJ",
      externalId: "UgxAAA",
      parentExternalId: null,
      isReply: false,
      published: { instant: new Date("2023-09-29T02:28:48Z") },
      author: { id: "UCperson", handle: null, name: "Invented Person" },
      likes: 4,
    },
    {
      externalId: "UgxAAA.9bB",
      parentExternalId: "UgxAAA",
      isReply: true,
      published: { instant: new Date("2023-09-29T02:38:48Z") },
    },
  ]);
});

test("made-up names of a pseudonymised file are no authors", async () => {
  const text =
    "id,replyCount,likeCount,publishedAt,authorName,text,isReply,isReplyTo,isReplyToName\nUgxA,0,1,2023-09-29 02:28:48,user_1,x,0,,\n";
  const { recognition, comments } = await readText(text, { fileName });
  expect(recognition.comments?.authors).toBe(false);
  expect(comments[0]?.author).toBeNull();
});

test("a file that was renamed is refused, since only its name says which film it is of", async () => {
  await expect(readText(readFileSync(fixture, "utf8"), { fileName: "comments.csv" })).rejects.toMatchObject({
    code: "comments_without_post",
    params: { format: "youtube-data-tools-comments" },
  });
});
