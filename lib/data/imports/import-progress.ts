import "server-only";
import { getDatabase } from "../database/db.ts";
import type { ImportState } from "./import-record.ts";

/** How far an import is. */
export interface ImportProgress {
  readonly id: number;
  readonly state: ImportState;
  readonly progressBytes: number;
  readonly fileSize: number;
  /** Whether the worker was stopped in the midst and has begun again. */
  readonly isRepeated: boolean;
}

/** How far some imports are, few bytes a row: pages ask once a second. Those that are gone are absent. */
export async function listImportProgress(ids: readonly number[]): Promise<ImportProgress[]> {
  const { rows } = await getDatabase().pool.query<{
    id: number;
    state: ImportState;
    progress_bytes: number;
    file_size: number;
    is_repeated: boolean;
  }>(
    `SELECT i.id, i.state, i.progress_bytes, i.file_size, EXISTS (
       SELECT FROM graphile_worker.jobs AS j
       WHERE j.key IN ('preview-import ' || i.id, 'run-import ' || i.id) AND j.attempts > 1
     ) AS is_repeated
     FROM import AS i WHERE i.id = ANY($1::int[]) ORDER BY i.id`,
    [ids],
  );
  return rows.map((row) => ({
    id: row.id,
    state: row.state,
    progressBytes: row.progress_bytes,
    fileSize: row.file_size,
    isRepeated: row.is_repeated,
  }));
}
