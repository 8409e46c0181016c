import "server-only";
import { mkdirSync, statfsSync } from "node:fs";
import { getEnv } from "../../env.ts";
import { SetupError } from "../../errors.ts";

/** What rows, their indexes and the database's log take, as a multiple of the file, and at the least. */
const timesTheFile = 3;
const leastBytes = 32 * 1024 * 1024;

/**
 * Refuses an import for which the disk of the data folder has no room, before anything is written: a database whose
 * log can't grow any more stops, for everybody.
 * @throws SetupError `disk_full`
 */
export function expectRoom(fileSize: number): void {
  const folder = getEnv().AKIMETRICS_DATA;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const { bavail, bsize } = statfsSync(folder);
  if (bavail * bsize < leastBytes + timesTheFile * fileSize) throw new SetupError("disk_full");
}
