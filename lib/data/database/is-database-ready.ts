import "server-only";
import { setTimeout as wait } from "node:timers/promises";
import { getDatabase } from "./db.ts";
import { listMigrationNames } from "./migrations-folder.ts";

const patienceMs = 3000;

async function hasEveryMigration(): Promise<boolean> {
  const names = listMigrationNames();
  const { rows } = await getDatabase().pool.query<{ applied: number }>(
    `SELECT count(DISTINCT migration_name) AS applied FROM _prisma_migrations
     WHERE migration_name = ANY($1) AND finished_at IS NOT NULL AND rolled_back_at IS NULL`,
    [names],
  );
  return rows[0]?.applied === names.length;
}

/** Whether the database answers within three seconds and has every table that this version needs. */
export async function isDatabaseReady(): Promise<boolean> {
  return Promise.race([hasEveryMigration().catch(() => false), wait(patienceMs, false)]);
}
