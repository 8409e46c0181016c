import "server-only";
import { existsSync } from "node:fs";
import { mkdir, open, readdir, rename, rm } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { getEnv } from "../../env.ts";
import { getDatabase } from "../database/db.ts";
import { installationKeyFile } from "../installation/installation-key.ts";
import type { Archive } from "./archive-reader.ts";
import { entryNames, fileEntry } from "./backup-format.ts";

const settingKey = "restoreUnderWay";
const folderName = /^restore-[0-9a-f]{24}$/;

/**
 * Files can't be part of a transaction. They are laid ready in a folder of their own; the transaction that restores the
 * tables notes that folder; `placeRestoredFiles` then moves them, now or, after a death, at the next opening.
 */
function folderOf(backupId: string): string {
  return path.join(path.resolve(getEnv().AKIMETRICS_DATA), `restore-${backupId}`);
}

/** What restores that died before their transaction ended have left. */
async function sweepAbandoned(): Promise<void> {
  const base = path.resolve(getEnv().AKIMETRICS_DATA);
  await mkdir(base, { recursive: true, mode: 0o700 });
  for (const name of await readdir(base)) {
    if (folderName.test(name)) await rm(path.join(base, name), { recursive: true, force: true });
  }
}

/**
 * Lays the files of a backup ready.
 * @param takes whether the key is to be taken, and whether the present originals give way, to none where it has none
 * @returns how many originals there are
 */
export async function layFilesReady(
  archive: Archive,
  backupId: string,
  takes: { readonly key: boolean; readonly originals: boolean },
): Promise<number> {
  await sweepAbandoned();
  const folder = folderOf(backupId);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if (takes.originals) await mkdir(path.join(folder, "originals"), { mode: 0o700 });
  let originals = 0;
  for (const entry of archive.entries) {
    const isKey = entry.name === entryNames.key;
    if (!fileEntry.test(entry.name) || !(isKey ? takes.key : takes.originals)) continue;
    const file = await open(path.join(folder, entry.name), "wx", 0o600);
    try {
      for await (const chunk of archive.read(entry)) await file.writeFile(chunk);
      await file.sync();
    } finally {
      await file.close();
    }
    if (!isKey) originals += 1;
  }
  return originals;
}

/** The statement by which the transaction of a restore notes that files are to be moved. */
export const noteRestore = `INSERT INTO setting (key, value) VALUES ('${settingKey}', to_jsonb($1::text))
  ON CONFLICT (key) DO UPDATE SET value = EXCLUDED.value`;

async function moveFiles(folder: string): Promise<void> {
  const [key, originals] = [path.join(folder, "installation.key"), path.join(folder, "originals")];
  const placed = path.join(path.dirname(folder), "originals");
  if (existsSync(key)) {
    const present = installationKeyFile();
    if (existsSync(present)) await rename(present, `${present}.before-${path.basename(folder)}`);
    await rename(key, present);
  }
  if (existsSync(originals)) {
    const former = path.join(folder, "former");
    if (existsSync(placed)) await rename(placed, former);
    await rename(originals, placed);
  }
  await rm(folder, { recursive: true, force: true });
}

/** Moves the files of a restore that is done in the database to their places; does nothing where there are none. */
export async function placeRestoredFiles(): Promise<void> {
  const { prisma } = getDatabase();
  const noted = await prisma.setting.findUnique({ where: { key: settingKey } });
  if (!noted) return;
  const folder = folderOf(z.string().parse(noted.value));
  if (folderName.test(path.basename(folder)) && existsSync(folder)) await moveFiles(folder);
  await prisma.setting.deleteMany({ where: { key: settingKey } });
}
