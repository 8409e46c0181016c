import "server-only";
import { createHash } from "node:crypto";
import { z } from "zod";

/** Names of the entries of a backup, a tar archive, in the order in which they stand. */
export const entryNames = {
  header: "backup.json",
  /** One stretch of a table in COPY's text format, gzipped by itself: a table's stretches can be concatenated. */
  table: (table: string, number: number): string => `tables/${table}/${String(number).padStart(6, "0")}.gz`,
  original: (file: string): string => `originals/${file}`,
  key: "installation.key",
  /** SHA-256 of all bytes before it, hexadecimal. */
  checksum: "sha256",
};

/** Entries whose content is kept beside the database, by the name that they get in the data folder. */
export const fileEntry = /^(?:installation\.key|originals\/\d{1,10}\.gz\.aes)$/;

const identifier = z.string().regex(/^[a-z_][a-z0-9_]{0,62}$/);

/** What a backup says of itself before its data. */
export const backupHeaderSchema = z.object({
  format: z.literal("akimetrics-backup"),
  version: z.literal(1),
  id: z.string().regex(/^[0-9a-f]{24}$/),
  createdAt: z.iso.datetime(),
  application: z.string(),
  /** Migrations of the database when it was backed up, in the order in which they are applied. */
  migrations: z.array(z.string()).min(1),
  /** Tells whether an installation has the key with which the originals were encrypted; null before there was one. */
  keyFingerprint: z.string().nullable(),
  /** Whether the kept files of imports are in it. */
  withOriginals: z.boolean(),
  /** Each table after those that it refers to, with its columns in the order of its rows. */
  tables: z.array(z.object({ name: identifier, columns: z.array(identifier).min(1) })),
  /** Numbers that were given last, so that those of deleted rows don't come back. */
  sequences: z.array(z.object({ table: identifier, column: identifier, last: z.int().min(1) })),
});

export type BackupHeader = z.infer<typeof backupHeaderSchema>;

/** By what a key is told from others without being given away. */
export function keyFingerprint(key: Buffer): string {
  return createHash("sha256").update("akimetrics backup key").update(key).digest("hex").slice(0, 32);
}
