import "server-only";
import { getDatabase } from "../database/db.ts";
import type { ImportState } from "./import-record.ts";

/** How far an import is. */
export interface ImportProgress {
  readonly id: number;
  readonly state: ImportState;
  readonly progressBytes: number;
  readonly fileSize: number;
}

/** How far some imports are, few bytes a row: pages ask once a second. Those that are gone are absent. */
export async function listImportProgress(ids: readonly number[]): Promise<ImportProgress[]> {
  const { rows } = await getDatabase().pool.query<{
    id: number;
    state: ImportState;
    progress_bytes: number;
    file_size: number;
  }>("SELECT id, state, progress_bytes, file_size FROM import WHERE id = ANY($1::int[]) ORDER BY id", [ids]);
  return rows.map((row) => ({
    id: row.id,
    state: row.state,
    progressBytes: row.progress_bytes,
    fileSize: row.file_size,
  }));
}
