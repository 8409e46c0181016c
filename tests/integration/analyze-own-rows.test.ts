import { afterEach, expect, test } from "vitest";
import { analyzeOwnRows } from "#lib/data/database/analyze-own-rows.ts";
import { getDatabase } from "#lib/data/database/db.ts";
import { useDatabase } from "../setup/database.ts";

useDatabase();
const tables = { region: ["code"] };
/** In the order in which they began; the last goes first. */
const ended: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ended.splice(0).reverse()) await end();
});

async function begin() {
  const client = await getDatabase().pool.connect();
  await client.query("BEGIN");
  ended.push(async () => {
    await client.query("ROLLBACK");
    client.release();
  });
  return client;
}

test("the planner knows of rows that only the transaction sees, though statistics say that there are none", async () => {
  const { pool } = getDatabase();
  await pool.query("CREATE TABLE own_row (id int)");
  ended.push(async () => {
    await pool.query("DROP TABLE own_row");
  });
  const client = await begin();
  await client.query("INSERT INTO own_row SELECT generate_series(1, 5000)");
  // Gathered by others, who see none of them.
  await pool.query("ANALYZE own_row");
  const planned = async () => {
    const { rows } = await client.query<{ "QUERY PLAN": [{ Plan: { "Plan Rows": number } }] }>(
      "EXPLAIN (FORMAT JSON) SELECT FROM own_row",
    );
    return rows[0]?.["QUERY PLAN"][0].Plan["Plan Rows"];
  };
  expect(await planned()).toBeLessThan(100);
  expect(await analyzeOwnRows(client, { own_row: ["id"] })).toBe(true);
  expect(await planned()).toBe(5000);
});

test("two transactions never wait for each other over it, and both go on", async () => {
  const [first, second] = [await begin(), await begin()];
  expect(await analyzeOwnRows(first, tables)).toBe(true);
  expect(await analyzeOwnRows(second, tables)).toBe(false);
  for (const client of [first, second]) expect((await client.query("SELECT FROM region LIMIT 1")).rowCount).toBe(1);
});
