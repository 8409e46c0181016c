/** What holds for every JSON file: its texts and counts come back however it is laid out, cut or damaged. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { AkimetricsError } from "#lib/errors.ts";
import { type ReadImport, readBytes } from "#tests/read-import.ts";

const text = fc.string({ unit: "grapheme", maxLength: 40 });
const count = fc.option(fc.nat(1_000_000), { nil: null });
// Names of our own would be columns with a meaning.
const others = fc.dictionary(
  fc.string({ maxLength: 5 }).map((name) => `x-${name}`),
  fc.jsonValue({ maxDepth: 3 }),
  { maxKeys: 3 },
);
const posts = fc.array(fc.record({ text, likes: count, others }), { minLength: 1, maxLength: 8 });
type Posts = typeof posts extends fc.Arbitrary<infer T> ? T : never;

const layouts: readonly ((elements: readonly object[]) => string)[] = [
  (elements) => JSON.stringify(elements),
  (elements) => JSON.stringify(elements, null, 2),
  (elements) => elements.map((each) => JSON.stringify(each)).join("\n"),
  (elements) => elements.map((each) => JSON.stringify(each, null, "\t")).join("\r\n"),
  (elements) => JSON.stringify({ version: 3, posts: elements, after: [1] }),
];
const layout = fc.constantFrom(...layouts);

function elementsOf(table: Posts): object[] {
  return table.map(({ text: written, likes, others: more }, i) => ({
    ...more,
    platform: "telegram",
    account: "akimat",
    post_id: `p${i}`,
    published_at: "2023-05-24T10:00:00Z",
    text: written,
    likes,
  }));
}

async function readOrRefuse(bytes: Uint8Array, cuts: readonly number[] = []): Promise<ReadImport | string> {
  try {
    return await readBytes(bytes, {}, cuts);
  } catch (error) {
    if (error instanceof AkimetricsError) return error.code;
    throw error;
  }
}

describe("every JSON file", () => {
  test("gives back its texts and counts from any layout", async () => {
    await fc.assert(
      fc.asyncProperty(posts, layout, async (table, write) => {
        const { posts: found, rejections } = await readBytes(Buffer.from(write(elementsOf(table))));
        expect(rejections).toEqual([]);
        expect(found.map(({ likes }) => likes)).toEqual(table.map(({ likes }) => likes));
        const written = table.map((each) => each.text.replaceAll("\0", "").trim().toWellFormed() || null);
        expect(found.map((each) => each.text)).toEqual(written);
      }),
      { numRuns: 300 },
    );
  });

  test("is the same file wherever its bytes are cut", async () => {
    await fc.assert(
      fc.asyncProperty(posts, layout, fc.array(fc.nat(2_000), { maxLength: 12 }), async (table, write, cuts) => {
        const bytes = Buffer.from(write(elementsOf(table)));
        const places = cuts.map((cut) => Math.min(cut, bytes.length));
        expect(await readOrRefuse(bytes, places)).toEqual(await readOrRefuse(bytes));
      }),
      { numRuns: 200 },
    );
  });

  test("that is damaged anywhere is read or refused, and no element is lost without a word", async () => {
    const damage = fc.record({
      at: fc.array(fc.nat(3_000), { maxLength: 5 }),
      bytes: fc.array(fc.constantFrom(...Buffer.from('"\\{}[],:\n\0x')), { minLength: 1, maxLength: 5 }),
      end: fc.nat(4_000),
    });
    await fc.assert(
      fc.asyncProperty(posts, layout, damage, async (table, write, { at, bytes, end }) => {
        const whole = Buffer.from(write(elementsOf(table)));
        for (const [i, place] of at.entries()) whole.writeUInt8(bytes[i % bytes.length] ?? 0, place % whole.length);
        const found = await readOrRefuse(whole.subarray(0, Math.max(1, end)));
        if (typeof found === "string") return;
        expect(found.posts.length + found.rejections.length).toBe(found.rows);
        const isCut = found.warnings.some(({ code }) => code === "file_cut_off");
        if (at.length === 0 && end < whole.length) expect(isCut || found.rejections.length <= 1).toBe(true);
        for (const { likes } of found.posts) expect(likes === null || Number.isSafeInteger(likes)).toBe(true);
      }),
      { numRuns: 400 },
    );
  });
});

test("a list with one element whose brackets are right and whose inside is not loses that one", async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 2, max: 9 }), fc.nat(), async (length, at) => {
      const broken = at % length;
      const elements = elementsOf(Array.from({ length }, () => ({ text: "a", likes: 1, others: {} })));
      const texts = elements.map((each, i) => (i === broken ? '{"text": nope}' : JSON.stringify(each)));
      const { posts: found, rejections } = await readBytes(Buffer.from(`[${texts.join(", ")}]`));
      expect(rejections.map(({ line }) => line)).toEqual([broken + 1]);
      expect(found).toHaveLength(length - 1);
    }),
  );
});
