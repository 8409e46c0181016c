import { describe, expect, test } from "vitest";
import { readBytes } from "#tests/read-import.ts";
import { type CellInput, fileOf, type SheetInput, workbookFiles, zipFile } from "#tests/zip-file.ts";
import { openImport } from "../open-import.ts";

const header = ["platform", "account", "post_id", "published_at", "text", "likes"];
const row = (id: CellInput, date: CellInput = "2023-05-24 10:00", text: CellInput = "Сәлем", likes: CellInput = 7) => [
  "telegram",
  "akimat",
  id,
  date,
  text,
  likes,
];
const workbook = (rows: SheetInput["rows"], isShared = true): Buffer =>
  zipFile(workbookFiles([{ name: "Posts", rows }], isShared));
const date = (serial: number, style: number): CellInput => ({ xml: `<c s="${style}"><v>${serial}</v></c>` });

describe("a workbook", () => {
  test.each([true, false])("is read like a table, its texts shared or not (%s)", async (isShared) => {
    const rows = [
      header,
      row("p1", undefined, 'a & <b>\n"c"'),
      row("p2", undefined, "Сәлем", 12),
      row("p3", undefined, "Сәлем", null),
    ];
    const { posts, recognition, rejections, warnings } = await readBytes(workbook(rows, isShared));
    expect(posts.map(({ externalId, text, likes, line }) => [externalId, text, likes, line])).toEqual([
      ["p1", 'a & <b>\n"c"', 7, 2],
      ["p2", "Сәлем", 12, 3],
      ["p3", "Сәлем", null, 4],
    ]);
    expect(recognition).toMatchObject({ format: "akimetrics-posts", headerLine: 1, delimiter: null });
    expect([rejections, warnings]).toEqual([[], []]);
  });

  test("shows dates as its styles say, in either calendar", async () => {
    const rows = [header, row("1", date(45070.4375, 1)), row("2", date(45070, 2)), row("3", date(45070.999999, 1))];
    const { posts } = await readBytes(workbook(rows));
    expect(posts.map(({ published }) => published)).toEqual([
      { wall: "2023-05-24T10:30:00" },
      { wall: "2023-05-24T00:00:00" },
      { wall: "2023-05-25T00:00:00" },
    ]);
    const since1904 = zipFile(
      workbookFiles([{ name: "Posts", rows: [header, row("1", date(43608.4375, 1))] }], true, true),
    );
    expect((await readBytes(since1904)).posts[0]?.published).toEqual({ wall: "2023-05-24T10:30:00" });
  });

  test("of a daily series is refused as what it is", async () => {
    const rows = [
      ["Date", "Video Views", "Profile Views", "Likes", "Comments", "Shares"],
      ["April 12", "5", "1", "2", "0", "0"],
    ];
    await expect(readBytes(workbook(rows))).rejects.toMatchObject({
      code: "daily_series_not_posts",
      params: { name: "TikTok Studio" },
    });
  });

  test("rejects ids that a number can't hold, row by row", async () => {
    const number = (text: string): CellInput => ({ xml: `<c><v>${text}</v></c>` });
    const rows = [
      header,
      row(number("703000000000123")),
      row(number("7.03E+14")),
      row(number("123456789012345678")),
      row(number("1.2345678901234568E+17")),
      row("123456789012345678"),
    ];
    const { posts, rejections } = await readBytes(workbook(rows));
    expect(posts.map(({ externalId }) => externalId)).toEqual(["703000000000123", "123456789012345678"]);
    expect(rejections.map(({ line, code }) => [line, code])).toEqual([
      [3, "damaged_id"],
      [4, "damaged_id"],
      [5, "damaged_id"],
    ]);
    expect(rejections[0]?.text).toBe("telegram,akimat,7.03E+14,2023-05-24 10:00,Сәлем,7");
  });

  test("may have its header below other rows, and blank rows between", async () => {
    const rows = [["Report of May"], [], ["made by", "a tool"], header, [], row("1"), [null, null, " "], row("2")];
    const { posts, recognition, warnings } = await readBytes(workbook(rows));
    expect([recognition.headerLine, posts.map(({ line }) => line)]).toEqual([4, [6, 8]]);
    expect(warnings).toEqual([{ code: "header_not_first", params: { line: 4 } }]);
  });

  test("gives the rows of all sheets of a kind, and says which sheets it left out", async () => {
    const sheets = [
      { name: "Summary", rows: [["Posts", "2"]] },
      { name: "May", rows: [header, row("1")] },
      { name: "June", rows: [header, row("2")] },
      { name: "Secret", rows: [header, row("3")], state: "hidden" },
    ];
    const { posts, warnings } = await readBytes(zipFile(workbookFiles(sheets)));
    expect(posts.map(({ externalId }) => externalId)).toEqual(["1", "2", "3"]);
    expect(warnings).toEqual([{ code: "parts_left_out", params: { count: 1, name: "Summary" } }]);
  });

  test("reads rich text, line breaks, tags with prefixes, CDATA and cells without references", async () => {
    const xml = (text: string): CellInput => ({ xml: `<c t="inlineStr">${text}</c>` });
    const rich = xml("<is><r><t>Сә</t></r><r><rPr><b/></rPr><t>лем_x000D_\n&#1090;ы</t></r><rPh><t>no</t></rPh></is>");
    const files = workbookFiles(
      [
        {
          name: "P",
          rows: [header, row("1", undefined, rich), row("2", undefined, xml("<is><t><![CDATA[<1&2>]]></t></is>"))],
        },
      ],
      false,
    );
    const prefixed = files.map((file) =>
      file.name.includes("sheet1")
        ? {
            ...file,
            data: String(file.data)
              .replace(/<(\/?)(?=[a-z])/gi, "<$1x:")
              .replace(/ r="[A-Z]+\d+"/g, ""),
          }
        : file,
    );
    const { posts } = await readBytes(zipFile(prefixed));
    expect(posts.map(({ text }) => text)).toEqual(["Сәлем\r\nты", "<1&2>"]);
  });

  test("whose texts come in another order than its cells is read as well", async () => {
    const long = (id: number): string => `${id} ${"ұзақ мәтін ".repeat(2_000)}`;
    const rows = Array.from({ length: 400 }, (_, i) => row(`${i}`, undefined, long(i)));
    const files = workbookFiles([{ name: "P", rows: [header, ...rows] }]).map((file) => {
      if (!file.name.includes("sheet1")) return file;
      const [start = "", ...parts] = String(file.data).split(/(?=<row )/);
      const last = parts.pop() ?? "";
      const [end = "", tail = ""] = last.split(/(?<=<\/row>)(?=<\/sheetData>)/);
      const [first = "", ...others] = [...parts, end];
      return { ...file, data: [start, first, ...others.reverse(), tail].join("") };
    });
    const { posts } = await readBytes(zipFile(files));
    expect(posts).toHaveLength(400);
    for (const { externalId, text } of posts) expect(text).toBe(long(Number(externalId)).trim());
  });

  test("inside an archive is read too", async () => {
    const archive = zipFile([{ name: "report.xlsx", data: workbook([header, row("1")]) }]);
    expect((await readBytes(archive)).posts).toHaveLength(1);
    const opened = await openImport(fileOf(archive), { fileName: "a.zip" });
    expect(opened.recognition.format).toBe("akimetrics-posts");
    await opened.close();
  });

  test("with a cell of many megabytes loses that row alone", async () => {
    const rows = [header, row("1"), row("2", undefined, "x".repeat(30_000_000)), row("3")];
    const { posts, rejections } = await readBytes(workbook(rows, false));
    expect(posts.map(({ externalId }) => externalId)).toEqual(["1", "3"]);
    expect(rejections).toMatchObject([{ line: 3, code: "cell_too_large" }]);
  });
});

describe("a workbook that is no post export", () => {
  test.each([
    ["without rows", [], "file_empty"],
    [
      "of something else",
      [
        ["Product", "Price"],
        ["tea", 5],
      ],
      "format_unknown",
    ],
  ])("%s is refused", async (_, rows, code) => {
    await expect(readBytes(workbook(rows))).rejects.toMatchObject({ code });
  });

  test("of one table beside empty sheets is refused as that table, to be mapped by hand", async () => {
    const sheets = [
      { name: "Data", rows: [["Product", "Price"]] },
      { name: "Sheet2", rows: [] },
      { name: "Sheet3", rows: [] },
    ];
    const bytes = zipFile(workbookFiles(sheets));
    await expect(readBytes(bytes)).rejects.toMatchObject({
      code: "format_unknown",
      params: { header: expect.stringContaining("Product") },
    });
  });

  test.each([
    ["xl/workbook.xml", "<workbook><sheets"],
    ["xl/worksheets/sheet1.xml", `<worksheet><sheetData><row r="1"><c ${"a".repeat(3_000_000)}`],
    ["xl/sharedStrings.xml", "<sst><si><t>platform</t></si><si "],
  ])("with a damaged %s is refused", async (name, data) => {
    const files = workbookFiles([{ name: "P", rows: [header, row("1")] }]).map((file) =>
      file.name === name ? { name, data } : file,
    );
    await expect(readBytes(zipFile(files))).rejects.toMatchObject({ code: "archive_damaged" });
  });
});

test("a workbook of Fanpage Karma, whose header is on row 5, arrives", async () => {
  const rows = [
    ["Fanpage Karma"],
    ["Period", "May"],
    [],
    ["made for", "a test"],
    [
      "Date",
      "Profile",
      "Profile-ID",
      "Network",
      "Message-ID",
      "Message",
      "Format",
      "Number of likes",
      "Number of comments",
      "Link",
    ],
    [
      date(45070.4375, 1),
      "Арқа әкімдігі",
      "600000000000001",
      "Facebook",
      "600000000000001_77",
      "Сәлем",
      "Photo",
      5,
      "-",
      "https://www.facebook.com/600000000000001_77",
    ],
  ];
  const { posts, recognition, rejections } = await readBytes(workbook(rows));
  expect(rejections).toEqual([]);
  expect(recognition.format).toBe("fanpage-karma-posts");
  expect(posts).toMatchObject([
    {
      account: { platform: "facebook", externalId: "600000000000001", name: "Арқа әкімдігі" },
      externalId: "77",
      published: { wall: "2023-05-24T10:30:00" },
      likes: 5,
      comments: null,
    },
  ]);
});

test.each([true, false])(
  "a workbook whose checksums do not agree gives no row (shared texts: %s)",
  async (isShared) => {
    const bytes = workbook([header, row(1)], isShared);
    const directory = bytes.indexOf("PK\u0001\u0002");
    let damaged = 0;
    for (let entry = directory; entry >= 0; entry = bytes.indexOf("PK\u0001\u0002", entry + 4)) {
      const name = bytes.subarray(entry + 46, entry + 46 + bytes.readUInt16LE(entry + 28)).toString();
      if (!name.includes("sheet1") && !(isShared && name.includes("sharedStrings"))) continue;
      const copy = Buffer.from(bytes);
      copy[entry + 16] = (copy[entry + 16] ?? 0) ^ 1;
      await expect(readBytes(copy)).rejects.toMatchObject({ code: "archive_damaged" });
      damaged++;
    }
    expect(damaged).toBe(isShared ? 2 : 1);
  },
);
