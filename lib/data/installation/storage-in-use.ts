import "server-only";
import { readdir, stat } from "node:fs/promises";
import path from "node:path";
import { getEnv } from "../../env.ts";
import { getDatabase } from "../database/db.ts";

/** Room that something takes on the disk. */
export interface StorageShare {
  /** A table by its name in the database, or a folder of files by its name in the data folder and a slash. */
  readonly name: string;
  readonly bytes: number;
  /** Rows as the database estimates them, or files; null where it has not counted yet. */
  readonly count: number | null;
}

/** Folders of the data folder that hold files of people. */
const folders = ["originals", "uploads"];

async function folderShare(name: string): Promise<StorageShare> {
  const folder = path.join(path.resolve(getEnv().AKIMETRICS_DATA), name);
  const files = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    throw error;
  });
  let bytes = 0;
  for (const file of files) bytes += (await stat(path.join(folder, file)).catch(() => null))?.size ?? 0;
  return { name: `${name}/`, bytes, count: files.length };
}

/** Room in use: each table with its indexes, the largest first, then kept and waiting files. */
export async function listStorage(): Promise<StorageShare[]> {
  const { rows } = await getDatabase().pool.query<StorageShare>(
    `SELECT relname::text AS name, pg_total_relation_size(oid) AS bytes,
            CASE WHEN reltuples >= 0 THEN reltuples::bigint END AS count
     FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname <> '_prisma_migrations'
     ORDER BY 2 DESC, 1`,
  );
  return [...rows, ...(await Promise.all(folders.map(folderShare)))];
}
