import { expect, test } from "vitest";
import { readText } from "#tests/read-import.ts";

const message = (id: number, more: object = {}) => ({
  id,
  type: "message",
  date: "2023-05-24T11:30:00",
  date_unixtime: "1684906200",
  from: "Арқа",
  from_id: "channel2447",
  text: "",
  text_entities: [],
  ...more,
});
const chat = (messages: object[], more: object = {}) =>
  JSON.stringify({ name: "Арқа", type: "public_channel", id: 2447, ...more, messages }, null, 1);
const options = { account: { platform: "telegram", handle: "@arka_kz" } } as const;
const fire = (count: number) => ({ type: "emoji", count, emoji: "🔥" });

test("messages of a channel arrive with their texts joined and reactions added up", async () => {
  const text = ["Сәлем, ", { type: "bold", text: "достар" }, { type: "text_link", text: "!", href: "https://x.kz" }];
  const messages = [
    { id: 1, type: "service", date_unixtime: "1684906000", action: "create_channel", text: "", text_entities: [] },
    message(2, { text, photo: "(File not included.)", reactions: [fire(12), { type: "paid", count: 3 }] }),
    message(3, { text: "екінші", media_type: "video_file", file: "(File not included.)" }),
  ];
  const { posts, recognition, warnings } = await readText(chat(messages), options);
  expect(recognition).toMatchObject({ format: "telegram-desktop", needsTimeZone: false });
  expect(posts).toMatchObject([
    {
      account: { platform: "telegram", handle: "arka_kz", externalId: "2447", name: "Арқа" },
      externalId: "2",
      published: { instant: new Date("2023-05-24T05:30:00Z") },
      type: "photo",
      text: "Сәлем, достар!",
      permalink: "https://t.me/arka_kz/2",
      likes: 15,
      comments: null,
      shares: null,
      views: null,
    },
    { externalId: "3", type: "video", likes: 0 },
  ]);
  expect(warnings).toEqual([{ code: "service_messages", params: { rows: 1, line: 1 } }]);
});

test("where no message has a reaction, whether they are counted is unknown", async () => {
  const { posts, warnings } = await readText(chat([message(1), message(2)]), options);
  expect(posts.map(({ likes }) => likes)).toEqual([null, null]);
  expect(warnings).toEqual([{ code: "reactions_unknown", params: { rows: 2, line: 1 } }]);
});

test("a private channel has no public links", async () => {
  expect((await readText(chat([message(1)], { type: "private_channel" }), options)).posts[0]?.permalink).toBeNull();
});

test("an older export has wall times alone", async () => {
  const { posts, recognition } = await readText(chat([message(1, { date_unixtime: undefined })]), options);
  expect([recognition.needsTimeZone, posts[0]?.published]).toEqual([true, { wall: "2023-05-24T11:30:00" }]);
});

test.each([
  ["a file that names no channel asks for it", chat([message(1)]), {}, "account_needed"],
  ["a group is no channel", chat([message(1)], { type: "private_supergroup" }), options, "telegram_chat"],
  ["a person is no channel", chat([message(1)], { type: "personal_chat" }), options, "telegram_chat"],
  [
    "a whole account is private",
    JSON.stringify({ about: "x", personal_information: {}, contacts: { list: [] }, chats: { list: [] } }),
    options,
    "telegram_full_export",
  ],
])("%s", async (_, text, given, code) => {
  await expect(readText(text, given)).rejects.toMatchObject({ code });
});
