import { describe, expect, test } from "vitest";
import { readBytes, readText } from "#tests/read-import.ts";

const post = (id: number, more: object = {}) => ({
  platform: "telegram",
  account: "akimat",
  post_id: `${id}`,
  published_at: "2023-05-24T10:00:00Z",
  text: `Сәлем "${id}", {[ \\ достар`,
  likes: 7,
  ...more,
});
const three = [post(1), post(2), post(3)];

describe("a JSON file", () => {
  test.each([
    ["a list", JSON.stringify(three)],
    ["a list over many lines", JSON.stringify(three, null, 2)],
    ["one object a line", three.map((each) => JSON.stringify(each)).join("\n")],
    [
      "one object a line with Windows line ends and blank lines",
      `${three.map((each) => JSON.stringify(each)).join("\r\n\r\n")}\r\n`,
    ],
    ["objects over many lines, one after another", three.map((each) => JSON.stringify(each, null, 1)).join("\n")],
    ["a list inside an object", JSON.stringify({ name: "x", items: three, count: 3 })],
    ["a list after a byte order mark", `\ufeff${JSON.stringify(three)}`],
  ])("may be %s", async (_, text) => {
    const { posts, rejections, recognition, warnings } = await readText(text);
    expect(posts.map(({ externalId, likes }) => [externalId, likes])).toEqual([
      ["1", 7],
      ["2", 7],
      ["3", 7],
    ]);
    expect(posts[1]?.text).toBe('Сәлем "2", {[ \\ достар');
    expect([rejections, warnings]).toEqual([[], []]);
    expect(recognition).toMatchObject({ format: "akimetrics-posts", delimiter: null, headerLine: null });
  });

  test("is read in UTF-16 as well", async () => {
    const { posts, recognition } = await readText(JSON.stringify(three), {}, "utf-16le");
    expect([posts.length, recognition.encoding]).toEqual([3, "utf-16le"]);
  });

  test("says which of its members became what, and carries only what it has", async () => {
    const { recognition } = await readText(JSON.stringify([post(1, { mood: "good" })]));
    expect(recognition.columns).toContainEqual({ column: "mood", field: null });
    expect(recognition.columns).toContainEqual({ column: "likes", field: "likes" });
    expect(recognition.carries).not.toContain("comments");
  });

  test("keeps long ids whole that are written as numbers", async () => {
    const text = `[${JSON.stringify(post(1)).replace('"post_id":"1"', '"post_id":1234567890123456789')}]`;
    expect((await readText(text)).posts[0]?.externalId).toBe("1234567890123456789");
  });

  test("may name a count only late", async () => {
    const many = Array.from({ length: 1_500 }, (_, i) => post(i + 1, i === 1_400 ? { comments: 9 } : {}));
    const { posts } = await readText(JSON.stringify(many));
    expect(posts.filter(({ comments }) => comments !== null)).toMatchObject([{ externalId: "1401", comments: 9 }]);
  });
});

describe("a damaged JSON file", () => {
  const lines = three.map((each) => JSON.stringify(each));

  test("loses only the broken lines", async () => {
    const { posts, rejections } = await readText(
      [lines[0], '{"post_id": oops', lines[1], '"text"', lines[2]].join("\n"),
    );
    expect(posts).toHaveLength(3);
    expect(rejections).toEqual([
      { line: 2, code: "element_broken", params: {}, text: '{"post_id": oops' },
      { line: 4, code: "element_broken", params: {}, text: '"text"' },
    ]);
  });

  test("loses only the broken elements of a list", async () => {
    const { posts, rejections } = await readText(`[${lines[0]}, {"a": nil}, 17, ${lines[1]}, null]`);
    expect(posts.map(({ line }) => line)).toEqual([1, 4]);
    expect(rejections.map(({ line, code, text }) => [line, code, text])).toEqual([
      [2, "element_broken", '{"a": nil}'],
      [3, "element_broken", "17"],
      [5, "element_broken", "null"],
    ]);
  });

  test("that was cut off says so, with what it had before", async () => {
    const { posts, rejections, warnings } = await readText(JSON.stringify(three).slice(0, -40));
    expect(posts).toHaveLength(2);
    expect(rejections).toMatchObject([{ line: 3, code: "element_cut_off" }]);
    expect(warnings).toContainEqual({ code: "file_cut_off", params: {} });
  });

  test("that was cut off between two elements says so too", async () => {
    const { posts, rejections, warnings } = await readText(`[${lines[0]},`);
    expect([posts.length, rejections.length]).toEqual([1, 0]);
    expect(warnings).toContainEqual({ code: "file_cut_off", params: {} });
  });

  test.each([
    ["a list", (all: string[]) => `[${all.join(",")}]`],
    ["lines", (all: string[]) => all.join("\n")],
  ])("with an element of many megabytes in %s loses that one", async (_, join) => {
    const huge = JSON.stringify(post(9, { text: 'x\\"'.repeat(3_000_000) }));
    const { posts, rejections } = await readText(join([lines[0] ?? "", huge, lines[1] ?? ""]));
    expect(posts.map(({ externalId }) => externalId)).toEqual(["1", "2"]);
    expect(rejections).toMatchObject([{ line: 2, code: "element_too_large", params: { limit: 5_242_880 } }]);
    expect(rejections[0]?.text.length).toBeLessThan(3_000);
  });

  test.each([
    ["[]", "file_empty"],
    ["[ ]", "file_empty"],
    ['[{"a": 1}]', "format_unknown"],
    ["[{]", "json_broken"],
    ['{"a": ', "json_broken"],
    ["[[1, 2], [3, 4]]", "json_broken"],
    [`${"[".repeat(100_000)}`, "json_broken"],
    [`[${'{"a":'.repeat(100_000)}`, "json_broken"],
  ])("%.20s is refused as %s", async (text, code) => {
    await expect(readText(text)).rejects.toMatchObject({ code });
  });
});

test("a list in which no post is found is not read as something else", async () => {
  const bytes = Buffer.from(JSON.stringify({ about: "x", personal_information: {}, chats: { list: [] } }));
  await expect(readBytes(bytes)).rejects.toMatchObject({ code: "telegram_full_export" });
});

test("Instagram's download of one's own information is refused for having no counts", async () => {
  const text = JSON.stringify([
    { media: [{ uri: "media/posts/1.jpg", creation_timestamp: 1_700_000_000, title: "x" }] },
  ]);
  await expect(readText(text)).rejects.toMatchObject({ code: "export_without_counts" });
});
