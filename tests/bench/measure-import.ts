import { spawn } from "node:child_process";
import { createReadStream, createWriteStream } from "node:fs";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { fileURLToPath } from "node:url";
import { Client } from "pg";
import { workerFlags } from "#cli/worker-flags.ts";
import { largePostsFile } from "../large-posts-file.ts";

const child = fileURLToPath(new URL("./import-child.ts", import.meta.url));

/** One import in a process of its own, as the worker does it. */
export interface ImportMeasure {
  readonly rows: number;
  readonly seconds: number;
  /** Peak of the process's resident memory, in bytes. */
  readonly peakBytes: number;
}

/** Writes a synthetic export to disk; nobody in it exists. Different seeds give different posts. */
export async function writePostsFile(folder: string, rows: number, accounts: number, seed: number): Promise<string> {
  const file = path.join(folder, `posts-${rows}-${seed}.csv`);
  await pipeline(Readable.from(largePostsFile(rows, accounts, seed)), createWriteStream(file));
  return file;
}

/** Imports a file in a new process and reports its time and its peak memory. */
export async function measureImport(url: string, file: string): Promise<ImportMeasure> {
  const process_ = spawn(process.execPath, [...workerFlags, child, file], {
    env: { ...process.env, DATABASE_URL: url },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let output = "";
  process_.stdout.setEncoding("utf8").on("data", (text: string) => {
    output += text;
  });
  const code = await new Promise<number | null>((resolve) => process_.once("close", resolve));
  if (code !== 0) throw new Error(`the import ended with exit code ${code}`);
  return JSON.parse(output) as ImportMeasure;
}

/** Seconds that `\copy` takes for the same posts, from a file in `folder`, into an equally indexed table. */
export async function measureRawCopy(url: string, folder: string): Promise<number> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("DROP TABLE IF EXISTS raw_post; CREATE TABLE raw_post (LIKE post INCLUDING ALL)");
    const { from, to } = await import("pg-copy-streams");
    // The rows come from a file through this process, so that both ways pay for the disk and the connection.
    const rows = path.join(folder, "raw-post.copy");
    await pipeline(client.query(to("COPY post TO STDOUT")), createWriteStream(rows));
    const start = performance.now();
    await pipeline(
      createReadStream(rows, { highWaterMark: 256 * 1024 }),
      client.query(from("COPY raw_post FROM STDIN")),
    );
    const seconds = (performance.now() - start) / 1000;
    await client.query("DROP TABLE raw_post");
    return seconds;
  } finally {
    await client.end();
  }
}
