import { spawn } from "node:child_process";
import { createWriteStream } from "node:fs";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { fileURLToPath } from "node:url";
import { workerEnv, workerFlags } from "#cli/lean-worker.ts";
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
    env: { ...workerEnv, ...process.env, DATABASE_URL: url },
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
