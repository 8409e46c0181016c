import { expect, test } from "vitest";
import { readText } from "#tests/read-import.ts";
import { guessMapping } from "./guess-mapping.ts";
import type { MappingProfile } from "./mapping-profile.ts";
import { whatIsMissing } from "./what-is-missing.ts";

const header = [
  "Пікір нөмірі",
  "Жарияланым сілтемесі",
  "Қай пікірге жауап",
  "Кім жазды",
  "Мәтіні",
  "Уақыты",
  "Ұнатқаны",
];
const rows = [
  ["c1", "https://www.instagram.com/p/Csynthetic1/", "", "aigul", "Жол қашан жөнделеді?", "24.05.2024 9:05", "3"],
  ["c2", "https://www.instagram.com/p/Csynthetic1/", "c1", "arka_akimat", "Келесі аптада", "24.05.2024 11:05", ""],
];
const options = {
  dateOrder: "auto",
  timeZone: "Asia/Almaty",
  decimalMark: "auto",
  blank: "unknown",
  fingerprintIds: false,
} as const;
const textOf = (...lines: readonly (readonly string[])[]) => `${lines.map((cells) => cells.join(";")).join("\n")}\n`;

function guessed(): MappingProfile {
  const { kind, platform, columns } = guessMapping(header, rows);
  return { version: 1, name: "Пікірлер", kind, header, platform, account: null, columns, options };
}

test("a table of comments is known by a column that only comments have, and its columns by their names", () => {
  expect(guessed()).toMatchObject({
    kind: "comments",
    platform: "instagram",
    columns: {
      commentId: "Пікір нөмірі",
      postId: "Жарияланым сілтемесі",
      parentId: "Қай пікірге жауап",
      author: "Кім жазды",
      text: "Мәтіні",
      publishedAt: "Уақыты",
      likes: "Ұнатқаны",
    },
  });
});

test.each([
  [
    ["commenter_name", "profile_url", "comment_text", "comment_time"],
    ["Invented Person", "https://www.facebook.com/invented.person", "Жол қашан жөнделеді?", "2024-05-24 09:05"],
    { authorName: "commenter_name", text: "comment_text", publishedAt: "comment_time" },
  ],
  [
    ["Ссылка на пост", "Автор", "Комментарий", "Дата", "Лайки"],
    ["https://www.instagram.com/p/Csynthetic1/", "aigul", "Когда починят дорогу?", "24.05.2024 9:05", "3"],
    { postId: "Ссылка на пост", author: "Автор", text: "Комментарий", publishedAt: "Дата", likes: "Лайки" },
  ],
])("texts headed as comments make a table of comments: %j", (names, cells, columns) => {
  const guess = guessMapping(names, [cells, cells]);
  expect([guess.kind, guess.columns]).toEqual(["comments", columns]);
});

test("a note headed as a comment, beside counts that only posts have, makes none", () => {
  const names = ["Ссылка на пост", "Дата", "Лайки", "Репосты", "Просмотры", "Комментарий"];
  const cells = ["https://www.instagram.com/p/Csynthetic1/", "24.05.2024 9:05", "3", "1", "90", "проверить дату"];
  expect(guessMapping(names, [cells, cells]).kind).toBe("posts");
});

test("a mapped table tells posts, parents and authors, in the zone of the mapping", async () => {
  const mapping = guessed();
  const { recognition, comments, rejections } = await readText(textOf(header, ...rows), { mapping });
  expect(rejections).toEqual([]);
  expect(recognition).toMatchObject({ kind: "comments", comments: { parents: true, authors: true, complete: true } });
  expect(comments).toEqual([
    expect.objectContaining({
      platform: "instagram",
      account: null,
      postExternalId: expect.stringMatching(/./),
      externalId: "c1",
      parentExternalId: null,
      isReply: false,
      published: { instant: new Date("2024-05-24T04:05:00Z") },
      author: { id: null, handle: "aigul", name: null },
      text: "Жол қашан жөнделеді?",
      likes: 3,
    }),
    expect.objectContaining({ externalId: "c2", parentExternalId: "c1", isReply: true, likes: null }),
  ]);
  expect(comments[0]?.postExternalId).toBe(comments[1]?.postExternalId);
});

test("comments without ids are told apart only where a person allows it", async () => {
  const { commentId: _none, ...columns } = guessed().columns;
  const mapping = { ...guessed(), columns };
  expect(whatIsMissing(mapping).needed).toEqual(["id"]);
  const allowed = { ...mapping, options: { ...options, fingerprintIds: true } };
  expect(whatIsMissing(allowed).needed).toEqual([]);
  const { comments } = await readText(textOf(header, ...rows), { mapping: allowed });
  const [first, second] = comments;
  expect(first?.externalId).toMatch(/^row-/);
  expect(second?.externalId).not.toBe(first?.externalId);
});

test("a row without its id is rejected, not read as another", async () => {
  const mapping = guessed();
  const { comments, rejections } = await readText(textOf(header, ["", ...(rows[0]?.slice(1) ?? [])], rows[1] ?? []), {
    mapping,
  });
  expect(comments.map(({ externalId }) => externalId)).toEqual(["c2"]);
  expect(rejections).toMatchObject([{ line: 2, text: expect.not.stringContaining("aigul") }]);
});
