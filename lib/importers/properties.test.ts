/** What holds for every file: its cells come back whatever the dialect, the encoding and the way it was cut. */
import fc from "fast-check";
import iconv from "iconv-lite";
import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import { AkimetricsError } from "#lib/errors.ts";
import { type ReadImport, readBytes } from "#tests/read-import.ts";

const header = ["platform", "account", "post_id", "published_at", "text", "likes", "comments"];

const letters = [...'abc XYZ 019 әңғүұқөһі АБВ где .!-\'`"""\n\r\n,,;;\t|=@'];
const cellText = fc.array(fc.constantFrom(...letters), { maxLength: 30 }).map((parts) => parts.join(""));
const count = fc.option(fc.nat(1_000_000), { nil: null });
const posts = fc.array(fc.record({ text: cellText, likes: count, comments: count }), { minLength: 1, maxLength: 8 });
type Posts = typeof posts extends fc.Arbitrary<infer T> ? T : never;

/** The table as another library writes it, in any dialect. */
function write(table: Posts, delimiter: string, newline: "\n" | "\r\n", quotes: boolean): string {
  const rows = table.map(({ text, likes, comments }, i) => [
    "telegram",
    "akimat",
    `${i + 1}`,
    "2023-05-24T10:00:00Z",
    text,
    `${likes ?? ""}`,
    `${comments ?? ""}`,
  ]);
  return Papa.unparse([header, ...rows], { delimiter, newline, quotes });
}

const dialect = fc.record({
  delimiter: fc.constantFrom(",", ";", "\t", "|"),
  newline: fc.constantFrom("\n" as const, "\r\n" as const),
  quotes: fc.boolean(),
});
const encoding = fc.constantFrom("utf-8", "utf-16le", "utf-16be");

function expectSame(found: ReadImport, table: Posts): void {
  expect(found.rejections).toEqual([]);
  expect(found.posts.map(({ text, likes, comments }) => ({ text, likes, comments }))).toEqual(
    table.map(({ text, likes, comments }) => ({ text: text.trim() || null, likes, comments })),
  );
}

async function readOrRefuse(bytes: Uint8Array, cuts: readonly number[] = []): Promise<ReadImport | string> {
  try {
    return await readBytes(bytes, {}, cuts);
  } catch (error) {
    if (error instanceof AkimetricsError) return `${error.code} ${JSON.stringify(error.params)}`;
    throw error;
  }
}

describe("every table", () => {
  test("comes back from any dialect and Unicode encoding, with or without byte order mark", async () => {
    await fc.assert(
      fc.asyncProperty(
        posts,
        dialect,
        encoding,
        fc.boolean(),
        async (table, { delimiter, newline, quotes }, name, addBOM) => {
          const text = write(table, delimiter, newline, quotes);
          expectSame(await readBytes(iconv.encode(text, name, { addBOM })), table);
        },
      ),
      { numRuns: 300 },
    );
  });

  test("comes back from a file that Excel wrapped line by line", async () => {
    await fc.assert(
      fc.asyncProperty(posts, async (table) => {
        const text = write(table, ",", "\n", false)
          .split("\n")
          .map((line) => (/[",]/.test(line) ? `"${line.replaceAll('"', '""')}"` : line))
          .join("\n");
        const found = await readBytes(Buffer.from(text));
        expect(found.posts.map(({ likes }) => likes)).toEqual(table.map(({ likes }) => likes));
      }),
      { numRuns: 100 },
    );
  });

  test("is the same file wherever its bytes are cut", async () => {
    await fc.assert(
      fc.asyncProperty(
        posts,
        dialect,
        encoding,
        fc.array(fc.nat(400), { maxLength: 12 }),
        async (table, style, name, cuts) => {
          const bytes = iconv.encode(write(table, style.delimiter, style.newline, style.quotes), name);
          const places = cuts.map((cut) => Math.min(cut, bytes.length));
          expect(await readOrRefuse(bytes, places)).toEqual(await readOrRefuse(bytes));
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe("a damaged file", () => {
  const damage = fc.record({
    at: fc.array(fc.nat(2_000), { maxLength: 6 }),
    bytes: fc.uint8Array({ minLength: 1, maxLength: 6 }),
    end: fc.nat(3_000),
    quote: fc.nat(2_000),
  });

  test("is read or refused, never a fault, and no row is lost without a word", async () => {
    await fc.assert(
      fc.asyncProperty(posts, dialect, damage, async (table, style, { at, bytes, end, quote }) => {
        const whole = Buffer.from(write(table, style.delimiter, style.newline, style.quotes));
        for (const [i, place] of at.entries()) whole.writeUInt8(bytes[i % bytes.length] ?? 0, place % whole.length);
        whole.writeUInt8(34, quote % whole.length);
        const found = await readOrRefuse(whole.subarray(0, Math.max(1, end)));
        if (typeof found === "string") return;
        expect(found.posts.length + found.rejections.length).toBe(found.rows);
        for (const { line, text, code } of found.rejections)
          expect([line > 0, text.length > 0, code]).toEqual([true, true, code]);
      }),
      { numRuns: 400 },
    );
  });

  test("with one more quotation mark keeps the rows that do not touch it", async () => {
    const plain = fc.array(fc.constantFrom("a", "Сәлем", "көше 5"), { minLength: 3, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(plain, fc.nat(), async (texts, at) => {
        const broken = at % texts.length;
        const table = texts.map((text, i) => ({ text: i === broken ? `"${text}` : text, likes: i, comments: 0 }));
        const lines = table.map(({ text, likes }, i) => `telegram,akimat,${i},2023-05-24T10:00:00Z,${text},${likes},0`);
        const found = await readBytes(Buffer.from([header.join(","), ...lines].join("\n")));
        expect(found.rejections.map(({ line }) => line)).toEqual([broken + 2]);
        expect(found.posts.map(({ likes }) => likes)).toEqual(texts.map((_, i) => i).filter((i) => i !== broken));
      }),
    );
  });
});
