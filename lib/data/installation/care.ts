import "server-only";
import { getDatabase } from "../database/db.ts";

/** What the keeper of an installation has to see to. */
export interface Care {
  /** People who can sign in as administrators. */
  readonly admins: number;
  readonly lastBackupAt: Date | null;
  /** Whether there is anything that a backup would save besides the demo. */
  readonly hasImports: boolean;
}

/** Reads what `doctor` says of administrators and backups. */
export async function readCare(): Promise<Care> {
  const { prisma } = getDatabase();
  const [admins, backup, imported] = await Promise.all([
    prisma.person.count({ where: { role: "admin", disabledAt: null } }),
    prisma.auditEntry.findFirst({ where: { action: "installation.backup" }, orderBy: { id: "desc" } }),
    prisma.import.findFirst({ where: { isDemo: false }, select: { id: true } }),
  ]);
  return { admins, lastBackupAt: backup?.at ?? null, hasImports: imported !== null };
}
