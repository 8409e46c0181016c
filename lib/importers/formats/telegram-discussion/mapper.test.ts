import { expect, test } from "vitest";
import { readText } from "#tests/read-import.ts";

const message = (id: number, more: object = {}) => ({
  id,
  type: "message",
  date: "2023-05-24T11:30:00",
  date_unixtime: "1684906200",
  from: "Айгүл",
  from_id: "user77",
  text: "Жол қашан?",
  text_entities: [],
  ...more,
});
const post = (id: number, more: object = {}) =>
  message(id, { from: "Арқа", from_id: "channel2447", forwarded_from: "Арқа", text: "Саябақ ашылды", ...more });
const group = (messages: object[], more: object = {}) =>
  JSON.stringify({ name: "Арқа: талқылау", type: "private_supergroup", id: 9001, ...more, messages });
const options = { account: { platform: "telegram", handle: "@arka_kz" } } as const;

test("what answers a post that the channel forwarded is a comment, and the channel's own voice is known", async () => {
  const own = { from: "Арқа", from_id: "channel2447", text: ["Маусымда, ", { type: "bold", text: "рақмет" }] };
  const { recognition, comments, warnings } = await readText(
    group([
      post(10),
      message(11, { reply_to_message_id: 10, reactions: [{ type: "emoji", count: 2, emoji: "👍" }] }),
      message(12, { ...own, reply_to_message_id: 11, date_unixtime: "1684909800" }),
      message(13, { text: "Бұл жөнінде емес" }),
      { id: 14, type: "service", date_unixtime: "1684906000", text: "", text_entities: [] },
    ]),
    options,
  );
  expect(recognition).toMatchObject({
    format: "telegram-desktop-comments",
    kind: "comments",
    needsTimeZone: false,
    comments: { parents: true, authors: true, complete: true },
  });
  expect(comments).toEqual([
    {
      line: 2,
      account: { platform: "telegram", handle: "arka_kz", externalId: "2447", name: "Арқа" },
      platform: "telegram",
      postExternalId: null,
      postPublishedAt: new Date("2023-05-24T05:30:00Z"),
      externalId: "11",
      parentExternalId: null,
      isReply: false,
      published: { instant: new Date("2023-05-24T05:30:00Z") },
      author: { id: "user77", handle: null, name: "Айгүл" },
      isByAccount: false,
      text: "Жол қашан?",
      likes: 2,
      permalink: null,
    },
    expect.objectContaining({
      externalId: "12",
      parentExternalId: "11",
      isReply: true,
      author: { id: "2447", handle: null, name: "Арқа" },
      isByAccount: true,
      text: "Маусымда, рақмет",
      likes: null,
    }),
  ]);
  expect(warnings).toEqual(
    expect.arrayContaining([
      { code: "posts_passed_over", params: { rows: 1, line: 1 } },
      { code: "messages_passed_over", params: { rows: 1, line: 4 } },
      { code: "service_messages", params: { rows: 1, line: 5 } },
    ]),
  );
});

test("a newer export names the channel from which a post came, and another channel's is none of ours", async () => {
  const other = post(20, { forwarded_from: "Басқа", forwarded_from_id: "channel555" });
  const { comments } = await readText(
    group([
      post(10, { forwarded_from_id: "channel2447" }),
      other,
      message(21, { reply_to_message_id: 20 }),
      message(22, { reply_to_message_id: 10 }),
    ]),
  );
  expect(comments.map(({ externalId }) => externalId)).toEqual(["22"]);
});

test.each([
  ["a group without a channel's posts", group([message(1), message(2, { reply_to_message_id: 1 })])],
  ["a group of friends", group([post(1)], { type: "private_group" })],
])("%s is refused", async (_, text) => {
  await expect(readText(text, options)).rejects.toMatchObject({ code: "telegram_chat" });
});
