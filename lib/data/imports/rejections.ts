import "server-only";
import type { Rejection } from "../../importers/importer.ts";
import { getDatabase } from "../database/db.ts";

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
  let stored = 0;
  const flush = async () => {
    if (waiting.length === 0) return;
    const rows = waiting;
    waiting = [];
    const first = stored;
    stored += rows.length;
    await getDatabase().pool.query(
      `INSERT INTO import_rejection (import_id, number, part, line, code, params, text)
       SELECT $1, $2 + n, part, line, code, params, text
       FROM unnest($3::text[], $4::int[], $5::text[], $6::jsonb[], $7::text[]) WITH ORDINALITY AS r(part, line, code, params, text, n)`,
      [
        importId,
        first,
        rows.map((row) => row.part ?? null),
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
      stored = 0;
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
