import { expect, test } from "vitest";
import { batchLength, batchRows } from "./limits.ts";
import { openImport } from "./open-import.ts";

const header = "platform,account,post_id,published_at,raw\n";

async function batchesOf(rows: number, raw: string): Promise<number[]> {
  const line = (id: number) => `facebook,page,${id},2023-05-10T06:00:00Z,${raw}\n`;
  async function* chunks(): AsyncGenerator<Uint8Array, void, void> {
    yield new TextEncoder().encode(header + Array.from({ length: rows }, (_, id) => line(id + 1)).join(""));
  }
  const opened = await openImport(chunks(), { fileName: "wide.csv" });
  const sizes: number[] = [];
  for await (const { posts } of opened.batches()) sizes.push(posts.length);
  return sizes;
}

test("short rows come a thousand at a time", async () => {
  expect(await batchesOf(2 * batchRows + 1, "x")).toEqual([batchRows, batchRows, 1]);
});

test("of rows with long columns no more come at a time than memory should hold, however many the file has", async () => {
  const raw = "x".repeat(batchLength / 8);
  expect(await batchesOf(20, raw)).toEqual([8, 8, 4]);
});
