import { getDatabase } from "#lib/data/database/db.ts";

const tables = [
  "account",
  "account_alias",
  "import_account",
  "import_rejection",
  "import_change",
  "post",
  "capture_block",
  "account_fact",
  "follower_count",
  "follower_capture",
  "comment",
  "commenter",
  "comment_block",
  "post_thread",
  "comment_mark",
  "reply_fact",
  "reply_time",
];

type Row = Record<string, unknown>;

/** Blocks tell what stood in an import, in an order that means nothing. */
function sorted(block: Row): Row {
  const { external_ids: ids, likes } = block;
  if (!Array.isArray(ids) || !Array.isArray(likes)) return block;
  return { ...block, external_ids: [], likes: ids.map((id, at) => `${id} ${likes[at]}`).sort() };
}

/**
 * Every table that imports write, row by row, for comparing two ways to one end: accounts go by their handles, and
 * imports by the names that are given for their numbers.
 */
export async function dumpData(
  importNames: ReadonlyMap<number, string> = new Map(),
): Promise<Record<string, string[]>> {
  const { pool } = getDatabase();
  const { rows: accounts } = await pool.query<{ id: number; handle: string }>("SELECT id, handle FROM account");
  const handles = new Map(accounts.map(({ id, handle }) => [id, handle]));
  const dump: Record<string, string[]> = {};
  for (const table of tables) {
    const { rows } = await pool.query<{ row: Row }>(`SELECT to_jsonb(t) AS row FROM ${table} AS t`);
    dump[table] = rows
      .map(({ row }) =>
        JSON.stringify(sorted(row), (key, value: unknown) => {
          if (typeof value !== "number")
            return table === "account" && /^(?:id|created_at)$/u.test(key) ? undefined : value;
          if (key === "account_id" || (table === "account" && key === "id")) return handles.get(value) ?? value;
          return /^(?:first_|not_seen_)?import_id$/u.test(key) ? (importNames.get(value) ?? value) : value;
        }),
      )
      .sort();
  }
  return dump;
}

/**
 * A comment without the import that changed it last: a file that says the same as others, or is older, changes nothing,
 * and is not asked again when those are taken back.
 */
export const withoutLastWriter = (row: string) => row.replace(/"import_id":"[^"]*",/u, "");
