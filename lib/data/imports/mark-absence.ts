import "server-only";
import type { ClientBase } from "pg";

/** An import that is being taken in, which its own row does not tell yet. */
export interface ImportUnderWay {
  readonly importId: number;
  readonly capturedAt: Date;
  readonly format: string;
}

/** Whether an import of posts of these accounts is newer than this one: then marks can't be set by what is staged alone. */
async function isNewest(client: ClientBase, { importId, capturedAt }: ImportUnderWay): Promise<boolean> {
  const { rows } = await client.query(
    `SELECT FROM import_account AS c JOIN import AS i ON i.id = c.import_id
     WHERE c.kind = 'posts' AND c.import_id <> $1 AND i.captured_at >= $2
       AND c.account_id IN (SELECT account_id FROM staged_account) LIMIT 1`,
    [importId, capturedAt],
  );
  return rows.length === 0;
}

/**
 * Marks the posts that an earlier import had and a newer one of the same format, over the same days of the same
 * account, has no more, with the first such import; and clears the mark of those that it has again. Nothing is
 * deleted: an export may be partial.
 */
export async function markAbsence(client: ClientBase, underWay: ImportUnderWay): Promise<void> {
  if (!(await isNewest(client, underWay))) {
    const { rows } = await client.query<{ id: number }>("SELECT account_id AS id FROM staged_account");
    await markAbsenceAnew(
      client,
      rows.map((row) => row.id),
      underWay,
    );
    return;
  }
  const { importId, capturedAt, format } = underWay;
  await client.query(
    `UPDATE post AS p SET not_seen_import_id = NULL
     FROM staged_post AS s JOIN staged_account AS a ON a.ref = s.account_ref
     WHERE p.account_id = a.account_id AND p.external_id = s.external_id AND p.not_seen_import_id IS NOT NULL`,
  );
  await client.query(
    `UPDATE post AS p SET not_seen_import_id = $1
     FROM (
       SELECT a.account_id, a.ref, min(s.local_date) AS first, max(s.local_date) AS last
       FROM staged_post AS s JOIN staged_account AS a ON a.ref = s.account_ref GROUP BY a.account_id, a.ref
     ) AS w
     WHERE p.account_id = w.account_id AND p.local_date BETWEEN w.first AND w.last
       AND p.published_at >= w.first - interval '1 day' AND p.published_at < w.last + interval '2 days'
       AND p.captured_at < $2 AND p.import_id <> $1 AND p.not_seen_import_id IS NULL
       AND EXISTS (SELECT FROM import AS i WHERE i.id = p.import_id AND i.format = $3)
       AND NOT EXISTS (SELECT FROM staged_post AS s WHERE s.account_ref = w.ref AND s.external_id = p.external_id)`,
    [importId, capturedAt, format],
  );
}

/**
 * Sets these marks anew on all posts of some accounts, from what their imports hold: needed where one comes after a
 * newer one, or goes. `underWay` is counted in; an import that is being undone has left the tables before.
 */
export async function markAbsenceAnew(
  client: ClientBase,
  accountIds: readonly number[],
  underWay?: ImportUnderWay,
): Promise<void> {
  const staged = `
    UNION ALL SELECT a.account_id, $2::int, $3::timestamptz, $4, min(s.local_date), max(s.local_date)
    FROM staged_post AS s JOIN staged_account AS a ON a.ref = s.account_ref GROUP BY a.account_id`;
  await client.query(
    `WITH window_of AS (
       SELECT c.account_id, c.import_id, i.captured_at, i.format, c.first_date, c.last_date
       FROM import_account AS c JOIN import AS i ON i.id = c.import_id WHERE c.kind = 'posts' AND c.account_id = ANY($1::int[])
       ${underWay ? staged : ""}
     ), seen AS (
       SELECT b.account_id, u.external_id, max(b.captured_at) AS captured_at
       FROM capture_block AS b, unnest(b.external_ids) AS u(external_id) WHERE b.account_id = ANY($1::int[])
       GROUP BY b.account_id, u.external_id
     ), mark AS (
       SELECT p.account_id, p.external_id, (
         SELECT w.import_id FROM window_of AS w
         WHERE w.account_id = p.account_id AND p.local_date BETWEEN w.first_date AND w.last_date
           AND w.captured_at > s.captured_at AND w.format = ${underWay ? "coalesce(i.format, $4)" : "i.format"}
         ORDER BY w.captured_at, w.import_id LIMIT 1
       ) AS import_id
       FROM post AS p JOIN seen AS s USING (account_id, external_id) JOIN import AS i ON i.id = p.import_id
     ) UPDATE post AS p SET not_seen_import_id = m.import_id FROM mark AS m
     WHERE p.account_id = m.account_id AND p.external_id = m.external_id AND p.not_seen_import_id IS DISTINCT FROM m.import_id`,
    underWay ? [accountIds, underWay.importId, underWay.capturedAt, underWay.format] : [accountIds],
  );
}
