import "server-only";
import type { ClientBase } from "pg";

/**
 * Fills `contested_post` with the staged posts of which a newer capture is known: those are not simply overwritten.
 * Of two captures of one moment the later import's is the newer.
 * @returns how many they are
 */
export async function findContested(client: ClientBase, importId: number, capturedAt: Date): Promise<number> {
  const { rowCount } = await client.query(
    `CREATE TEMP TABLE contested_post ON COMMIT DROP AS
     SELECT DISTINCT o.account_id, s.external_id
     FROM (
       SELECT a.account_id, a.ref, u.external_id
       FROM capture_block AS b JOIN staged_account AS a ON a.account_id = b.account_id CROSS JOIN LATERAL unnest(b.external_ids) AS u(external_id)
       WHERE (b.captured_at, b.import_id) > ('${capturedAt.toISOString()}'::timestamptz, ${Number(importId)}) OFFSET 0
     ) AS o JOIN staged_post AS s ON s.account_ref = o.ref AND s.external_id = o.external_id`,
  );
  return rowCount ?? 0;
}
