import { createReadStream, createWriteStream } from "node:fs";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { Client } from "pg";
import { from, to } from "pg-copy-streams";

/** Every table in which an import stores rows of its own. */
export const storedTables = {
  posts: ["post", "capture_block", "account_fact"],
  comments: ["comment", "commenter", "comment_block", "post_thread", "reply_fact", "reply_time"],
} as const;

/**
 * Seconds that `\copy` takes for all rows of the tables, one table after the other, into equally indexed copies of
 * them. The rows come from files through this process, so that both ways pay for the disk and the connection.
 */
export async function measureRawCopy(url: string, folder: string, tables: readonly string[]): Promise<number> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    let seconds = 0;
    for (const table of tables) {
      await client.query(`DROP TABLE IF EXISTS raw_copy; CREATE TABLE raw_copy (LIKE ${table} INCLUDING ALL)`);
      const rows = path.join(folder, `raw-${table}.copy`);
      await pipeline(client.query(to(`COPY ${table} TO STDOUT`)), createWriteStream(rows));
      const start = performance.now();
      await pipeline(
        createReadStream(rows, { highWaterMark: 256 * 1024 }),
        client.query(from("COPY raw_copy FROM STDIN")),
      );
      seconds += (performance.now() - start) / 1000;
      await client.query("DROP TABLE raw_copy");
    }
    return seconds;
  } finally {
    await client.end();
  }
}
