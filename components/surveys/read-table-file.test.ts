import { expect, test } from "vitest";
import { readTableFile } from "./read-table-file.ts";

const table = "Вопрос;Ответ;12;11,4";

test.each([
  ["UTF-8", new TextEncoder().encode(`\uFEFF${table}`)],
  ["UTF-16", new Uint8Array(Buffer.from(`\uFEFF${table}`, "utf16le"))],
  ["windows-1251", new Uint8Array([0xc2, 0xee, 0xef, 0xf0, 0xee, 0xf1, ...new TextEncoder().encode(";12;11,4")])],
])("a table in %s is read as it was written", async (_, bytes) => {
  expect(await readTableFile(new Blob([bytes]))).toMatch(/^Вопрос;.*12;11,4$/u);
});

test("a workbook and a file larger than any printed table are refused", async () => {
  expect(await readTableFile(new Blob([new Uint8Array([0x50, 0x4b, 3, 4, 0, 0])]))).toBeNull();
  expect(await readTableFile(new Blob(["1;".repeat(600_000)]))).toBeNull();
});
