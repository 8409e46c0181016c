import "server-only";
import type { Rejection } from "../../importers/importer.ts";
import { getDatabase } from "../db.ts";

/** Where rejected rows go while a file streams. */
export interface RejectionSink {
  /** Called when a run begins, or starts over. */
  reset(): Promise<void>;
  take(rejections: readonly Rejection[]): Promise<void>;
  flush(): Promise<void>;
  /** The rejections kept in memory, for a report. */
  kept(): readonly Rejection[];
}

/** Keeps the first `limit` rejected rows in memory and nothing anywhere else. */
export function sampleRejections(limit: number): RejectionSink {
  let kept: Rejection[] = [];
  return {
    async reset() {
      kept = [];
    },
    async take(rejections) {
      if (kept.length < limit) kept.push(...rejections.slice(0, limit - kept.length));
    },
    async flush() {
      // What is kept in memory has nowhere else to go.
    },
    kept: () => kept,
  };
}

const flushAt = 500;
const longestText = 20_000;

/**
 * Stores every rejected row of an import, a few hundred at a time, outside the import's transaction:
 * a file of nothing but faults must not fill the memory, and its faults are worth keeping when it fails.
 */
export function storeRejections(importId: number, keep: number): RejectionSink {
  const sample = sampleRejections(keep);
  let waiting: Rejection[] = [];
  const flush = async () => {
    if (waiting.length === 0) return;
    const rows = waiting;
    waiting = [];
    await getDatabase().pool.query(
      `INSERT INTO import_rejection (import_id, line, code, params, text)
       SELECT $1, line, code, params, text FROM unnest($2::int[], $3::text[], $4::jsonb[], $5::text[]) AS r(line, code, params, text)
       ON CONFLICT DO NOTHING`,
      [
        importId,
        rows.map((row) => row.line),
        rows.map((row) => row.code),
        rows.map((row) => JSON.stringify(row.params)),
        rows.map((row) => row.text.slice(0, longestText).replaceAll("\0", "")),
      ],
    );
  };
  return {
    async reset() {
      waiting = [];
      await sample.reset();
      await getDatabase().pool.query("DELETE FROM import_rejection WHERE import_id = $1", [importId]);
    },
    async take(rejections) {
      await sample.take(rejections);
      waiting.push(...rejections);
      if (waiting.length >= flushAt) await flush();
    },
    flush,
    kept: () => sample.kept(),
  };
}
