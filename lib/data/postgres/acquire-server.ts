import "server-only";
import { type ChildProcess, spawn } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { Client } from "pg";
import { DATABASE_NAME, ensureCluster } from "./cluster.ts";
import { findLockHolder, lock } from "./file-lock.ts";
import { countLeases, returnLease, takeLease } from "./leases.ts";
import { locateServer, type ServerLocations } from "./locations.ts";
import { isAlive } from "./process-identity.ts";
import { findRunningServer, serverUrl, startServer, stopServer } from "./server-process.ts";

/** A server that stays up at least until `release`. */
export interface AcquiredServer {
  /** postgresql:// with the superuser's password, for the database `akimetrics`. */
  url: string;
  /** Gives it back; the last user stops the server. */
  release: () => Promise<void>;
}

/** What a person who waits may want to know. */
export type ServerProgress = (step: "creating" | "starting") => void;

/**
 * The embedded server of a data folder: found running, or started. Each process holds one lease, and a watchdog
 * stops the server when the last lease has ended, even by kill -9.
 * @throws SetupError when the folder or the machine does not allow it
 */
export async function acquireServer(
  dataFolder: string,
  { durable = true, onProgress }: { durable?: boolean; onProgress?: ServerProgress | undefined } = {},
): Promise<AcquiredServer> {
  const locations = locateServer(dataFolder);
  const held = await lock(locations.lockFile);
  try {
    takeLease(locations);
    let running = findRunningServer(locations);
    if (running === null) {
      onProgress?.("creating");
      await ensureCluster(locations);
      onProgress?.("starting");
      running = await startServer(locations, { durable });
    }
    const watchdog = ensureWatchdog(locations, durable);
    await ensureDatabase(serverUrl(locations, running.port, "postgres"));
    return {
      url: serverUrl(locations, running.port, DATABASE_NAME),
      release: () => releaseServer(locations, watchdog),
    };
  } catch (error) {
    returnLease(locations);
    throw error;
  } finally {
    held.release();
  }
}

async function releaseServer(locations: ServerLocations, started: ChildProcess | null): Promise<void> {
  const held = await lock(locations.lockFile);
  try {
    returnLease(locations);
    if (countLeases(locations) > 0) return;
    await stopServer(locations);
    await stopWatchdog(locations, started);
  } finally {
    held.release();
  }
}

/** The watchdog of the server, unless one is there: a process of its own that outlives this one for a moment. */
function ensureWatchdog({ dataFolder, watchdogLockFile }: ServerLocations, durable: boolean): ChildProcess | null {
  if (findLockHolder(watchdogLockFile) !== null) return null;
  const script = fileURLToPath(new URL("./watchdog.ts", import.meta.url));
  const flags = ["--conditions=react-server", "--disable-warning=ExperimentalWarning", "--max-old-space-size=64"];
  const options = { cwd: "/", detached: true, stdio: "ignore" as const };
  const child = spawn(process.execPath, [...flags, script, dataFolder, durable ? "durable" : "volatile"], options);
  child.unref();
  return child;
}

/** It would see by itself that nobody is left, but not before the data folder may have been removed. */
async function stopWatchdog({ watchdogLockFile }: ServerLocations, started: ChildProcess | null): Promise<void> {
  started?.kill();
  const watchdog = findLockHolder(watchdogLockFile);
  if (watchdog === null || watchdog.pid === process.pid) return;
  process.kill(watchdog.pid);
  for (let wait = 0; wait < 100 && isAlive(watchdog); wait++) await sleep(20);
}

async function ensureDatabase(url: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const found = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [DATABASE_NAME]);
    if (found.rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE_NAME}`);
  } finally {
    await client.end();
  }
}
