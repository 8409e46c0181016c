import "server-only";
import type { CountKind } from "../../domain/model.ts";
import { getDatabase } from "../database/db.ts";

/** What one import said of a post. */
export interface Capture extends Readonly<Record<CountKind, number | null>> {
  readonly importId: number;
  /** When the counts were true. */
  readonly capturedAt: Date;
}

/** What each import said of a post, the earliest counts first: how it grew. */
export async function listCaptures(accountId: number, externalId: string): Promise<Capture[]> {
  const { rows } = await getDatabase().pool.query<{
    import_id: number;
    captured_at: Date;
    likes: number | null;
    comments: number | null;
    shares: number | null;
    views: number | null;
  }>(
    `SELECT b.import_id, b.captured_at, b.likes[p.at] AS likes, b.comments[p.at] AS comments, b.shares[p.at] AS shares, b.views[p.at] AS views
     FROM capture_block AS b CROSS JOIN LATERAL (SELECT array_position(b.external_ids, $2) AS at) AS p
     WHERE b.account_id = $1 AND p.at IS NOT NULL ORDER BY b.captured_at, b.import_id`,
    [accountId, externalId],
  );
  return rows.map(({ import_id, captured_at, ...counts }) => ({
    importId: import_id,
    capturedAt: captured_at,
    ...counts,
  }));
}

/** When the newer export was taken that no longer had the post; null while every one had it. */
export async function findLastAbsence(accountId: number, externalId: string): Promise<Date | null> {
  const { rows } = await getDatabase().pool.query<{ captured_at: Date | null }>(
    `SELECT i.captured_at FROM post AS p JOIN import AS i ON i.id = p.not_seen_import_id
     WHERE p.account_id = $1 AND p.external_id = $2`,
    [accountId, externalId],
  );
  return rows[0]?.captured_at ?? null;
}
