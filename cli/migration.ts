/**
 * For developers: `node cli/run.mjs migration NAME` writes the migration that leads from the migrations there are to
 * prisma/schema.prisma. With `--check` it only says whether they agree, and exits with 1 when they do not.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { diffMigrationsWithSchema } from "#lib/data/database/diff-migrations.ts";
import { MIGRATIONS_FOLDER } from "#lib/data/database/migrations-folder.ts";
import { acquireScratchServer } from "#lib/data/postgres/scratch-server.ts";
import { runMain } from "./run-main.ts";

async function writeMigration(argument: string | undefined): Promise<number> {
  if (argument === undefined) {
    console.error("Say what the migration does: node cli/run.mjs migration add-surveys");
    return 2;
  }
  const sql = await diff();
  if (sql === null) {
    console.log("The migrations lead to the schema already.");
    return 0;
  }
  if (argument === "--check") {
    console.error(`prisma/schema.prisma has changed without a migration:\n${sql}`);
    return 1;
  }
  const stamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
  const folder = join(MIGRATIONS_FOLDER, `${stamp}_${argument.replace(/[^a-z0-9]+/gi, "_").toLowerCase()}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "migration.sql"), sql);
  writeFileSync(join(MIGRATIONS_FOLDER, "migration_lock.toml"), 'provider = "postgresql"\n');
  console.log(`Wrote ${join(folder, "migration.sql")}; read it before you commit it.`);
  return 0;
}

async function diff(): Promise<string | null> {
  const server = await acquireScratchServer();
  try {
    return await diffMigrationsWithSchema(server.url);
  } finally {
    await server.release();
  }
}

await runMain(() => writeMigration(process.argv[2]));
