import "server-only";
import { createHash, randomBytes } from "node:crypto";
import { mkdir, open, readFile } from "node:fs/promises";
import path from "node:path";
import { getEnv } from "../../env.ts";
import { SetupError } from "../../errors.ts";

const keyLength = 32;

async function createKeyFile(file: string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  // "wx" lets the first of several processes win; the others read what it wrote.
  const handle = await open(file, "wx", 0o600);
  try {
    await handle.write(randomBytes(keyLength));
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Where the key lies unless AKIMETRICS_KEY gives it. */
export function installationKeyFile(): string {
  return path.join(path.resolve(getEnv().AKIMETRICS_DATA), "installation.key");
}

async function readKeyFile(file: string): Promise<Buffer> {
  const key = await readFile(file);
  if (key.byteLength !== keyLength) throw new SetupError("keyDamaged", { file });
  return key;
}

/**
 * The secret of this installation, 32 bytes: of AKIMETRICS_KEY where it is set (several machines must share it),
 * else of a file in the data folder that is made at the first question and readable by its owner only.
 * @throws SetupError `keyDamaged` where the file is not what was written
 */
export async function installationKey(): Promise<Buffer> {
  const { AKIMETRICS_KEY: given } = getEnv();
  if (given) return createHash("sha256").update(given).digest();
  const file = installationKeyFile();
  try {
    await createKeyFile(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  return readKeyFile(file);
}

/**
 * The secret of this installation where there is one already.
 * @throws SetupError `keyDamaged`
 */
export async function findInstallationKey(): Promise<Buffer | null> {
  if (getEnv().AKIMETRICS_KEY) return installationKey();
  return readKeyFile(installationKeyFile()).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
}
