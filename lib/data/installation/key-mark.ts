import "server-only";
import { createHmac } from "node:crypto";
import { getDatabase } from "../database/db.ts";
import { findInstallationKey, installationKey } from "./installation-key.ts";

const key = "keyMark";

/** Tells one key from another and nothing of either. */
function markOf(secret: Buffer): string {
  return createHmac("sha256", secret).update("akimetrics key mark").digest("hex").slice(0, 16);
}

/** Remembers with the data which key they are used with; a key that came later does not change that. */
export async function noteKeyMark(): Promise<void> {
  const value = markOf(await installationKey());
  await getDatabase().prisma.setting.upsert({ where: { key }, create: { key, value }, update: {} });
}

/**
 * Whether the key of the installation is the one that its data are used with.
 * @throws SetupError `keyDamaged`
 */
export async function checkKeyMark(): Promise<"right" | "new" | "lost" | "other"> {
  const [secret, row] = await Promise.all([
    findInstallationKey(),
    getDatabase().prisma.setting.findUnique({ where: { key } }),
  ]);
  if (secret === null) return row === null ? "new" : "lost";
  return row === null || row.value === markOf(secret) ? "right" : "other";
}
