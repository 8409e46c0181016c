import "server-only";
import type { PoolClient } from "pg";
import { countedColumns } from "./comment-counter.ts";
import { isEligible } from "./link-threads.ts";
import type { SettledImport } from "./settle-threads.ts";

const staged = (column: string) => [column, `s.${column}`] as const;

/** Columns of `comment` that files tell or links give, each with what it is in the staged world. */
const columns: readonly (readonly [string, string])[] = [
  staged("post_external_id"),
  staged("parent_external_id"),
  staged("is_reply"),
  staged("published_at"),
  staged("local_date"),
  staged("local_hour"),
  staged("author_hash"),
  staged("is_by_account"),
  staged("is_official"),
  staged("tells_parents"),
  staged("is_complete"),
  staged("text"),
  staged("language"),
  staged("is_question"),
  staged("likes"),
  staged("permalink"),
  staged("mention_hashes"),
  ["thread_external_id", "r.root"],
  ["inferred_parent_external_id", "i.parent"],
  ["inferred_by", "i.rule"],
  ["is_eligible", isEligible],
  ["answer_external_id", "x.answer"],
  ["answer_seconds", "x.seconds"],
  ["answer_working_days", "x.working_days"],
  ["answer_language", "x.language"],
  ["inferred_answer_external_id", "y.answer"],
  ["inferred_answer_seconds", "y.seconds"],
  ["inferred_answer_working_days", "y.working_days"],
  ["asker_returned", "b.external_id IS NOT NULL"],
  ["thread_replies", "coalesce(n.replies, 0)"],
  ["is_waiting", `${isEligible} AND y.answer IS NULL AND k.kind IS NULL`],
];

const names = columns.map(([name]) => name);
const values = columns.map(([name, value]) => `${value} AS ${name}`);
const on = (table: string) => `${table}.account_ref = s.account_ref AND ${table}.external_id = s.external_id`;

/** Every staged comment with its links, as files tell them. Their tables hold few rows, so each is looked up in memory. */
const toldLinks = `
  FROM staged_comment AS s JOIN staged_account AS a ON a.ref = s.account_ref
    LEFT JOIN comment_root AS r ON ${on("r")}
    LEFT JOIN strict_answer AS x ON ${on("x")}
    LEFT JOIN returned_asker AS b ON ${on("b")}
    LEFT JOIN thread_size AS n ON ${on("n")} AND n.post IS NOT DISTINCT FROM s.post_external_id`;

/** The same with links by mention and time, and with marks. */
const linked = `${toldLinks}
    LEFT JOIN inferred_link AS i ON ${on("i")}
    LEFT JOIN any_answer AS y ON ${on("y")}
    LEFT JOIN comment_mark AS k ON k.account_id = a.account_id AND k.comment_external_id = s.external_id`;

/** The values where there are no links but told ones, and no marks. */
const toldValues = values.map((value) =>
  value
    .replaceAll(/\by\./g, "x.")
    .replaceAll(/\bi\.\w+/g, "NULL")
    .replaceAll(/ AND k\.kind IS NULL/g, ""),
);

/** Notes the days of the staged comments that were not known. */
export const noteNewDays = `
  INSERT INTO affected_reply_day SELECT DISTINCT a.account_id, s.local_date
  FROM staged_comment AS s JOIN staged_account AS a ON a.ref = s.account_ref WHERE NOT s.is_known`;

const written = ["account_id", "external_id", ...names, "captured_at", "captured_date", "first_import_id", "import_id"];

/** The staged comments that were not known, in the order of the indexes, which then grow at their ends. */
const newComments = ({ importId, capturedAt }: SettledImport, areStrict = false) => `
  SELECT a.account_id, s.external_id, ${(areStrict ? toldValues : values).join(", ")}, '${capturedAt.toISOString()}'::timestamptz AS captured_at, a.captured_date,
    ${importId} AS first_import_id, ${importId} AS import_id
  ${areStrict ? toldLinks : linked} WHERE NOT s.is_known ORDER BY a.account_id, s.published_at`;

/** Inserts the staged comments that were not known. */
export const insertNewComments = (settled: SettledImport): string =>
  `INSERT INTO comment (${written.join(", ")}) ${newComments(settled)}`;

/**
 * The same, and says of each what it takes to count it.
 * @param areStrict whether there are no links but those that files tell, and no marks
 */
export const insertAndTellComments = (settled: SettledImport, areStrict: boolean): string =>
  `INSERT INTO comment AS c (${written.join(", ")}) ${newComments(settled, areStrict)} RETURNING ${countedColumns()}`;

/** Updates the known comments of which anything is different now, and notes their days. */
export async function updateKnownComments(client: PoolClient, settled: SettledImport | null): Promise<void> {
  const row = (table: string) => `(${names.map((name) => `${table}.${name}`).join(", ")})`;
  await client.query(
    `WITH said AS (
       SELECT a.account_id, s.external_id, ${values.join(", ")}, NOT s.is_context AS is_said, s.is_changed, a.captured_date
       ${linked} WHERE s.is_known
     ), changed AS (
       UPDATE comment AS c SET ${names.map((name) => `${name} = l.${name}`).join(", ")},
         captured_at = CASE WHEN l.is_said THEN greatest(c.captured_at, $1::timestamptz) ELSE c.captured_at END,
         captured_date = CASE WHEN l.is_said AND c.captured_at < $1::timestamptz THEN l.captured_date ELSE c.captured_date END,
         import_id = CASE WHEN l.is_changed THEN $2::int ELSE c.import_id END,
         not_seen_import_id = CASE WHEN l.is_said AND c.captured_at <= $1::timestamptz THEN NULL ELSE c.not_seen_import_id END
       FROM said AS l WHERE c.account_id = l.account_id AND c.external_id = l.external_id
         AND (${row("c")} IS DISTINCT FROM ${row("l")} OR (l.is_said AND (c.captured_at < $1::timestamptz OR c.not_seen_import_id IS NOT NULL)))
       RETURNING c.account_id, c.local_date
     ) INSERT INTO affected_reply_day SELECT DISTINCT account_id, local_date FROM changed`,
    [settled?.capturedAt ?? null, settled?.importId ?? null],
  );
}

/**
 * Marks comments that stand under a post of the staged file no more, where it holds all comments of its posts and an
 * earlier import of the same format had them. Nothing is deleted: a comment may be hidden, and a file partial.
 */
export async function markNotSeenComments(client: PoolClient, { importId, capturedAt }: SettledImport): Promise<void> {
  await client.query(
    `UPDATE comment AS c SET not_seen_import_id = $1
     FROM staged_comment AS s JOIN staged_account AS a ON a.ref = s.account_ref
     WHERE s.is_context AND c.account_id = a.account_id AND c.external_id = s.external_id
       AND c.captured_at < $2 AND c.not_seen_import_id IS NULL
       AND (s.account_ref, s.post_external_id) IN (
         SELECT account_ref, post_external_id FROM staged_comment WHERE NOT is_context GROUP BY 1, 2 HAVING bool_and(is_complete)
       )
       AND EXISTS (SELECT FROM import AS i, import AS own WHERE i.id = c.import_id AND own.id = $1 AND i.format = own.format)`,
    [importId, capturedAt],
  );
}
