import "server-only";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type ClientBase, escapeIdentifier } from "pg";
import { MIGRATIONS_FOLDER } from "../database/migrations-folder.ts";

/** Drops all tables and functions but the list of migrations; the database is Akimetrics' alone. */
export async function dropTables(client: ClientBase): Promise<void> {
  const { rows: tables } = await client.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class
     WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND relname <> '_prisma_migrations'`,
  );
  const names = tables.map(({ name }) => `public.${escapeIdentifier(name)}`);
  if (names.length > 0) await client.query(`DROP TABLE ${names.join(", ")} CASCADE`);
  const { rows: functions } = await client.query<{ signature: string }>(
    `SELECT p.oid::regprocedure::text AS signature FROM pg_proc AS p
     WHERE p.pronamespace = 'public'::regnamespace
       AND NOT EXISTS (SELECT FROM pg_depend AS d WHERE d.objid = p.oid AND d.deptype = 'e')`,
  );
  for (const { signature } of functions) await client.query(`DROP FUNCTION ${signature}`);
}

/** Runs migrations by their names, inside the transaction that is under way. */
export async function replayMigrations(client: ClientBase, names: readonly string[]): Promise<void> {
  for (const name of names) await client.query(readFileSync(join(MIGRATIONS_FOLDER, name, "migration.sql"), "utf8"));
}
