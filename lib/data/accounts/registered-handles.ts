import "server-only";
import { getDatabase } from "../database/db.ts";

/** Handles that stay readable in texts: those of registered accounts, lower case, with their former ones. */
export async function registeredHandles(): Promise<Set<string>> {
  const { rows } = await getDatabase().pool.query<{ handle: string }>(
    "SELECT handle_key AS handle FROM account UNION SELECT value FROM account_alias WHERE kind = 'handle'",
  );
  return new Set(rows.map((row) => row.handle));
}
