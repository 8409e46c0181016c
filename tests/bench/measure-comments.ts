import { createWriteStream } from "node:fs";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { largeCommentsFile } from "../large-comments-file.ts";
import { type ImportMeasure, measureImport } from "./measure-import.ts";

/** Imports `rows` synthetic comments of 20 pages in a process of its own. */
export async function measureCommentsImport(url: string, folder: string, rows: number): Promise<ImportMeasure> {
  const file = path.join(folder, `comments-${rows}.csv`);
  await pipeline(Readable.from(largeCommentsFile(rows, 20)), createWriteStream(file));
  return measureImport(url, file);
}
