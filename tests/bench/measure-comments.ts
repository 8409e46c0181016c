import { createReadStream, createWriteStream } from "node:fs";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Client } from "pg";
import { from, to } from "pg-copy-streams";
import { largeCommentsFile } from "../large-comments-file.ts";
import { type ImportMeasure, measureImport } from "./measure-import.ts";

/** An import of comments beside a raw COPY of the same rows into an equally indexed table. */
export interface CommentsMeasure {
  readonly imported: ImportMeasure;
  /** Seconds of the raw COPY. */
  readonly raw: number;
}

/** Imports `rows` synthetic comments of 20 pages into an empty database, in a process of its own, and copies them raw. */
export async function measureComments(url: string, folder: string, rows: number): Promise<CommentsMeasure> {
  const file = path.join(folder, `comments-${rows}.csv`);
  await pipeline(Readable.from(largeCommentsFile(rows, 20)), createWriteStream(file));
  const imported = await measureImport(url, file);
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("DROP TABLE IF EXISTS raw_comment; CREATE TABLE raw_comment (LIKE comment INCLUDING ALL)");
    const copied = path.join(folder, "raw-comment.copy");
    await pipeline(client.query(to("COPY comment TO STDOUT")), createWriteStream(copied));
    const start = performance.now();
    await pipeline(
      createReadStream(copied, { highWaterMark: 256 * 1024 }),
      client.query(from("COPY raw_comment FROM STDIN")),
    );
    const raw = (performance.now() - start) / 1000;
    await client.query("DROP TABLE raw_comment");
    return { imported, raw };
  } finally {
    await client.end();
  }
}
