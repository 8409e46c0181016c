/**
 * Runs on its own beside an embedded server: stops it when the last process that used it has ended, however it
 * ended, and starts it again when it died under those that use it.
 * Arguments: the data folder; `durable` or `volatile`.
 */
import "server-only";
import { setTimeout as sleep } from "node:timers/promises";
import { tryLock } from "./file-lock.ts";
import { countLeases } from "./leases.ts";
import { locateServer } from "./locations.ts";
import { findRunningServer, startServer, stopServer } from "./server-process.ts";

const LOOK_EVERY_MS = 500;
const RESTART_PAUSE_MS = 5_000;

const [dataFolder = "", durability] = process.argv.slice(2);
const locations = locateServer(dataFolder);
const watch = tryLock(locations.watchdogLockFile);
process.once("SIGTERM", () => {
  watch?.release();
  process.exit();
});

while (watch !== null) {
  await sleep(LOOK_EVERY_MS);
  const used = countLeases(locations) > 0;
  if (used && findRunningServer(locations) !== null) continue;
  const held = tryLock(locations.lockFile);
  if (held === null) continue;
  try {
    if (countLeases(locations) === 0) {
      await stopServer(locations);
      watch.release();
      break;
    }
    if (findRunningServer(locations) === null) {
      await startServer(locations, { durable: durability !== "volatile" });
    }
  } catch {
    // The reason is in the server's log; those who use it see their own connections fail.
    await sleep(RESTART_PAUSE_MS);
  } finally {
    held.release();
  }
}
