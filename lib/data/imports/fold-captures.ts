import "server-only";
import type { ClientBase } from "pg";
import { type CountKind, countKinds } from "../../domain/model.ts";

/** What imports said of posts, one row for each post and import, of the accounts in `contested_post`. */
const saidRows = `
  SELECT b.account_id, u.external_id, b.captured_at, b.import_id, b.carries, u.likes, u.comments, u.shares, u.views
  FROM capture_block AS b, unnest(b.external_ids, b.likes, b.comments, b.shares, b.views) AS u(external_id, likes, comments, shares, views)
  WHERE b.account_id IN (SELECT DISTINCT account_id FROM contested_post)`;

const newest = (kind: string) =>
  `(array_agg(s.${kind} ORDER BY s.captured_at DESC, s.import_id DESC) FILTER (WHERE '${kind}' = ANY(s.carries)))[1] AS ${kind},
   bool_or('${kind}' = ANY(s.carries)) AS has_${kind}`;

const folded = (kind: CountKind, forgotten: readonly CountKind[]) =>
  `CASE WHEN f.has_${kind} THEN f.${kind} ELSE ${forgotten.includes(kind) ? "NULL" : `p.${kind}`} END`;

/**
 * Sets each count of the posts in the temporary table `contested_post` to what the newest capture that carries it
 * says, in whatever order the imports came. Adds the local days of changed posts to `affected_day`.
 * @param forgotten counts that an import told which is being undone: where no other tells them they are unknown again
 * @returns how many posts changed
 */
export async function foldCaptures(client: ClientBase, forgotten: readonly CountKind[] = []): Promise<number> {
  const counts = countKinds.map((kind) => folded(kind, forgotten)).join(", ");
  const { rows } = await client.query<{ n: number }>(
    `WITH folded AS (
       SELECT c.account_id, c.external_id, max(s.captured_at) AS captured_at, ${countKinds.map(newest).join(", ")}
       FROM contested_post AS c JOIN (${saidRows}) AS s USING (account_id, external_id) GROUP BY c.account_id, c.external_id
     ), due AS (
       SELECT account_id, external_id, f.captured_at, (${countKinds.map((kind) => `p.${kind}`).join(", ")}) IS DISTINCT FROM (${counts}) AS differs,
         ${countKinds.map((kind) => `${folded(kind, forgotten)} AS ${kind}`).join(", ")}
       FROM folded AS f JOIN post AS p USING (account_id, external_id)
     ), changed AS (
       UPDATE post AS p SET captured_at = d.captured_at, ${countKinds.map((kind) => `${kind} = d.${kind}`).join(", ")}
       FROM due AS d WHERE p.account_id = d.account_id AND p.external_id = d.external_id
         AND (d.differs OR p.captured_at <> d.captured_at)
       RETURNING p.account_id, p.local_date, d.differs
     ), days AS (
       INSERT INTO affected_day SELECT DISTINCT account_id, local_date FROM changed WHERE differs
     ) SELECT count(*) FILTER (WHERE differs)::int AS n FROM changed`,
  );
  return rows[0]?.n ?? 0;
}

/** Fills `contested_post` with the staged posts of which a newer capture is known: those are not simply overwritten. */
export async function findContested(client: ClientBase, capturedAt: Date): Promise<number> {
  const { rowCount } = await client.query(
    `CREATE TEMP TABLE contested_post ON COMMIT DROP AS
     SELECT DISTINCT a.account_id, s.external_id
     FROM capture_block AS b JOIN staged_account AS a ON a.account_id = b.account_id,
       unnest(b.external_ids) AS u(external_id) JOIN staged_post AS s ON s.external_id = u.external_id
     WHERE b.captured_at > '${capturedAt.toISOString()}' AND s.account_ref = a.ref`,
  );
  return rowCount ?? 0;
}
