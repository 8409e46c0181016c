import "server-only";
import type { ClientBase } from "pg";
import { getEnv } from "../../env.ts";
import { ForbiddenError, InvalidRequestError } from "../../errors.ts";
import { syncRegions } from "../accounts/regions.ts";
import { getDatabase } from "../database/db.ts";
import { inTransaction } from "../database/in-transaction.ts";
import { listMigrationNames } from "../database/migrations-folder.ts";
import { findInstallationKey } from "../installation/installation-key.ts";
import { countWorkers } from "../jobs/worker-locks.ts";
import { type Archive, openArchive } from "./archive-reader.ts";
import { type BackupHeader, backupHeaderSchema, entryNames, keyFingerprint } from "./backup-format.ts";
import { copySettings } from "./copy-settings.ts";
import { fillTables } from "./fill-tables.ts";
import { dropTables, replayMigrations } from "./rebuild-schema.ts";
import { layFilesReady, noteRestore, placeRestoredFiles } from "./restored-files.ts";

/**
 * Whether the installation can read what the backup's encrypted: its key was there, came with the backup, is wanting,
 * or differs from that of AKIMETRICS_KEY. `unneeded`: the backup was made before there was a key.
 */
export type KeyState = "present" | "restored" | "wanting" | "differs" | "unneeded";

/** What a restore brought. */
export interface RestoreReport {
  readonly id: string;
  readonly createdAt: string;
  readonly rows: number;
  readonly originals: number;
  /** Names of migrations that are newer than the backup. */
  readonly migrated: readonly string[];
  readonly key: KeyState;
}

/** In bytes: a header names tables and migrations, no rows. */
const largestHeader = 4 * 1024 ** 2;

async function readHeader(archive: Archive): Promise<BackupHeader> {
  const [entry] = archive.entries;
  if (entry?.name !== entryNames.header) throw new InvalidRequestError("backup_damaged");
  if (entry.size > largestHeader) throw new InvalidRequestError("backup_damaged");
  const chunks: Buffer[] = [];
  for await (const chunk of archive.read(entry)) chunks.push(chunk);
  const parsed = backupHeaderSchema.safeParse(documentOf(Buffer.concat(chunks).toString("utf8")));
  if (!parsed.success) throw new InvalidRequestError("backup_damaged");
  return parsed.data;
}

function documentOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

async function keyStateOf(header: BackupHeader, archive: Archive): Promise<KeyState> {
  if (header.keyFingerprint === null) return "unneeded";
  const present = await findInstallationKey();
  if (present && keyFingerprint(present) === header.keyFingerprint) return "present";
  if (getEnv().AKIMETRICS_KEY) return "differs";
  return archive.entries.some(({ name }) => name === entryNames.key) ? "restored" : "wanting";
}

/** Whether there is anything that the demo did not bring: that is what a restore would destroy. */
async function holdsData(client: ClientBase): Promise<boolean> {
  const { rows } = await client.query<{ found: boolean }>(
    `SELECT EXISTS (SELECT FROM person) OR EXISTS (SELECT FROM import WHERE NOT is_demo)
       OR EXISTS (SELECT FROM account WHERE NOT is_demo) OR EXISTS (SELECT FROM organization WHERE NOT is_demo)
       OR EXISTS (SELECT FROM survey WHERE NOT is_demo) OR EXISTS (SELECT FROM mapping_profile) AS found`,
  );
  return rows[0]?.found === true;
}

/** Ends what was under way in the backed-up installation: neither its queue nor its waiting files came along. */
async function endUnfinishedImports(client: ClientBase): Promise<void> {
  await client.query(
    `UPDATE import SET state = 'failed', error_code = 'import_interrupted', error_params = '{}', finished_at = now()
     WHERE state IN ('uploaded', 'previewing', 'ready', 'queued', 'running', 'cancelling')`,
  );
  await client.query("UPDATE import SET state = 'done' WHERE state = 'undoing'");
  await client.query(
    "SELECT graphile_worker.complete_jobs(array_agg(id)) FROM graphile_worker.jobs HAVING count(*) > 0",
  );
}

/**
 * Puts a backup in the place of everything that the installation holds, in one transaction: whenever it ends early,
 * all is as it was. A backup of an older Akimetrics is filled into the tables of its time and migrated then.
 * @param replace whether data that is not the demo's may be destroyed
 * @throws InvalidRequestError `file_unreadable`, `backup_damaged`, `backup_newer` { migration }, `database_not_empty`;
 * ForbiddenError `restore_while_running` while a worker lives
 */
export async function restoreBackup(file: string, { replace }: { replace: boolean }): Promise<RestoreReport> {
  const archive = await openArchive(file);
  try {
    const header = await readHeader(archive);
    const known = listMigrationNames();
    const newer = header.migrations.find((name) => !known.includes(name));
    if (newer !== undefined) throw new InvalidRequestError("backup_newer", { migration: newer });
    if ((await countWorkers(getDatabase().pool)) > 0) throw new ForbiddenError("restore_while_running");
    const migrated = known.filter((name) => !header.migrations.includes(name));
    const key = await keyStateOf(header, archive);
    // A backup without originals leaves those of its own installation, which the key tells, and no others.
    const takesOriginals = header.withOriginals || key !== "present";
    const originals = await layFilesReady(archive, header.id, { key: key === "restored", originals: takesOriginals });
    const rows = await inTransaction(async (client) => {
      await client.query(`${copySettings}; SET LOCAL lock_timeout = '10s'`);
      if (!replace && (await holdsData(client))) throw new InvalidRequestError("database_not_empty");
      await dropTables(client);
      await replayMigrations(client, header.migrations);
      await client.query(copySettings);
      const filled = await fillTables(client, header, archive);
      await replayMigrations(client, migrated);
      await syncRegions(client);
      await endUnfinishedImports(client);
      await client.query(noteRestore, [header.id]);
      return filled;
    });
    await placeRestoredFiles();
    return { id: header.id, createdAt: header.createdAt, rows, originals, migrated, key };
  } finally {
    await archive.close();
  }
}
