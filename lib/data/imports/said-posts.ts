import "server-only";
import type { ClientBase } from "pg";
import type { CarriedField } from "../../importers/importer.ts";

/** Columns of a post, in the order of `saidColumns`, with the field that carries each; times come with every row. */
const carriedBy: Readonly<Record<string, CarriedField | null>> = {
  published_at: null,
  type: "type",
  text: "text",
  // Follows from the text and changes with it.
  language: "text",
  permalink: "permalink",
  likes: "likes",
  comments: "comments",
  shares: "shares",
  views: "views",
  reach: "reach",
  saves: "saves",
  reactions: "reactions",
  followers_at_post: "followersAtPost",
};

/** What an import can say of a post, as columns. */
export const saidColumns: readonly string[] = Object.keys(carriedBy);

/** SQL that is true where the import of a row of `said_post` says a column. */
export function says(column: string): string {
  const field = carriedBy[column];
  return field ? `'${field}' = ANY(carries)` : "true";
}

/** Kept with what each import said (`capture_block`); of all other columns the memories of changes tell it. */
const inBlocks = ["likes", "comments", "shares", "views"];
const inTexts = ["text", "language"];

const saidValue = (column: string): string => {
  if (inBlocks.includes(column)) return `l.${column}`;
  if (!inTexts.includes(column)) return `r.${column}`;
  // A text that is still the post's has the language that was told since.
  return column === "text"
    ? "t.text"
    : "CASE WHEN t.text IS NOT DISTINCT FROM p.text THEN p.language ELSE t.language END";
};

/** Opened before they are joined: with one comparison after the other, all posts of an account would be compared. */
const openedBlocks = `(
  SELECT b.account_id, b.import_id, b.captured_at, b.carries, u.*
  FROM capture_block AS b CROSS JOIN LATERAL unnest(b.external_ids, ${inBlocks.map((column) => `b.${column}`).join(", ")}) AS u(external_id, ${inBlocks.join(", ")})
  WHERE b.account_id IN (SELECT account_id FROM contested_post) OFFSET 0)`;

/**
 * Gathers in the temporary table `said_post` what each import said of the posts in `contested_post`: a row for each
 * post and import. Counts stand in `capture_block`. Of everything else an import said what the post was when the next
 * import changed it, which `import_change` remembers, or else what it is now.
 */
export async function gatherSaidPosts(client: ClientBase): Promise<void> {
  await client.query(`
    CREATE TEMP TABLE said_post ON COMMIT DROP AS
    WITH held AS (
      SELECT DISTINCT ON (c.account_id, c.external_id, b.import_id) c.account_id, c.external_id, b.import_id, b.captured_at, b.carries,
        ${inBlocks.map((column) => `b.${column}`).join(", ")}
      FROM contested_post AS c JOIN ${openedBlocks} AS b USING (account_id, external_id)
      ORDER BY c.account_id, c.external_id, b.import_id
    ), later AS (
      SELECT h.*, (array_agg(m.before) FILTER (WHERE m.before IS NOT NULL) OVER next)[1] AS row_then,
        (array_agg(m.before) FILTER (WHERE m.before ? 'text') OVER next)[1] AS text_then
      FROM held AS h LEFT JOIN import_change AS m
        ON m.account_id = h.account_id AND m.import_id = h.import_id AND m.entity = 'post' AND m.key = h.external_id
      WINDOW next AS (PARTITION BY h.account_id, h.external_id ORDER BY h.captured_at, h.import_id
        ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING)
    )
    SELECT l.account_id, l.external_id, l.import_id, l.captured_at, l.carries, ${saidColumns.map((column) => `${saidValue(column)} AS ${column}`).join(", ")}
    FROM later AS l JOIN post AS p USING (account_id, external_id)
      CROSS JOIN LATERAL jsonb_populate_record(p, coalesce(l.row_then, '{}')) AS r
      CROSS JOIN LATERAL jsonb_populate_record(p, coalesce(l.text_then, '{}')) AS t`);
}

/** Adds to `said_post` what the staged file says of the posts in `contested_post`. */
export async function addStagedPosts(
  client: ClientBase,
  importId: number,
  capturedAt: Date,
  carries: readonly CarriedField[],
): Promise<void> {
  await client.query(
    `INSERT INTO said_post (account_id, external_id, import_id, captured_at, carries, ${saidColumns.join(", ")})
     SELECT c.account_id, c.external_id, $1, $2, $3, ${saidColumns.map((column) => `s.${column}`).join(", ")}
     FROM contested_post AS c JOIN staged_account AS a USING (account_id)
       JOIN staged_post AS s ON s.account_ref = a.ref AND s.external_id = c.external_id`,
    [importId, capturedAt, carries],
  );
}
