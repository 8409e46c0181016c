import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";
import { largePostsFile } from "#tests/large-posts-file.ts";
import { readBytes, readText } from "#tests/read-import.ts";
import { openImport } from "./open-import.ts";

const header = "platform,account,post_id,published_at,text,likes";
const kazakh = "Түркістан облысының әкімдігі: құрметті тұрғындар, ғұмырлы өңір";
const russian = "Аким области провёл приём граждан";
const post = (id: number, text: string): string => `facebook,akimat,${id},2023-05-24T10:00:00Z,${text},7`;
const file = (...texts: string[]): string => [header, ...texts.map((text, i) => post(i + 1, text))].join("\r\n");
const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));

describe("encodings", () => {
  test.each([
    ["utf-8", kazakh, "utf-8"],
    ["utf-16le", kazakh, "utf-16le"],
    ["utf-16be", kazakh, "utf-16be"],
    ["rk1048", kazakh, "kz-1048"],
    ["windows-1251", russian, "windows-1251"],
    ["windows-1251", "Її, Єва та ґанок", "windows-1251"],
    ["windows-1252", "Señor Müller’s café", "windows-1252"],
    ["koi8-r", "Аким области провёл приём граждан и ответил на вопросы жителей района", "koi8-r"],
    ["koi8-r", "Сегодня праздник", "koi8-r"],
  ])("a file in %s is read without being told so", async (encoding, text, name) => {
    const quoted = `"${text}"`;
    const { recognition, posts, warnings } = await readText(file(quoted, quoted), {}, encoding);
    expect(recognition.encoding).toBe(name);
    expect(posts.map((each) => each.text)).toEqual([text, text]);
    expect(warnings).toEqual([]);
  });

  test.each(["utf-8", "utf-16le", "utf-16be"])("a byte order mark of %s is no part of the header", async (encoding) => {
    const { posts } = await readBytes(iconv.encode(file("x"), encoding, { addBOM: true }));
    expect(posts).toHaveLength(1);
  });

  test("a stray byte in UTF-8 is a warning", async () => {
    const bytes = Buffer.concat([Buffer.from(file(`"${kazakh}"`, russian)), latin1(`\r\n${post(3, "se\xf1or")}`)]);
    const { posts, warnings } = await readBytes(bytes);
    expect(posts.map(({ text }) => text)).toEqual([kazakh, russian, "se\ufffdor"]);
    expect(warnings).toEqual([{ code: "invalid_bytes", params: { count: 1, encoding: "utf-8" } }]);
  });

  test("letters that come only after a long English stretch still decide the encoding", async () => {
    const english = Array.from({ length: 4_000 }, () =>
      "A long English text about roads, water and schools".replaceAll(",", ""),
    );
    const { posts, warnings } = await readText(file(...english, `"${kazakh}"`), {}, "rk1048");
    expect(posts.at(-1)?.text).toBe(kazakh);
    expect(warnings).toEqual([{ code: "encoding_recognised_late", params: { encoding: "kz-1048" } }]);
  });

  test.each([
    ["?аза?стан Республикасы", "?кімдік ж?мысы"],
    ["Т?ркістан облысы ?кімдігі", "б?гін"],
  ])("a file that lost its Kazakh letters is refused: %s", async (...texts) => {
    await expect(readText(file(...texts))).rejects.toMatchObject({ code: "kazakh_letters_lost" });
  });

  test("a few texts of question marks among many others are no reason to refuse, but are said", async () => {
    const others = Array.from({ length: 40 }, (_, i) => `A text of people with the number ${i}`);
    const { posts, warnings } = await readText(file("???? ?????? ?????", "????? ???? ???", ...others));
    expect(posts).toHaveLength(42);
    expect(warnings).toEqual([{ code: "characters_lost", params: { rows: 2, line: 2 } }]);
    const lost = Array.from({ length: 20 }, () => "????????? ????? ????");
    await expect(readText(file(...lost))).rejects.toMatchObject({ code: "kazakh_letters_lost" });
  });

  test("lost apostrophes and careless question marks are no reason to refuse", async () => {
    const { posts, warnings } = await readText(
      file("Sugar Land?s use of camera", "Что?где https://youtube.com/watch?v=abc"),
    );
    expect(posts).toHaveLength(2);
    expect(warnings).toEqual([{ code: "characters_lost", params: { rows: 1, line: 2 } }]);
  });
});

describe("files that are no table", () => {
  test.each([
    ["", "file_empty"],
    [" \r\n ", "file_empty"],
    ["PK\x03\x04\x14\0\x06\0[Content_Types].xml", "archive_damaged"],
    ["PK\x03\x04\x14\0\x06\0posts.csv", "archive_damaged"],
    ["\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "file_is_spreadsheet"],
    ["%PDF-1.7\n", "file_is_pdf"],
    ["\x89PNG\r\n\x1a\n\0\0\0", "file_is_image"],
    ["\xff\xd8\xff\xe0\0\x10JFIF", "file_is_image"],
    ["\xef\xbb\xbf<!DOCTYPE html><html><body>Sign in</body></html>", "file_is_html"],
    ["\x01\x02\0\x03\x04\x05\0\x06ELF", "file_is_binary"],
    ['{"name":"x","type":"public_channel","messages":[]}', "file_empty"],
    ["name,age\nx,1\n", "format_unknown"],
    ["just one line", "format_unknown"],
  ])("%j is refused as %s", async (content, code) => {
    await expect(readBytes(latin1(content))).rejects.toMatchObject({ code });
  });

  test("an unknown table is refused with its header", async () => {
    await expect(readText("name;age\nx;1\n")).rejects.toMatchObject({ params: { header: "name;age" } });
  });

  test("a header beyond all measure is refused", async () => {
    const wide = Array.from({ length: 20_000 }, (_, i) => `c${i}`).join(",");
    await expect(readText(`${header},${wide}\n`)).rejects.toMatchObject({ code: "too_many_columns" });
  });
});

describe("dialects", () => {
  test.each([";", "\t", "|", ","])("cells may be separated by %j", async (delimiter) => {
    const text = file("a").replaceAll(",", delimiter);
    expect((await readText(text)).recognition.delimiter).toBe(delimiter);
    const declared = await readText(`sep=${delimiter}\r\n${text}`);
    expect(declared.posts).toMatchObject([{ line: 3, text: "a" }]);
    expect(declared.warnings).toEqual([]);
  });

  test("blanks after commas are no part of the cells, quoted or not", async () => {
    const text = `${header.replaceAll(",", ", ")}\nfacebook, akimat, 1, 2023-05-24T10:00:00Z, "roads, water", 7\n`;
    expect((await readText(text)).posts).toMatchObject([{ text: "roads, water", likes: 7 }]);
  });

  test("the header may stand below a title, with its own lines counted", async () => {
    const { recognition, posts, warnings } = await readText(`Report\n\nMay 2023\n${file("a")}`);
    expect([recognition.headerLine, posts[0]?.line]).toEqual([4, 5]);
    expect(warnings).toEqual([{ code: "header_not_first", params: { line: 4 } }]);
  });

  test("a column that occurs twice is used once, and that is said", async () => {
    const { posts, warnings } = await readText(`${header},likes\n${post(1, "a")},99\n`);
    expect(posts[0]?.likes).toBe(7);
    expect(warnings).toEqual([{ code: "duplicate_column", params: { column: "likes", count: 2 } }]);
  });

  test("line ends of old Macintosh files are line ends", async () => {
    expect((await readText(file("a", "b").replaceAll("\r\n", "\r"))).posts).toHaveLength(2);
  });

  test("line ends of old Macintosh files are line ends though a cell has line feeds", async () => {
    const { posts } = await readText(file('"one\ntwo"', "b").replaceAll("\r\n", "\r"));
    expect(posts.map(({ text }) => text)).toEqual(["one\ntwo", "b"]);
  });

  test("a header that swallowed all the rows is refused", async () => {
    const text = `${header},"${post(1, "a")}\n${post(2, "b")}"`;
    await expect(readText(text)).rejects.toMatchObject({ code: "header_unending", params: { line: 1 } });
  });

  test.each(["\u001a", "\r\n\u001a"])("the mark %j at the end of files of DOS is no row", async (end) => {
    const { rows, posts, warnings } = await readText(file("a") + end);
    expect([rows, posts.map(({ likes }) => likes), warnings]).toEqual([1, [7], []]);
  });

  test("a header without rows is an empty import", async () => {
    const { rows, warnings } = await readText(`${header}\n`);
    expect([rows, warnings]).toEqual([0, [{ code: "no_rows", params: {} }]]);
  });
});

describe("broken quotes", () => {
  test("an opened quote costs its own row, not the rest of the file", async () => {
    const { posts, rejections } = await readText(file('"opened', "b", "c"));
    expect(posts.map(({ text }) => text)).toEqual(["b", "c"]);
    expect(rejections).toEqual([{ line: 2, code: "unclosed_quote", params: { lines: 1 }, text: post(1, '"opened') }]);
  });

  test("rows between two stray quotes are not swallowed, though the quotes seem to match", async () => {
    const { posts, rejections } = await readText(file('"opened', "b", "c", 'closed"', "e"));
    expect(posts.map(({ text }) => text)).toEqual(["b", "c", 'closed"', "e"]);
    expect(rejections).toMatchObject([{ line: 2, code: "unclosed_quote" }]);
  });

  test.each([
    ["text,platform,account,post_id,published_at,likes", '"one\ntwo",facebook,akimat,1,2023-05-24T10:00:00Z,7'],
    ["platform,text,account,post_id,published_at,likes", 'facebook,"one\ntwo, three",akimat,1,2023-05-24T10:00:00Z,7'],
    [
      "post_id,platform,text,account,published_at,likes",
      '1,facebook,"one\ntwo, three, four",akimat,2023-05-24T10:00:00Z,7',
    ],
  ])(
    "a text over several lines may stand in any column, with commas as many as stand before it: %s",
    async (...lines) => {
      const { posts, rejections } = await readText(`${lines.join("\n")}\n`);
      expect(rejections).toEqual([]);
      expect(posts).toMatchObject([{ line: 2, externalId: "1", text: /"(.*)"/s.exec(lines[1])?.[1], likes: 7 }]);
    },
  );

  test("two rows joined by two stray quotes are no long text", async () => {
    const { posts, rejections } = await readText(file('"opened', 'closed"'));
    expect(posts.map(({ text }) => text)).toEqual(['closed"']);
    expect(rejections).toMatchObject([{ line: 2, code: "unclosed_quote" }]);
  });

  test("the lines of a text whose quotes are broken are given up with it", async () => {
    const { rows, posts, rejections } = await readText(file('"He said "no" there\nand, then\nleft"', "b"));
    expect(rows).toBe(2);
    expect(posts).toMatchObject([{ line: 5, text: "b" }]);
    expect(rejections).toMatchObject([{ line: 2, params: { lines: 3 } }]);
  });

  test("quotes inside a cell that does not begin with one are text", async () => {
    expect((await readText(file('a bit "snake-y" day'))).posts[0]?.text).toBe('a bit "snake-y" day');
  });

  test("a cell of more than a megabyte rejects its row alone, with the beginning of its text", async () => {
    const { rows, posts, rejections } = await readText(
      file(`"${"x".repeat(3_000_000)}"`, "b", "y".repeat(1_500_000), "d"),
    );
    expect(rows).toBe(4);
    expect(posts.map(({ text }) => text)).toEqual(["b", "d"]);
    expect(rejections.map(({ code, line }) => [code, line])).toEqual([
      ["cell_too_large", 2],
      ["cell_too_large", 4],
    ]);
    expect(rejections[0]?.text.length).toBeLessThan(30_000);
  });

  test("a quote that runs on over a megabyte of rows costs one row", async () => {
    const texts = Array.from({ length: 30_000 }, (_, i) => `text number ${i}`);
    const { posts, rejections } = await readText(file('"opened', ...texts));
    expect(posts).toHaveLength(30_000);
    expect(rejections).toMatchObject([{ line: 2, code: "unclosed_quote", params: { lines: 1 } }]);
  });

  test("a file that is broken all over is refused", async () => {
    const texts = Array.from({ length: 1_500 }, () => '"a"b');
    await expect(readText(file(...texts))).rejects.toMatchObject({ code: "quotes_broken", params: { line: 2 } });
  });
});

describe("a file that ends in the middle of a row", () => {
  const torn = "facebook,akimat,9,2023-05-24T10:00:00Z,a";

  test("loses that row, whose counts nobody knows", async () => {
    const { rows, posts, rejections } = await readText(`${file("a")}\r\n${torn}`);
    expect([rows, posts.length]).toEqual([2, 1]);
    expect(rejections).toEqual([{ line: 3, code: "row_cut_off", params: { cells: 5, columns: 6 }, text: torn }]);
  });

  test("is whole where the row has a line end, or rows before it are as short", async () => {
    expect((await readText(`${file("a")}\r\n${torn}\r\n`)).posts).toMatchObject([{ likes: 7 }, { likes: null }]);
    const { posts } = await readText(`${header}\n${torn.replace("9", "8")}\n${torn}`);
    expect(posts.map(({ likes }) => likes)).toEqual([null, null]);
  });
});

test("a large file comes in batches, with progress", async () => {
  const opened = await openImport(largePostsFile(3_500), { fileName: "large.csv" });
  const sizes: number[] = [];
  let bytesRead = 0;
  for await (const batch of opened.batches()) {
    sizes.push(batch.posts.length);
    expect(batch.rejections).toEqual([]);
    expect(batch.bytesRead).toBeGreaterThanOrEqual(bytesRead);
    bytesRead = batch.bytesRead;
  }
  expect(sizes.length).toBeGreaterThan(10);
  expect(Math.max(...sizes)).toBeLessThanOrEqual(1_000);
  expect(sizes.reduce((sum, size) => sum + size)).toBe(3_500);
});
