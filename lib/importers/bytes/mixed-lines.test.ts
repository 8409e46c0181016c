import iconv from "iconv-lite";
import { expect, test } from "vitest";
import { readBytes } from "#tests/read-import.ts";
import { splitByEncoding } from "./mixed-lines.ts";

const joined = (...parts: readonly (readonly [text: string, encoding: string])[]): Uint8Array =>
  Buffer.concat(parts.map(([text, encoding]) => iconv.encode(text, encoding)));
const header = "Отметка времени,Какую страницу вы читаете?\n";
const russian = (count: number): string =>
  Array.from({ length: count }, (_, at) => `2023/07/10 1:29:${10 + at} PM GMT+5,Страницу акимата города\n`).join("");

test("rows in windows-1251 below a header in UTF-8 are each read in their own encoding", async () => {
  for (const [above, below] of [
    [1, 40],
    [40, 1],
    [40, 3],
  ] as const) {
    const read = await readBytes(joined([header + russian(above), "utf-8"], [russian(below), "windows-1251"]));
    expect(read.recognition.columns[1]?.column).toBe("Какую страницу вы читаете?");
    expect(new Set(read.responses.map(({ cells }) => cells[0]))).toEqual(new Set(["Страницу акимата города"]));
    const encoding = above > below ? "utf-8" : "windows-1251";
    const count = above > below ? below : above + 1;
    expect(read.warnings).toContainEqual({ code: "encodings_mixed", params: { encoding, count } });
    expect(read.warnings.map(({ code }) => code)).not.toContain("invalid_bytes");
  }
});

test("Kazakh rows of KZ-1048 among UTF-8 keep their letters", () => {
  const block = joined(["Қала әкімдігі\n", "utf-8"], ["Қазақстан қаласы әкімі\n", "rk1048"], ["ascii\n", "utf-8"]);
  const runs = splitByEncoding(block, "utf-8");
  expect(runs.map(({ encoding, lines }) => [encoding, lines])).toEqual([
    ["utf-8", 1],
    ["kz-1048", 1],
    ["utf-8", 1],
  ]);
});

test("single bytes that are no text, and accents of the west, are not taken for Cyrillic", async () => {
  const broken = Buffer.concat([
    Buffer.from(`${header}2023/07/10 1:29:21 PM GMT+5,Жақсы \ud83d`),
    Buffer.from([0xf0, 0x9f]),
  ]);
  const read = await readBytes(broken);
  expect(read.warnings.map(({ code }) => code)).toContain("invalid_bytes");
  expect(read.warnings.map(({ code }) => code)).not.toContain("encodings_mixed");
  const west = joined(
    [`${header}${russian(3)}`, "utf-8"],
    ["2023/07/10 1:29:21 PM GMT+5,señor José\n", "windows-1252"],
  );
  expect(splitByEncoding(west, "utf-8")).toHaveLength(1);
});

test("a file in one encoding has no foreign lines", async () => {
  for (const encoding of ["utf-8", "windows-1251", "koi8-r"]) {
    const read = await readBytes(joined([header + russian(40), encoding]));
    expect(read.warnings).toEqual([]);
    expect(read.recognition.encoding).toBe(encoding);
  }
});
