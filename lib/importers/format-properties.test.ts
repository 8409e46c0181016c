/** What holds for every format: its fixture is the same file in any order, encoding and dialect, and harmless when damaged. */
import { readdirSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import iconv from "iconv-lite";
import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import { AkimetricsError } from "#lib/errors.ts";
import type { PostRecord, ReadOptions } from "#lib/importers/importer.ts";
import { tableFormats } from "#lib/importers/registry.ts";
import { type ReadImport, readBytes } from "#tests/read-import.ts";

const here = new URL("./formats/", import.meta.url);
const fixtures = readdirSync(here, { recursive: true, encoding: "utf8" })
  .filter((path) => /(?:^|[/\\])fixtures?(?:[/\\][^/\\]+)?\.csv$/.test(path))
  .sort();

/** What is given with files that don't say it themselves. */
const given: Readonly<Record<string, Partial<ReadOptions>>> = {
  "youtube-studio": { account: { platform: "youtube", handle: "arka.example" } },
  "tiktok-followers": { account: { platform: "tiktok", handle: "arka.example" } },
  "youtube-comments": { fileName: "videoinfo_0aBcDeFgHiJ_2023_09_29-22_32_52_comments.csv" },
  "youtube-channels": { fileName: "channellist_search2_2023_09_29-22_32_52.csv" },
};

interface Fixture {
  readonly path: string;
  readonly options: Partial<ReadOptions>;
  readonly table: readonly (readonly string[])[];
}

function openFixture(path: string): Fixture {
  const text = readFileSync(new URL(path, here), "utf8").replace(/^\ufeff/, "");
  const rows = Papa.parse<string[]>(text, { skipEmptyLines: true }).data;
  const width = rows[0]?.length ?? 0;
  // A ragged row has no order of columns that could be changed.
  const table = rows.filter((row) => row.length <= width).map((row) => [...row, ...Array(width - row.length).fill("")]);
  return { path, options: given[path.split(/[/\\]/)[0] ?? ""] ?? {}, table };
}

const opened = fixtures.map(openFixture);

function write(table: Fixture["table"], delimiter: string, newline: "\n" | "\r\n", quotes: boolean): string {
  return Papa.unparse(
    table.map((row) => [...row]),
    { delimiter, newline, quotes },
  );
}

async function readOrRefuse(bytes: Uint8Array, options: Partial<ReadOptions>): Promise<ReadImport | null> {
  try {
    return await readBytes(bytes, options);
  } catch (error) {
    if (error instanceof AkimetricsError) return null;
    throw error;
  }
}

/** What a file says, without the lines on which it says it. */
function said({ recognition, posts, followers, comments, rejections }: ReadImport) {
  return {
    format: recognition.format,
    posts: posts.map((post) => ({ ...post, line: 0 })),
    followers: followers.map((record) => ({ ...record, line: 0 })),
    comments: comments.map((comment) => ({ ...comment, line: 0 })),
    tells: recognition.comments,
    rejected: rejections.map(({ code }) => code).sort(),
  };
}

/** Rows that became records; a row may hold comments beside its own record. */
function recordsOf({ posts, followers, comments }: ReadImport): number {
  return new Set([...posts, ...followers, ...comments].map(({ line }) => line)).size;
}

const anyFixture = fc.constantFrom(...opened);
const style = fc.record({
  delimiter: fc.constantFrom(",", ";", "\t", "|"),
  newline: fc.constantFrom("\n" as const, "\r\n" as const),
  quotes: fc.boolean(),
});

test("each fixture is of a format of its own, which is registered", async () => {
  const found: string[] = [];
  for (const { path, table, options } of opened) {
    const { recognition, posts, followers, comments } = await readBytes(
      Buffer.from(write(table, ",", "\n", false)),
      options,
    );
    expect(posts.length + followers.length + comments.length, path).toBeGreaterThan(0);
    found.push(recognition.format);
  }
  expect(new Set(found).size).toBe(opened.length);
  expect(opened.length).toBeGreaterThan(20);
  const names = tableFormats.map(({ schema }) => schema.name);
  expect(found.filter((name) => !names.some((other) => other === name))).toEqual([]);
});

describe("every format", () => {
  test("says the same whatever the order of its columns, its dialect and its encoding", async () => {
    await fc.assert(
      fc.asyncProperty(
        anyFixture,
        style,
        fc.constantFrom("utf-8", "utf-16le", "utf-16be"),
        fc.boolean(),
        fc.infiniteStream(fc.nat()),
        async ({ table, options }, { delimiter, newline, quotes }, encoding, addBOM, dice) => {
          const order = (table[0] ?? [])
            .map((_, i) => [dice.next().value ?? 0, i] as const)
            .sort((a, b) => a[0] - b[0]);
          const shuffled = table.map((row) => order.map(([, i]) => row[i] ?? ""));
          const text = write(shuffled, delimiter, newline, quotes);
          const plain = await readBytes(Buffer.from(write(table, ",", "\n", false)), options);
          const found = await readBytes(iconv.encode(text, encoding, { addBOM }), options);
          expect(said(found)).toEqual(said(plain));
        },
      ),
      { numRuns: 250 },
    );
  });

  test("says the same as people pass it on: below a title, behind a separator line, packed, put together of two", async () => {
    const title = "Есеп / Отчёт / Report\r\n2025\r\n\r\n";
    const written = (table: Fixture["table"]): string => write(table, ";", "\r\n", false);
    const passedOn = fc.constantFrom(
      { name: "title", bytes: (table: Fixture["table"]) => Buffer.from(title + written(table)) },
      { name: "separator", bytes: (table: Fixture["table"]) => Buffer.from(`sep=;\r\n${written(table)}`) },
      { name: "gzip", bytes: (table: Fixture["table"]) => gzipSync(written(table)) },
      {
        name: "two",
        bytes: (table: Fixture["table"]) => Buffer.from(written(table.toSpliced(table.length, 0, table[0] ?? []))),
      },
    );
    await fc.assert(
      fc.asyncProperty(anyFixture, passedOn, async ({ table, options }, { name, bytes }) => {
        const plain = await readBytes(Buffer.from(write(table, ",", "\n", false)), options);
        if (name === "two" && plain.recognition.headerLine !== 1) return;
        const found = await readBytes(bytes(table), options);
        const more = name === "two" ? ["repeated_header"] : [];
        expect(said(found)).toEqual({ ...said(plain), rejected: [...said(plain).rejected, ...more].sort() });
      }),
      { numRuns: 150 },
    );
  });

  test("ignores columns that it does not know", async () => {
    const name = fc.constantFrom("Новый столбец", "x_new_metric", "Ad impressions (beta)", "");
    await fc.assert(
      fc.asyncProperty(anyFixture, name, fc.nat(), fc.string(), async ({ table, options }, header, at, cell) => {
        const place = at % ((table[0]?.length ?? 0) + 1);
        const wider = table.map((row, i) => row.toSpliced(place, 0, i === 0 ? header : cell));
        const plain = await readBytes(Buffer.from(write(table, ",", "\n", false)), options);
        const found = await readBytes(Buffer.from(write(wider, ",", "\n", true)), options);
        expect(said(found)).toEqual(said(plain));
      }),
      { numRuns: 150 },
    );
  });

  test("cut off anywhere is read or refused, and the rows before the cut say what they said", async () => {
    await fc.assert(
      fc.asyncProperty(anyFixture, fc.double({ min: 0, max: 1, noNaN: true }), async ({ table, options }, share) => {
        const whole = write(table, ",", "\n", true);
        const plain = await readBytes(Buffer.from(whole), options);
        const found = await readOrRefuse(Buffer.from(whole.slice(0, Math.floor(whole.length * share))), options);
        if (found === null) return;
        const known = new Map(plain.posts.map((post) => [post.line, post]));
        for (const post of found.posts.slice(0, -1)) expect(post).toEqual(known.get(post.line));
        const last = found.comments.at(-1)?.line;
        const knownComments = new Map(plain.comments.map((comment) => [comment.externalId, comment]));
        for (const { isByAccount: _, ...comment } of found.comments.filter(({ line }) => line !== last)) {
          // Who is named in the rest of the file tells of those who are not.
          expect(knownComments.get(comment.externalId)).toMatchObject(comment);
        }
      }),
      { numRuns: 250 },
    );
  });

  test("with damaged bytes is read or refused, and every count is a whole number from 0", async () => {
    const damage = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 8 });
    const counts = (post: PostRecord) =>
      [post.likes, post.comments, post.shares, post.views, post.reach, post.saves, post.followersAtPost].concat(
        Object.values(post.reactions ?? {}),
      );
    await fc.assert(
      fc.asyncProperty(anyFixture, damage, async ({ table, options }, places) => {
        const bytes = Buffer.from(write(table, ",", "\n", false));
        for (const [at, byte] of places) bytes.writeUInt8(byte, at % bytes.length);
        const found = await readOrRefuse(bytes, options);
        if (found === null) return;
        expect(recordsOf(found) + found.rejections.length).toBe(found.rows);
        for (const { externalId, likes } of found.comments) {
          expect(externalId).not.toBe("");
          if (likes !== null) expect(Number.isSafeInteger(likes) && likes >= 0).toBe(true);
        }
        for (const post of found.posts) {
          expect(post.externalId).not.toBe("");
          for (const count of counts(post)) if (count !== null) expect(count).toBeGreaterThanOrEqual(0);
          for (const count of counts(post)) if (count !== null) expect(Number.isSafeInteger(count)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });
});
