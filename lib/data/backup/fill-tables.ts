import "server-only";
import { once } from "node:events";
import { finished } from "node:stream/promises";
import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import { type ClientBase, escapeIdentifier } from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { InvalidRequestError } from "../../errors.ts";
import type { Archive } from "./archive-reader.ts";
import type { BackupHeader } from "./backup-format.ts";

const unpack = promisify(gunzip);
/** Far more than a stretch ever holds: what unpacks to more was not written by a backup. */
const longestStretch = 64 * 1024 ** 2;

async function unpackStretch(packed: Buffer): Promise<Buffer> {
  try {
    return await unpack(packed, { maxOutputLength: longestStretch });
  } catch (cause) {
    throw new InvalidRequestError("backup_damaged", {}, { cause });
  }
}

/** Copies the rows of one table back. Returns how many there are. */
async function fillTable(
  client: ClientBase,
  { name, columns }: BackupHeader["tables"][number],
  archive: Archive,
): Promise<number> {
  const list = columns.map(escapeIdentifier).join(", ");
  const copy = client.query(copyFrom(`COPY public.${escapeIdentifier(name)} (${list}) FROM STDIN`));
  const ended = finished(copy);
  try {
    for (const entry of archive.entries.filter((found) => found.name.startsWith(`tables/${name}/`))) {
      const packed: Buffer[] = [];
      for await (const chunk of archive.read(entry)) packed.push(chunk);
      if (!copy.write(await unpackStretch(Buffer.concat(packed)))) await Promise.race([once(copy, "drain"), ended]);
    }
  } catch (error) {
    // PostgreSQL would wait for the rest of the rows, and the rollback behind them.
    copy.destroy();
    await Promise.allSettled([ended]);
    throw error;
  }
  copy.end();
  await ended;
  return copy.rowCount;
}

/** Fills empty tables, and lets running numbers go on where they stood. Returns the number of rows. */
export async function fillTables(client: ClientBase, header: BackupHeader, archive: Archive): Promise<number> {
  let rows = 0;
  for (const table of header.tables) rows += await fillTable(client, table, archive);
  for (const { table, column, last } of header.sequences) {
    await client.query("SELECT setval(pg_get_serial_sequence($1, $2), $3)", [
      `public.${escapeIdentifier(table)}`,
      column,
      last,
    ]);
  }
  return rows;
}
