import { expect, vi } from "vitest";
import { getDatabase } from "#lib/data/database/db.ts";

/** The server learns of a death when it next speaks to the connection; then it takes everything back. */
export async function waitForRollback(): Promise<void> {
  await vi.waitFor(async () => {
    const { rows: busy } = await getDatabase().pool.query(
      "SELECT FROM pg_stat_activity WHERE datname = current_database() AND xact_start IS NOT NULL AND pid <> pg_backend_pid()",
    );
    expect(busy).toHaveLength(0);
  }, 20_000);
}
