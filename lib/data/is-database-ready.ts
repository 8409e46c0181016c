import "server-only";
import { setTimeout as wait } from "node:timers/promises";
import { getDatabase } from "./db.ts";

const patienceMs = 3000;

/** Whether the database answers within three seconds and has its tables. */
export async function isDatabaseReady(): Promise<boolean> {
  const asked = getDatabase()
    .pool.query("SELECT 1 FROM region LIMIT 1")
    .then(
      () => true,
      () => false,
    );
  return Promise.race([asked, wait(patienceMs, false)]);
}
