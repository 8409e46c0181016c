import "server-only";
import { runMigrations } from "graphile-worker";
import { Client } from "pg";
import { SetupError } from "#lib/errors.ts";
import { syncRegions } from "../accounts/regions.ts";
import { checkServerVersion } from "./check-server-version.ts";
import { listMigrationNames, readMigrationList } from "./migrations-folder.ts";
import { quietLogger } from "./quiet-logger.ts";
import { withSchemaEngine } from "./schema-engine.ts";

/** Any number that nothing else in the database locks. */
const MIGRATION_LOCK = 71_604_022;

/**
 * Brings the tables and the job queue of a database up to date. Two processes that start at once take turns.
 * @returns the names of the migrations that were applied now
 * @throws SetupError `databaseUnreachable`, `databaseTooOld`, `databaseNewer`, `migrationFailed`
 */
export async function migrate(url: string): Promise<string[]> {
  await checkServerVersion(url);
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock($1)", [MIGRATION_LOCK]);
    const { pending, unknown } = await compare(client);
    if (unknown.length > 0) throw new SetupError("databaseNewer", { migration: unknown[0] ?? "" });
    if (pending.length > 0) await apply(url);
    await runMigrations({ connectionString: url, logger: quietLogger });
    await syncRegions(client);
    return pending;
  } finally {
    await client.end();
  }
}

async function apply(url: string): Promise<void> {
  try {
    await withSchemaEngine(url, undefined, (engine) =>
      engine.applyMigrations({
        migrationsList: readMigrationList(),
        filters: { externalTables: [], externalEnums: [] },
      }),
    );
  } catch (error) {
    throw new SetupError(
      "migrationFailed",
      { reason: error instanceof Error ? error.message : String(error) },
      { cause: error },
    );
  }
}

/** What the folder has and the database lacks, and the other way round (a database of a newer Akimetrics). */
async function compare(client: Client): Promise<{ pending: string[]; unknown: string[] }> {
  const known = listMigrationNames();
  const table = await client.query("SELECT to_regclass('_prisma_migrations') IS NOT NULL AS found");
  if (table.rows[0]?.found !== true) return { pending: known, unknown: [] };
  const result = await client.query<{ migration_name: string; finished: boolean }>(
    "SELECT migration_name, finished_at IS NOT NULL AS finished FROM _prisma_migrations WHERE rolled_back_at IS NULL",
  );
  const applied = new Set(result.rows.filter((row) => row.finished).map((row) => row.migration_name));
  return {
    pending: known.filter((name) => !applied.has(name)),
    unknown: [...applied].filter((name) => !known.includes(name)),
  };
}
