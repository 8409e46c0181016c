import "server-only";
import type { ClientBase } from "pg";
import { openedBlocks } from "./comment-blocks.ts";
import { mergedColumns, saidColumns } from "./told-columns.ts";

const objectOf = (row: string) =>
  `jsonb_build_object(${saidColumns.map((column) => `'${column}', ${row}.${column}`).join(", ")})`;

/** An import that changed nothing of a comment said what it was until a later one changed it. */
const unsaid = `coalesce(
  (SELECT n.before FROM comment_memory AS n WHERE n.account_id = c.account_id AND n.key = c.external_id AND n.entity = 'comment'
     AND n.import_id > b.import_id ORDER BY n.import_id LIMIT 1), to_jsonb(c))`;

/**
 * Once it is filled. What the planner takes for a few rows may be all comments of an import: without an index it would
 * compare each of them with all others.
 */
export const indexWeighed = "CREATE INDEX ON weighed_comment (account_id, external_id); ANALYZE weighed_comment";

/** Fills `said_comment` with what each other import said of the comments in `weighed_comment`. */
export async function readSaid(client: ClientBase, id: number): Promise<void> {
  await client.query(`
    CREATE TEMP TABLE comment_memory ON COMMIT DROP AS
    SELECT m.* FROM import_change AS m JOIN weighed_comment AS u ON u.account_id = m.account_id AND u.external_id = m.key
    WHERE m.entity IN ('comment', 'comment_said');
    CREATE INDEX ON comment_memory (account_id, key COLLATE "C", entity, import_id);
    ANALYZE comment_memory;
    CREATE TEMP TABLE said_comment ON COMMIT DROP AS
    SELECT c.account_id, c.external_id, b.import_id, b.captured_at, coalesce(m.before, ${unsaid}) || jsonb_build_object('likes', b.likes) AS said
    FROM weighed_comment AS u
      JOIN ${openedBlocks(`b.account_id IN (SELECT DISTINCT account_id FROM weighed_comment) AND b.import_id <> ${id}`)} AS b USING (account_id, external_id)
      JOIN comment AS c ON c.account_id = u.account_id AND c.external_id = u.external_id
      LEFT JOIN comment_memory AS m ON m.account_id = c.account_id AND m.key = c.external_id AND m.entity = 'comment_said' AND m.import_id = b.import_id;
    CREATE INDEX ON said_comment (account_id, external_id);
    ANALYZE said_comment`);
}

/**
 * Keeps what the staged file says of known comments where it says other than what file and database say together, or
 * where that is contested: an undo reads from here what is left when another import is taken back. Likes are kept in
 * the blocks.
 */
export async function keepSaid(client: ClientBase, importId: number, capturedAt: Date): Promise<void> {
  const said = saidColumns.map((column) => `s.${column}`).join(", ");
  const together = saidColumns.map((column) => mergedColumns[column]).join(", ");
  await client.query(
    `INSERT INTO import_change (account_id, import_id, entity, key, before)
     SELECT c.account_id, $2, 'comment_said', c.external_id, ${objectOf("s")}
     FROM staged_comment AS s JOIN staged_account AS a ON a.ref = s.account_ref
       JOIN comment AS c ON c.account_id = a.account_id AND c.external_id = s.external_id
     WHERE (${said}) IS DISTINCT FROM (${together})
       OR EXISTS (SELECT FROM weighed_comment AS w WHERE w.account_id = c.account_id AND w.external_id = c.external_id)
     ON CONFLICT DO NOTHING`,
    [capturedAt, importId],
  );
}

/** Puts the staged file's own words beside what other imports said of the comments in `weighed_comment`. */
export async function addStagedSaid(client: ClientBase, importId: number, capturedAt: Date): Promise<void> {
  await client.query(
    `INSERT INTO said_comment (account_id, external_id, import_id, captured_at, said)
     SELECT w.account_id, w.external_id, $2, $1::timestamptz, ${objectOf("s")} || jsonb_build_object('likes', s.likes)
     FROM weighed_comment AS w JOIN staged_account AS a USING (account_id)
       JOIN staged_comment AS s ON s.account_ref = a.ref AND s.external_id = w.external_id`,
    [capturedAt, importId],
  );
}

/**
 * An import that waited for a person's yes may be taken in after one of a later number, and memories tell what others
 * said only in the order of numbers: then it is written down before anything changes.
 */
export async function keepSaidBefore(client: ClientBase, importId: number): Promise<void> {
  await client.query(`
    INSERT INTO import_change (account_id, import_id, entity, key, before)
    SELECT account_id, import_id, 'comment_said', external_id, said FROM said_comment AS s
    WHERE EXISTS (SELECT FROM said_comment AS n WHERE n.account_id = s.account_id AND n.external_id = s.external_id AND n.import_id > ${importId})
    ON CONFLICT DO NOTHING`);
}

/** After an undo: writes down what imports said where it can't be read from the comments and their changes any more. */
export async function keepSaidApart(client: ClientBase): Promise<void> {
  const same = (said: string, kept: string) =>
    saidColumns.map((column) => `${said}->'${column}' IS NOT DISTINCT FROM ${kept}->'${column}'`).join(" AND ");
  await client.query(`
    TRUNCATE comment_memory;
    INSERT INTO comment_memory SELECT m.* FROM import_change AS m JOIN weighed_comment AS u ON u.account_id = m.account_id AND u.external_id = m.key
    WHERE m.entity = 'comment';
    WITH told AS (
      SELECT b.account_id, b.external_id, b.import_id, b.said, ${unsaid} AS unsaid
      FROM said_comment AS b JOIN comment AS c USING (account_id, external_id)
    ), plain AS (
      DELETE FROM import_change AS m USING told AS t WHERE m.account_id = t.account_id AND m.import_id = t.import_id
        AND m.entity = 'comment_said' AND m.key = t.external_id AND ${same("t.said", "t.unsaid")}
    ) INSERT INTO import_change (account_id, import_id, entity, key, before)
      SELECT account_id, import_id, 'comment_said', external_id, said FROM told WHERE NOT (${same("told.said", "told.unsaid")})
      ON CONFLICT DO NOTHING`);
}
