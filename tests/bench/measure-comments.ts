import { createReadStream, createWriteStream } from "node:fs";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Client } from "pg";
import { from, to } from "pg-copy-streams";
import { largeCommentsFile } from "../large-comments-file.ts";
import { type ImportMeasure, measureImport } from "./measure-import.ts";

/** Every table in which an import of comments stores rows. */
export const storedTables = [
  "comment",
  "commenter",
  "comment_block",
  "post_thread",
  "reply_fact",
  "reply_time",
] as const;

/** An import of comments beside a raw COPY of all rows that it stores into equally indexed tables. */
export interface CommentsMeasure {
  readonly imported: ImportMeasure;
  /** Seconds of the raw COPY, all tables together. */
  readonly raw: number;
}

/** Imports `rows` synthetic comments of 20 pages in a process of its own. */
export async function measureCommentsImport(url: string, folder: string, rows: number): Promise<ImportMeasure> {
  const file = path.join(folder, `comments-${rows}.csv`);
  await pipeline(Readable.from(largeCommentsFile(rows, 20)), createWriteStream(file));
  return measureImport(url, file);
}

async function copySeconds(client: Client, folder: string, table: string): Promise<number> {
  await client.query(`DROP TABLE IF EXISTS raw_copy; CREATE TABLE raw_copy (LIKE ${table} INCLUDING ALL)`);
  const copied = path.join(folder, "raw-comments.copy");
  await pipeline(client.query(to(`COPY ${table} TO STDOUT`)), createWriteStream(copied));
  const start = performance.now();
  await pipeline(
    createReadStream(copied, { highWaterMark: 256 * 1024 }),
    client.query(from("COPY raw_copy FROM STDIN")),
  );
  const seconds = (performance.now() - start) / 1000;
  await client.query("DROP TABLE raw_copy");
  return seconds;
}

/** Imports comments into an empty database, and copies what that stored raw, one table after the other. */
export async function measureComments(url: string, folder: string, rows: number): Promise<CommentsMeasure> {
  const imported = await measureCommentsImport(url, folder, rows);
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    let raw = 0;
    for (const table of storedTables) raw += await copySeconds(client, folder, table);
    return { imported, raw };
  } finally {
    await client.end();
  }
}
