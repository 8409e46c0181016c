import fc from "fast-check";
import { expect, test } from "vitest";
import { textBlocks } from "./text-blocks.ts";

async function* pieces(bytes: Uint8Array, step: number): AsyncGenerator<Uint8Array, void, void> {
  for (let at = 0; at < bytes.length; at += step) yield bytes.subarray(at, at + step);
}

async function blocksOf(bytes: Uint8Array, step: number): Promise<string[]> {
  const blocks = [];
  for await (const block of textBlocks(pieces(bytes, step), 24, 8)) blocks.push(Buffer.from(block).toString("utf8"));
  return blocks;
}

test("blocks are the same text, in the same places, however the bytes arrive", async () => {
  const text = fc.array(fc.constantFrom("a", "ә", "🌾", "\n"), { maxLength: 120 }).map((parts) => parts.join(""));
  await fc.assert(
    fc.asyncProperty(text, fc.integer({ min: 1, max: 70 }), async (whole, step) => {
      const blocks = await blocksOf(Buffer.from(whole), step);
      expect(blocks.join("")).toBe(whole);
      expect(blocks).toEqual(await blocksOf(Buffer.from(whole), 1));
    }),
    { numRuns: 500 },
  );
});
