import { expect, test } from "vitest";
import { batchLength, batchRows, namelessBatchRows } from "./limits.ts";
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

test("posts, which name nobody, come few at a time", async () => {
  expect(await batchesOf(2 * namelessBatchRows + 1, "x")).toEqual([namelessBatchRows, namelessBatchRows, 1]);
});

test("comments come a thousand at a time where names may stand in texts, and few where nobody is named", async () => {
  const sizesWith = async (column: string): Promise<number[]> => {
    const rows = Array.from({ length: batchRows + 1 }, (_, id) => `facebook,page,7,${id + 1},2023-05-10T06:00:00Z,x\n`);
    const opened = await openImport(
      (async function* () {
        yield new TextEncoder().encode(`platform,account,post_id,comment_id,published_at,${column}\n${rows.join("")}`);
      })(),
      { fileName: "comments.csv" },
    );
    const sizes: number[] = [];
    for await (const { comments = [] } of opened.batches()) sizes.push(comments.length);
    return sizes;
  };
  expect(await sizesWith("author_name")).toEqual([batchRows, 1]);
  expect(await sizesWith("author")).toEqual([...new Array(batchRows / namelessBatchRows).fill(namelessBatchRows), 1]);
});

test("of rows with long columns no more come at a time than memory should hold, however many the file has", async () => {
  const raw = "x".repeat(batchLength / 8);
  expect(await batchesOf(20, raw)).toEqual([8, 8, 4]);
});
