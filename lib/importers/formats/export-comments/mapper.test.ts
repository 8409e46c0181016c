import { expect, test } from "vitest";
import { linkedWorkbook } from "#tests/linked-workbook.ts";
import { readBytes, readText } from "#tests/read-import.ts";

const source = "https://www.instagram.com/p/DKh5CZFMQDl/";
const header = [null, null, "Name (click to view profile)", "Profile ID", "Date", "Likes", "Comment", "(view source)"];

const workbook = (rows: Parameters<typeof linkedWorkbook>[1], links: Parameters<typeof linkedWorkbook>[2]) =>
  linkedWorkbook("ExportComments.com", rows, links);

const top = [["ExportComments.com"], ["Source URL", source], [], [], []];
const row = (number: string, name: string, text: string, inner: string | null = null) => [
  number,
  inner,
  name,
  "ID: 809570028",
  "2020-05-26 06:19:32",
  3,
  text,
  "view comment",
];

test("ids and profiles are read from the links behind cells, the post from above the header", async () => {
  const rows = [
    ...top,
    header,
    row("1", "Айгүл", "Жол қашан?\n[PHOTO] https://example.com/a.jpg"),
    row("2", "Дана", "Рақмет"),
  ];
  const { recognition, comments, rejections } = await readBytes(
    workbook(rows, [
      ["C7", "https://www.instagram.com/aigul.example"],
      ["H7", `${source}c/17911547168919344/`],
      ["H8", `${source}c/17911547168919345/r/17911547168919346/`],
    ]),
    { fileName: "comments.xlsx" },
  );
  expect(recognition).toMatchObject({
    format: "export-comments",
    needsTimeZone: true,
    comments: { parents: false, authors: true, complete: true },
  });
  expect(rejections).toEqual([]);
  expect(comments).toEqual([
    {
      line: 7,
      account: null,
      platform: "instagram",
      postExternalId: "DKh5CZFMQDl",
      externalId: "17911547168919344",
      parentExternalId: null,
      isReply: null,
      published: { wall: "2020-05-26T06:19:32" },
      author: { id: "809570028", handle: "aigul.example", name: "Айгүл" },
      isByAccount: null,
      text: "Жол қашан?",
      likes: 3,
      permalink: `${source}c/17911547168919344/`,
    },
    expect.objectContaining({ externalId: "17911547168919346", parentExternalId: "17911547168919345", isReply: true }),
  ]);
});

test("replies that are numbered within their comment name it", async () => {
  const rows = [...top, header, row("1", "Айгүл", "Жол қашан?"), row("", "Арқа", "Маусымда", "1-1")];
  const { recognition, comments } = await readBytes(
    workbook(rows, [
      ["H7", `${source}c/17911547168919344/`],
      ["H8", `${source}c/17911547168919347/`],
    ]),
  );
  expect(recognition.comments?.parents).toBe(true);
  expect(comments[1]).toMatchObject({ parentExternalId: "17911547168919344", isReply: true });
});

test("without its links, or without its post, the file can't be taken", async () => {
  await expect(readBytes(workbook([...top, header, row("1", "A", "x")], []))).rejects.toMatchObject({
    code: "columns_missing",
  });
  const nowhere = workbook([header, row("1", "A", "x")], [["H2", `${source}c/17911547168919344/`]]);
  await expect(readBytes(nowhere)).rejects.toMatchObject({ code: "comments_without_post" });
  await expect(readText("a,b,Name (click to view profile),Comment\n1,,A,x\n")).rejects.toMatchObject({
    code: "columns_missing",
  });
});
