import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { readBytes } from "#tests/read-import.ts";
import { fileOf, workbookFiles, zipFile } from "#tests/zip-file.ts";
import { listParts } from "../list-parts.ts";
import { openImport } from "../open-import.ts";

const header = "platform,account,post_id,published_at,text,likes\n";
const rows = (...ids: number[]): string =>
  ids.map((id) => `telegram,akimat,${id},2023-05-24T10:00:00Z,Сәлем,7\n`).join("");
const csv = (...ids: number[]): string => header + rows(...ids);
const idsOf = ({ posts }: { posts: readonly { externalId: string }[] }) => posts.map(({ externalId }) => externalId);

describe("a gzipped file", () => {
  test("is read as what is inside", async () => {
    const found = await readBytes(gzipSync(csv(1, 2)), { fileName: "posts.csv.gz" });
    expect(idsOf(found)).toEqual(["1", "2"]);
  });

  test("that was cut off or damaged is refused, before or while it is read", async () => {
    const packed = gzipSync(csv(...Array.from({ length: 50_000 }, (_, i) => i * 7919)));
    await expect(readBytes(packed.subarray(0, packed.length - 5_000))).rejects.toMatchObject({
      code: "archive_damaged",
    });
    const damaged = Buffer.from(packed);
    damaged.fill(0x55, packed.length / 2, packed.length / 2 + 40);
    await expect(readBytes(damaged)).rejects.toMatchObject({ code: "archive_damaged" });
    await expect(readBytes(packed.subarray(0, 12))).rejects.toMatchObject({ code: "archive_damaged" });
  });

  test("may be packed once more, but not again and again", async () => {
    const twice = gzipSync(gzipSync(csv(1)));
    expect(idsOf(await readBytes(twice))).toEqual(["1"]);
    await expect(readBytes(gzipSync(twice))).rejects.toMatchObject({ code: "archive_unsupported" });
  });
});

describe("a zip archive", () => {
  test.each([
    ["deflated", {}],
    ["stored", { isStored: true }],
    ["streamed, with sizes after the data", { isStreamed: true }],
  ])("with one file, %s, is that file", async (_, more) => {
    const found = await readBytes(zipFile([{ name: "export/posts.csv", data: csv(1, 2), ...more }]));
    expect([idsOf(found), found.warnings]).toEqual([["1", "2"], []]);
  });

  test("is read in place where the file allows it, and its progress stays within the file", async () => {
    const bytes = zipFile([{ name: "a.csv", data: csv(...Array.from({ length: 3_000 }, (_, i) => i)) }]);
    const opened = await openImport(fileOf(bytes), { fileName: "a.zip" });
    let posts = 0;
    for await (const batch of opened.batches()) {
      posts += batch.posts.length;
      expect(batch.bytesRead).toBeLessThanOrEqual(bytes.length);
    }
    expect(posts).toBe(3_000);
  });

  test("with files of one kind is one import, whose later rows count as later", async () => {
    const archive = zipFile([
      { name: "2023/05.csv", data: csv(1, 2) },
      { name: "2023/06.csv", data: csv(2, 3) },
      { name: "photo.jpg", data: "x" },
      { name: "__MACOSX/._05.csv", data: "x" },
    ]);
    const found = await readBytes(archive);
    expect(idsOf(found)).toEqual(["1", "2", "2", "3"]);
    expect(found.posts.map(({ line }) => line)).toEqual([2, 3, 5, 6]);
    expect(found.warnings).toEqual([{ code: "archive_files_passed_over", params: { count: 1, name: "photo.jpg" } }]);
  });

  test("rejects inside it what is another kind of export, and names rejected rows' files", async () => {
    const followers = "platform,account,date,followers\ntelegram,akimat,2023-05-24,700\n";
    const archive = zipFile([
      { name: "readme.txt", data: "Thank you for using our tool, dear friend" },
      { name: "a.csv", data: csv(1) },
      { name: "followers.csv", data: followers },
      { name: "more-columns.csv", data: csv(9).replace("likes", "shares") },
      { name: "b.csv", data: header + rows(2).replace("2023-05-24T10:00:00Z", "soon") },
    ]);
    const found = await readBytes(archive);
    expect(idsOf(found)).toEqual(["1"]);
    expect(found.rejections).toEqual([
      {
        line: 2,
        code: "bad_date",
        params: expect.anything() as unknown,
        text: expect.stringContaining("soon") as unknown,
        part: "b.csv",
      },
      {
        line: 1,
        code: "part_differs",
        params: { name: "followers.csv", format: "akimetrics-followers" },
        text: "followers.csv",
        part: "followers.csv",
      },
      expect.objectContaining({ code: "part_differs", part: "more-columns.csv" }) as unknown,
    ]);
    expect(found.rows).toBe(4);
    expect(found.warnings).toContainEqual({ code: "parts_left_out", params: { count: 1, name: "readme.txt" } });
  });

  test("can be taken file by file", async () => {
    const archive = zipFile([
      { name: "a.csv", data: csv(1) },
      {
        name: "b.json",
        data: '[{"platform":"telegram","account":"a","post_id":"5","published_at":"2023-05-24T10:00:00Z"}]',
      },
    ]);
    const found: [string, string][] = [];
    for await (const part of (await listParts(fileOf(archive), { fileName: "x.zip" })).parts) {
      const opened = await part.open();
      for await (const { posts } of opened.batches())
        for (const { externalId } of posts) found.push([part.name, externalId]);
    }
    expect(found).toEqual([
      ["a.csv", "1"],
      ["b.json", "5"],
    ]);
  });

  test("never uses names as paths", async () => {
    const found = await readBytes(
      zipFile([
        { name: "../../../etc/passwd\u0000\u202e.csv", data: csv(1) },
        { name: "..\\..\\b.csv", data: rows(2) },
      ]),
    );
    expect(idsOf(found)).toEqual(["1"]);
    expect(found.warnings).toEqual([{ code: "parts_left_out", params: { count: 1, name: "b.csv" } }]);
  });

  test.each([
    ["has a password", zipFile([{ name: "a.csv", data: csv(1), isEncrypted: true }]), "archive_encrypted"],
    ["holds no data", zipFile([{ name: "a.jpg", data: "x" }]), "archive_without_data"],
    ["is empty", zipFile([]), "archive_without_data"],
    [
      "holds an archive",
      zipFile([{ name: "in.zip", data: zipFile([{ name: "a.csv", data: csv(1) }]) }]),
      "archive_nested",
    ],
    ["was cut off", zipFile([{ name: "a.csv", data: csv(1) }]).subarray(0, -30), "archive_damaged"],
    [
      "is another document",
      zipFile([
        { name: "[Content_Types].xml", data: "x" },
        { name: "word/document.xml", data: "x" },
      ]),
      "file_is_binary",
    ],
    ["is a binary workbook", zipFile([{ name: "xl/workbook.bin", data: "x" }]), "file_is_spreadsheet"],
    ["is 7z", Buffer.from("7z\xbc\xaf\x27\x1c\0\0\0", "latin1"), "archive_unsupported"],
  ])("that %s is refused with the reason", async (_, bytes, code) => {
    await expect(readBytes(bytes, { fileName: "x.zip" })).rejects.toMatchObject({ code });
  });

  test("whose data was changed is refused, though it still unpacks", async () => {
    const bytes = zipFile([{ name: "a.csv", data: csv(1, 2, 3), isStored: true }]);
    bytes[bytes.indexOf(",7\n") + 1] = 0x39;
    await expect(readBytes(bytes)).rejects.toMatchObject({ code: "archive_damaged", params: { name: "a.csv" } });
  });

  test("that unpacks to hundreds of times its size is given up", async () => {
    const bomb = zipFile([
      { name: "a.csv", data: Buffer.concat([Buffer.from(csv(1)), Buffer.alloc(40 * 1_048_576, "\n")]) },
    ]);
    expect(bomb.length).toBeLessThan(200_000);
    await expect(readBytes(bomb)).rejects.toMatchObject({ code: "archive_bomb" });
  });
});

test("a file inside an archive that alone can't be read gives its own reason", async () => {
  const found = readBytes(
    zipFile([
      { name: "a.txt", data: "hello, dear reader" },
      { name: "b.pdf.txt", data: "%PDF-1.7" },
    ]),
  );
  await expect(found).rejects.toMatchObject({ code: "file_is_pdf" });
});

test("every row of a file that is not taken counts", async () => {
  const archive = zipFile([
    { name: "a.csv", data: csv(1) },
    { name: "b.csv", data: csv(2, 3, 4).replace("likes", "shares") },
  ]);
  const found = await readBytes(archive);
  expect([found.rows, found.rejections.length]).toEqual([4, 1]);
});

test("rejected rows of files of one name, or of sheets of one name, are told apart", async () => {
  const bad = csv(1, 2).replaceAll("2023-05-24T10:00:00Z", "soon");
  const sheet = (id: string): string[][] => [
    header.trim().split(","),
    ...rows(Number(id))
      .trim()
      .split("\n")
      .map((row) => row.split(",")),
  ];
  const book = zipFile(
    workbookFiles([
      { name: "P", rows: sheet("1").map((cells) => cells.map((cell) => cell.replace("2023-05-24T10:00:00Z", "soon"))) },
      { name: "Q", rows: sheet("1").map((cells) => cells.map((cell) => cell.replace("2023-05-24T10:00:00Z", "soon"))) },
    ]),
  );
  const found = await readBytes(
    zipFile([
      { name: "2023/a.csv", data: bad },
      { name: "2024/a.csv", data: bad },
      { name: "x.xlsx", data: book },
      { name: "y.xlsx", data: book },
    ]),
  );
  const places = found.rejections.map(({ part, line }) => `${part} ${line}`);
  expect(places).toEqual([
    "a.csv 2",
    "a.csv 3",
    "a.csv (2) 2",
    "a.csv (2) 3",
    "x.xlsx: P 2",
    "x.xlsx: Q 2",
    "y.xlsx: P 2",
    "y.xlsx: Q 2",
  ]);
});

test("a gzip file of several members is the file of them all, wherever it is cut on its way", async () => {
  const bytes = Buffer.concat([gzipSync(csv(1, 2)), gzipSync(rows(3)), gzipSync(rows(4))]);
  for (const cuts of [[], [5], Array.from({ length: bytes.length }, (_, at) => at)]) {
    expect(idsOf(await readBytes(bytes, { fileName: "a.csv.gz" }, cuts))).toEqual(["1", "2", "3", "4"]);
  }
  const torn = bytes.subarray(0, bytes.length - 6);
  await expect(readBytes(torn, { fileName: "a.csv.gz" })).rejects.toMatchObject({ code: "archive_damaged" });
});
