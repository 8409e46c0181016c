import "server-only";
import type { ClientBase } from "pg";
import { speaksForAccount } from "./official-voice.ts";
import { saidColumns, silentColumns } from "./told-columns.ts";

const newest = "ORDER BY captured_at DESC, import_id DESC";
const pick = (column: string, order: string, where: string) =>
  `(array_agg(said->'${column}' ${order}) FILTER (WHERE ${where}))[1]`;

/** What all imports say together, by the rules of `mergedColumns`, for each column. */
function foldedColumn(column: string): string {
  if (column === "author_hash") {
    const known = "ORDER BY (said->>'is_official' = 'true') DESC NULLS LAST, import_id";
    return pick(column, known, "said->>'author_hash' IS NOT NULL");
  }
  if (["is_official", "tells_parents", "is_complete"].includes(column))
    return `to_jsonb(bool_or((said->>'${column}')::boolean))`;
  if (["is_question", "mention_hashes"].includes(column)) {
    return `coalesce(${pick(column, newest, "said->>'text' IS NOT NULL")}, ${pick(column, newest, "true")})`;
  }
  return pick(column, newest, silentColumns.includes(column) ? `said->>'${column}' IS NOT NULL` : "true");
}

const columns = [...saidColumns, "likes"];
const list = columns.join(", ");

/** Fills `folded_said` with what the imports in `said_comment` say together of each comment. */
const gatherFolded = `
  CREATE TEMP TABLE folded_said ON COMMIT DROP AS
  SELECT account_id, external_id, min(import_id) AS first, max(import_id) AS last, array_agg(import_id) AS imports,
    jsonb_build_object(${columns.map((column) => `'${column}', ${foldedColumn(column)}`).join(", ")}) AS said
  FROM said_comment GROUP BY account_id, external_id;
  CREATE INDEX ON folded_said (account_id, external_id);
  ANALYZE folded_said`;

/** Makes staged comments what imports say of them together, the staged file's own words among them. */
export const foldStaged = `
  ${gatherFolded};
  UPDATE staged_comment AS s SET (${list}) = (SELECT ${list} FROM jsonb_populate_record(s, f.said))
  FROM folded_said AS f, staged_account AS a
  WHERE a.account_id = f.account_id AND s.account_ref = a.ref AND s.external_id = f.external_id;
  UPDATE staged_comment AS s SET is_official = ${speaksForAccount("m", "s")}
  FROM folded_said AS f, staged_account AS a, commenter AS m
  WHERE a.account_id = f.account_id AND s.account_ref = a.ref AND s.external_id = f.external_id
    AND m.account_id = f.account_id AND m.author_hash = s.author_hash`;

/**
 * Makes each comment of `said_comment` what the imports there say together.
 * @returns how many of those that `id` had not brought are other than before
 */
export async function foldSaid(client: ClientBase, id: number): Promise<number> {
  await client.query(gatherFolded);
  const { rowCount } = await client.query(
    `UPDATE comment AS c SET (${list}) = (SELECT ${list} FROM jsonb_populate_record(c, f.said))
     FROM folded_said AS f WHERE c.account_id = f.account_id AND c.external_id = f.external_id
       AND EXISTS (SELECT FROM jsonb_populate_record(c, f.said) AS r
         WHERE (${columns.map((column) => `r.${column}`).join(", ")}) IS DISTINCT FROM (${columns.map((column) => `c.${column}`).join(", ")}))
       AND c.first_import_id <> $1`,
    [id],
  );
  await client.query(
    `UPDATE comment AS c SET (${list}) = (SELECT ${list} FROM jsonb_populate_record(c, f.said)), first_import_id = f.first
     FROM folded_said AS f WHERE c.account_id = f.account_id AND c.external_id = f.external_id AND c.first_import_id = $1`,
    [id],
  );
  // Who had changed it before the undone import did, if that one is still there.
  await client.query(
    `UPDATE comment AS c SET import_id = coalesce(
       (SELECT (m.before->>'import_id')::int FROM comment_memory AS m WHERE m.account_id = c.account_id AND m.key = c.external_id
          AND m.entity = 'comment' AND m.import_id = $1 AND (m.before->>'import_id')::int = ANY(f.imports)), f.last)
     FROM folded_said AS f WHERE c.account_id = f.account_id AND c.external_id = f.external_id AND c.import_id = $1`,
    [id],
  );
  return rowCount ?? 0;
}
