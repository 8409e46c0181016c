import "server-only";
import { getDatabase } from "../database/db.ts";

/** A passkey as its owner sees it. */
export interface OwnPasskey {
  readonly id: string;
  readonly name: string | null;
  readonly createdAt: Date | null;
}

/** Whether browsers allow passkeys here: they need a name, and https unless it is this very machine. */
export function hasPasskeys(address: URL): boolean {
  if (address.hostname === "localhost") return true;
  const isNumber = /^[\d.]+$|^\[/.test(address.hostname);
  return address.protocol === "https:" && !isNumber;
}

/** Passkeys of a person, the newest first. */
export async function listPasskeys(personId: string): Promise<OwnPasskey[]> {
  return getDatabase().prisma.passkey.findMany({
    where: { userId: personId },
    select: { id: true, name: true, createdAt: true },
    orderBy: { createdAt: "desc" },
  });
}

/** Forgets a passkey of a person; that of anybody else is left alone. */
export async function deletePasskey(personId: string, id: string): Promise<void> {
  await getDatabase().prisma.passkey.deleteMany({ where: { id, userId: personId } });
}
