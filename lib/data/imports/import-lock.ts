import "server-only";
import type { ClientBase } from "pg";

/** First half of the advisory lock key of a running import; the second is its number. */
export const importLock = 71_604_024;

/**
 * Says for the length of a transaction that an import is being taken in. A second process with the same import waits,
 * and finds the first one's work done or undone; a look at the lock tells whether the process still lives.
 */
export async function holdImport(client: ClientBase, importId: number): Promise<void> {
  await client.query("SELECT pg_advisory_xact_lock($1, $2)", [importLock, importId]);
}
