import { describe, expect, test } from "vitest";
import { readBytes, readText } from "#tests/read-import.ts";
import { workbookFiles, zipFile } from "#tests/zip-file.ts";
import { UnknownTableError } from "./unknown-table.ts";

const header = ["Timestamp", "Қай жерде", "Likes"];

async function refusalOf(reading: Promise<unknown>): Promise<unknown> {
  return reading.then(
    () => null,
    (error: unknown) => error,
  );
}

describe("the refusal of an unknown table carries its top", () => {
  test("of text, below a title too", async () => {
    const refusal = await refusalOf(readText(`Есеп\n${header.join(";")}\n24.05.2023;https://t.me/arka_example/1;7\n`));
    expect(refusal).toBeInstanceOf(UnknownTableError);
    expect(refusal).toMatchObject({
      code: "format_unknown",
      head: { header, rows: [["24.05.2023", "https://t.me/arka_example/1", "7"]] },
    });
  });

  test("of a sheet, which is read by a mapping as text is", async () => {
    const rows = [header, ["24.05.2023 9:05", "https://t.me/arka_example/1", 7]];
    const bytes = zipFile(workbookFiles([{ name: "Мамыр", rows }]));
    const refusal = await refusalOf(readBytes(bytes, { fileName: "a.xlsx" }));
    expect(refusal).toMatchObject({
      head: { header, rows: [["24.05.2023 9:05", "https://t.me/arka_example/1", "7"]] },
    });
    const columns = { publishedAt: "Timestamp", permalink: "Қай жерде", likes: "Likes" };
    const options = { dateOrder: "auto", timeZone: null, decimalMark: "auto", blank: "unknown" } as const;
    const { posts } = await readBytes(bytes, {
      fileName: "a.xlsx",
      mapping: {
        version: 1,
        name: "Арка",
        kind: "posts",
        header,
        platform: null,
        account: null,
        columns,
        options: { ...options, fingerprintIds: false },
      },
    });
    expect(posts).toMatchObject([{ externalId: "1", account: { handle: "arka_example" }, likes: 7 }]);
  });
});

test("a survey with the same time column is still a survey", async () => {
  const { recognition } = await readText("Timestamp,How are you?,Comments\n24.05.2023,Fine,none\n");
  expect(recognition).toMatchObject({ kind: "survey", format: "google-forms" });
});
