import { createHash } from "node:crypto";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { getDatabase } from "#lib/data/database/db.ts";
import { undoImport } from "#lib/data/imports/undo-import.ts";
import { largeCommentsFile } from "../large-comments-file.ts";
import { measureImport } from "./measure-import.ts";

/** Seconds that each step in the life of some comments takes which is not a first tidy import. */
export interface AwkwardMeasure {
  /** The second half in no order, so that the comments of a post stand in many places. */
  readonly scattered: number;
  /** A twentieth of the rows twice. */
  readonly repeated: number;
  /** The same comments with other likes, after a tidy import. */
  readonly newer: number;
  readonly undone: number;
}

const hashOf = (text: string) => createHash("sha1").update(text).digest("hex");

async function rowsOf(count: number): Promise<{ header: string; rows: string[] }> {
  const pieces: Uint8Array[] = [];
  for await (const piece of largeCommentsFile(count)) pieces.push(piece);
  const [header = "", ...rows] = Buffer.concat(pieces).toString("utf8").trimEnd().split("\r\n");
  return { header, rows };
}

async function undoLatest(): Promise<number> {
  const { pool } = getDatabase();
  const { rows } = await pool.query<{ id: number }>(
    "UPDATE import SET state = 'undoing' WHERE id = (SELECT max(id) FROM import) RETURNING id",
  );
  const start = performance.now();
  await undoImport(rows[0]?.id ?? 0);
  return (performance.now() - start) / 1000;
}

/**
 * Imports synthetic comments in the ways in which each could come to be compared with all others.
 * @param empty empties the tables between them
 */
export async function measureAwkward(
  url: string,
  folder: string,
  count: number,
  empty: () => Promise<void>,
): Promise<AwkwardMeasure> {
  const { header, rows } = await rowsOf(count);
  const half = Math.floor(count / 2);
  const take = async (lines: readonly string[]) => {
    const file = path.join(folder, "awkward.csv");
    await writeFile(file, `${header}\r\n${lines.join("\r\n")}\r\n`);
    return (await measureImport(url, file)).seconds;
  };
  const late = rows.slice(half).map((row) => ({ row, hash: hashOf(row) }));
  late.sort((a, b) => (a.hash < b.hash ? -1 : 1));
  const scattered = await take([...rows.slice(0, half), ...late.map(({ row }) => row)]);
  await empty();
  const repeated = await take([...rows, ...rows.slice(0, count / 20)]);
  await empty();
  await take(rows);
  const newer = await take(rows.map((row) => row.replace(/,(\d),https/, ",1$1,https")));
  const undone = await undoLatest();
  await empty();
  return { scattered, repeated, newer, undone };
}
