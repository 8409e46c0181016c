import "server-only";
import type { PoolClient } from "pg";

/** Tables whose rows an import can have changed, with what `import_change` calls them. */
const tables = { post: "post", comment: "comment" } as const;
export type MergedTable = keyof typeof tables;

async function columnsOf(client: PoolClient, table: MergedTable): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    "SELECT attname AS name FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND attname <> 'account_id'",
    [table],
  );
  return rows.map(({ name }) => `"${name}"`);
}

/**
 * Gives the posts or comments of one account to another. One that both have becomes one: as the newest import left it,
 * with what each import before left as the memory of the next, so that an undo of any of them goes on working.
 * The transaction holds both accounts.
 */
export async function mergeRecords(client: PoolClient, table: MergedTable, from: number, into: number): Promise<void> {
  const entity = tables[table];
  await client.query(
    `CREATE TEMP TABLE double_record ON COMMIT DROP AS
     SELECT external_id AS key FROM ${table} WHERE account_id = $1
     INTERSECT SELECT external_id FROM ${table} WHERE account_id = $2`,
    [from, into],
  );
  // Every state of a double, by the import that made it; of two states by one import the kept account's counts.
  await client.query(
    `CREATE TEMP TABLE record_state ON COMMIT DROP AS
     SELECT DISTINCT ON (key, import_id) key, import_id, state FROM (
       SELECT d.key, (c.before->>'import_id')::int AS import_id, c.before AS state, c.account_id
       FROM double_record AS d JOIN import_change AS c ON c.key = d.key AND c.entity = '${entity}' AND c.account_id IN (${from}, ${into})
       UNION ALL SELECT d.key, r.import_id, to_jsonb(r), r.account_id
       FROM double_record AS d JOIN ${table} AS r ON r.external_id = d.key AND r.account_id IN (${from}, ${into})
     ) AS known ORDER BY key, import_id, (account_id = ${into}) DESC`,
  );
  await client.query(
    `UPDATE ${table} AS kept SET first_import_id = least(kept.first_import_id, gone.first_import_id)
     FROM double_record AS d JOIN ${table} AS gone ON gone.account_id = $1 AND gone.external_id = d.key
     WHERE kept.account_id = $2 AND kept.external_id = d.key`,
    [from, into],
  );
  const columns = (await columnsOf(client, table)).filter((name) => name !== '"first_import_id"');
  await client.query(
    `UPDATE ${table} AS kept SET (${columns.join(", ")}) = (SELECT ${columns.map((name) => `s.${name}`).join(", ")}
       FROM jsonb_populate_record(kept, last.state) AS s)
     FROM (SELECT DISTINCT ON (key) key, import_id, state FROM record_state ORDER BY key, import_id DESC) AS last
     WHERE kept.account_id = $1 AND kept.external_id = last.key AND kept.import_id <> last.import_id`,
    [into],
  );
  await client.query(
    `DELETE FROM import_change AS c USING double_record AS d
     WHERE c.entity = '${entity}' AND c.key = d.key AND c.account_id IN ($1, $2)`,
    [from, into],
  );
  await client.query(
    `INSERT INTO import_change (account_id, import_id, entity, key, before)
     SELECT $1, import_id, '${entity}', key, before FROM (
       SELECT key, import_id, lag(state) OVER (PARTITION BY key ORDER BY import_id) AS before FROM record_state
     ) AS chain WHERE before IS NOT NULL`,
    [into],
  );
  await client.query(
    `DELETE FROM ${table} AS r USING double_record AS d WHERE r.account_id = $1 AND r.external_id = d.key`,
    [from],
  );
  await client.query(`UPDATE ${table} SET account_id = $2 WHERE account_id = $1`, [from, into]);
  await client.query(`UPDATE import_change SET account_id = $2 WHERE account_id = $1 AND entity = '${entity}'`, [
    from,
    into,
  ]);
  await client.query("DROP TABLE double_record, record_state");
}
