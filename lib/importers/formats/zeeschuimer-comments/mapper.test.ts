import { expect, test } from "vitest";
import { readText } from "#tests/read-import.ts";

const secret = "session=very-secret-token";
const item = (data: object) => ({
  nav_index: "1:1",
  item_id: "x",
  timestamp_collected: 1_700_000_000_000,
  source_platform: "tiktok-comments",
  source_platform_url: `https://www.tiktok.com/${secret}`,
  source_url: `https://www.tiktok.com/api?${secret}`,
  user_agent: secret,
  data,
});
const comment = (cid: string, more: object = {}) => ({
  cid,
  aweme_id: "7301234567890123456",
  create_time: 1_711_000_800,
  text: "Жол қашан?",
  digg_count: 3,
  reply_id: "0",
  reply_to_reply_id: "0",
  user: { uid: "68001", unique_id: "aigul.example", nickname: "Айгүл" },
  share_info: { url: "https://www.tiktok.com/@arka.akimat/video/7301234567890123456.html?_d=1&comment_author_id=1" },
  ...more,
});
const lines = (...comments: object[]): string => comments.map((one) => JSON.stringify(item(one))).join("\n");

test("comments of TikTok arrive with whom they answer", async () => {
  const own = { reply_id: "7311", user: { uid: "68", unique_id: "arka.akimat" } };
  const { recognition, comments } = await readText(
    lines(comment("7311"), comment("7312", own), comment("7313", { reply_id: "7311", reply_to_reply_id: "7312" })),
  );
  expect(recognition).toMatchObject({
    format: "zeeschuimer-tiktok-comments",
    comments: { parents: true, authors: true, complete: false },
  });
  expect(comments).toMatchObject([
    {
      postExternalId: "7301234567890123456",
      externalId: "7311",
      parentExternalId: null,
      isReply: false,
      published: { instant: new Date("2024-03-21T06:00:00Z") },
      author: { id: "68001", handle: "aigul.example", name: "Айгүл" },
      likes: 3,
    },
    { externalId: "7312", parentExternalId: "7311", isReply: true },
    { externalId: "7313", parentExternalId: "7312", isReply: true },
  ]);
});

test("the handle given for a file tells the account's own voice", async () => {
  const own = comment("7312", { user: { uid: "68", unique_id: "arka.akimat" }, share_info: {} });
  const { comments } = await readText(lines(own), { account: { platform: "tiktok", handle: "arka.akimat" } });
  expect(comments).toMatchObject([{ account: { handle: "arka.akimat" }, isByAccount: true }]);
});

test("what identifies the collecting person, and what a person wrote, shows in no rejection", async () => {
  const { rejections } = await readText(lines(comment("7311"), comment("7312", { create_time: null })));
  expect(rejections).toMatchObject([
    { code: "missing_date", text: "cid: 7312; reply_id: 0; aweme_id: 7301234567890123456; digg_count: 3" },
  ]);
});
