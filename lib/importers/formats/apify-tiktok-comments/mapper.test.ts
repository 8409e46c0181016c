import { expect, test } from "vitest";
import { readFixture, readText } from "#tests/read-import.ts";

const fixture = new URL("fixture.csv", import.meta.url);

test("a comment arrives with the video and the account of its address", async () => {
  const { recognition, comments, warnings } = await readFixture(fixture);
  expect(recognition).toMatchObject({
    format: "apify-tiktok-comments",
    comments: { parents: false, authors: true, complete: false },
  });
  expect(comments).toMatchObject([
    {
      account: { platform: "tiktok", handle: "arka.akimat" },
      postExternalId: "7301234567890123456",
      externalId: "7311111111111111111",
      parentExternalId: null,
      isReply: null,
      published: { instant: new Date("2025-05-26T06:19:32Z") },
      author: { id: "68001", handle: "aigul.example", name: null },
      isByAccount: null,
      likes: 12,
    },
    { author: { handle: "arka.akimat" }, isByAccount: true },
  ]);
  expect(warnings).toEqual([{ code: "replies_missing", params: { rows: 1, line: 2 } }]);
});

test("files that hold replies tell which comment they answer", async () => {
  const url = "https://www.tiktok.com/@arka.akimat/video/7301234567890123456";
  const { recognition, comments } = await readText(
    "cid,repliesToId,text,diggCount,createTimeISO,uniqueId,videoWebUrl\n" +
      `1,,x,0,2025-05-26T06:19:32.000Z,a,${url}\n2,1,y,0,2025-05-26T07:19:32.000Z,arka.akimat,${url}\n`,
  );
  expect(recognition.comments?.parents).toBe(true);
  expect(comments.map(({ parentExternalId, isReply }) => [parentExternalId, isReply])).toEqual([
    [null, false],
    ["1", true],
  ]);
});

test("JSON without replies says as much as the table: whether a comment is a reply is unknown", async () => {
  const comment = {
    cid: "7311111111111111111",
    text: "Жол қашан?",
    diggCount: 12,
    replyCommentTotal: 3,
    createTimeISO: "2025-05-26T06:19:32.000Z",
    uniqueId: "aigul.example",
    videoWebUrl: "https://www.tiktok.com/@arka.akimat/video/7301234567890123456",
  };
  const { comments, warnings } = await readText(JSON.stringify([comment]));
  expect(comments).toMatchObject([{ isReply: null }]);
  expect(warnings).toEqual([{ code: "replies_missing", params: { rows: 1, line: 1 } }]);
});
