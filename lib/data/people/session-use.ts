import "server-only";
import { getEnv } from "../../env.ts";
import { getDatabase } from "../database/db.ts";

/** How exactly the last use of a session is known: a write at each request would cost more than it tells. */
const noteEveryMs = 5 * 60_000;

/** The instant since which a session must have been used; null where idle ones don't end. */
export function idleSince(now: Date): Date | null {
  const { SESSION_IDLE_HOURS } = getEnv();
  return SESSION_IDLE_HOURS === 0 ? null : new Date(now.getTime() - SESSION_IDLE_HOURS * 3_600_000);
}

/**
 * Notes that a session is used now, or ends it where it has lain idle too long.
 * @param usedAt its last use that was noted
 * @returns whether it goes on
 */
export async function goesOn(id: string, usedAt: Date, now = new Date()): Promise<boolean> {
  const { prisma } = getDatabase();
  const since = idleSince(now);
  if (since !== null && usedAt < since) {
    await prisma.personSession.deleteMany({ where: { id } });
    return false;
  }
  if (now.getTime() - usedAt.getTime() >= noteEveryMs) {
    await prisma.personSession.updateMany({ where: { id }, data: { updatedAt: now } });
  }
  return true;
}
