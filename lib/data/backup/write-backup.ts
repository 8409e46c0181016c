import "server-only";
import { randomBytes } from "node:crypto";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import type { PoolClient } from "pg";
import { escapeIdentifier } from "pg";
import { to as copyTo } from "pg-copy-streams";
import packageJson from "../../../package.json" with { type: "json" };
import { getDatabase } from "../database/db.ts";
import { listOriginals } from "../imports/originals.ts";
import { findInstallationKey } from "../installation/installation-key.ts";
import { type AddEntry, writeArchive } from "./archive-writer.ts";
import { type BackupHeader, entryNames, keyFingerprint } from "./backup-format.ts";
import { copySettings } from "./copy-settings.ts";
import { describeSequences, describeTables } from "./describe-tables.ts";

const stretchBytes = 4 * 1024 ** 2;
const compress = promisify(gzip);

/** What a backup is to hold besides the database. */
export interface BackupChoices {
  /** The installation's key: with it whoever has the file can read the originals and make sign-in codes. */
  readonly withKey: boolean;
  readonly withOriginals: boolean;
}

/** What a backup holds. */
export interface BackupReport {
  readonly id: string;
  readonly bytes: number;
  readonly tables: number;
  readonly rows: number;
  readonly originals: number;
  readonly hasKey: boolean;
}

async function headerOf(client: PoolClient, key: Buffer | null, withOriginals: boolean): Promise<BackupHeader> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT migration_name AS name FROM _prisma_migrations
     WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name`,
  );
  return {
    format: "akimetrics-backup",
    version: 1,
    id: randomBytes(12).toString("hex"),
    createdAt: new Date().toISOString(),
    application: packageJson.version,
    migrations: rows.map(({ name }) => name),
    keyFingerprint: key && keyFingerprint(key),
    withOriginals,
    tables: await describeTables(client),
    sequences: await describeSequences(client),
  };
}

/** Writes the rows of a table in stretches of some megabytes. Returns how many there are. */
async function addTable(
  client: PoolClient,
  { name, columns }: BackupHeader["tables"][number],
  add: AddEntry,
): Promise<number> {
  const list = columns.map(escapeIdentifier).join(", ");
  const copy = client.query(copyTo(`COPY public.${escapeIdentifier(name)} (${list}) TO STDOUT`));
  let number = 0;
  let waiting: Buffer[] = [];
  let length = 0;
  const flush = async (): Promise<void> => {
    if (length === 0) return;
    const packed = await compress(Buffer.concat(waiting, length));
    number += 1;
    await add(entryNames.table(name, number), packed.byteLength, [packed]);
    waiting = [];
    length = 0;
  };
  for await (const chunk of copy as AsyncIterable<Buffer>) {
    waiting.push(chunk);
    length += chunk.byteLength;
    if (length >= stretchBytes) await flush();
  }
  await flush();
  return copy.rowCount;
}

/** Writes the kept files of imports as they lie, encrypted; one that is swept meanwhile is left out. */
async function addOriginals(add: AddEntry): Promise<number> {
  let added = 0;
  for (const { name, path } of await listOriginals()) {
    const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return null;
      throw error;
    });
    if (!found) continue;
    await add(entryNames.original(name), found.size, createReadStream(path));
    added += 1;
  }
  return added;
}

/**
 * Writes the whole installation into one file: every table as of one moment, kept originals, and the key where asked.
 * Not in it: files that wait to be taken in, jobs, who is signed in.
 * @throws InvalidRequestError `backup_file_exists`, `file_unreadable`; SetupError `disk_full`
 */
export async function writeBackup(file: string, { withKey, withOriginals }: BackupChoices): Promise<BackupReport> {
  const key = await findInstallationKey();
  const client = await getDatabase().pool.connect();
  try {
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    await client.query(copySettings);
    const header = await headerOf(client, key, withOriginals);
    let rows = 0;
    let originals = 0;
    const bytes = await writeArchive(file, async (add) => {
      const said = Buffer.from(`${JSON.stringify(header, null, 2)}\n`);
      await add(entryNames.header, said.byteLength, [said]);
      for (const table of header.tables) rows += await addTable(client, table, add);
      if (withOriginals) originals = await addOriginals(add);
      if (withKey && key) await add(entryNames.key, key.byteLength, [key]);
    });
    await client.query("COMMIT");
    client.release();
    const hasKey = withKey && key !== null;
    return { id: header.id, bytes, tables: header.tables.length, rows, originals, hasKey };
  } catch (error) {
    // A COPY that was left half-read would keep the connection busy.
    client.release(true);
    throw error;
  }
}
