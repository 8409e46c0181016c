import "server-only";
import { spawn } from "node:child_process";
import { closeSync, openSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { SetupError } from "#lib/errors.ts";
import { findBinaries } from "./binaries.ts";
import { readPassword } from "./cluster.ts";
import type { ServerLocations } from "./locations.ts";
import { isAlive } from "./process-identity.ts";
import { getServerOwner, SERVER_ENVIRONMENT } from "./server-owner.ts";
import { serverSettings } from "./server-settings.ts";

const LARGEST_LOG_BYTES = 20 * 1024 * 1024;
const START_ATTEMPTS = 6;

/** A server that takes connections. */
export interface RunningServer {
  pid: number;
  port: number;
}

/** What `postmaster.pid` says of a server that lives and is ready, or null. */
export function findRunningServer({ cluster }: ServerLocations): RunningServer | null {
  const lines = readPostmasterFile(cluster);
  const pid = Number(lines[0]);
  const ready = lines[7]?.trim() === "ready";
  if (!ready || !isPostgres(pid)) return null;
  return { pid, port: Number(lines[3]) };
}

/**
 * Starts the server of a cluster on its last port, or a free one, of 127.0.0.1 and waits until it takes connections, however long its
 * recovery lasts. The caller holds the lock and knows that none runs.
 * @throws SetupError `databaseNotStarted`, `diskFull`
 */
export async function startServer(
  locations: ServerLocations,
  { durable }: { durable: boolean },
): Promise<RunningServer> {
  for (let attempt = 1; ; attempt++) {
    const logStart = prepareLog(locations.logFile);
    removeStalePostmasterFile(locations.cluster);
    const port = attempt === 1 ? (readPort(locations) ?? (await findFreePort())) : await findFreePort();
    const server = await launch(locations, port, durable);
    if (server !== null) {
      writeFileSync(locations.portFile, String(port));
      return server;
    }
    const reason = readFileSync(locations.logFile, "utf8").slice(logStart);
    if (reason.includes("No space left")) {
      throw new SetupError("diskFull", { folder: locations.dataFolder, freeMegabytes: 0 });
    }
    // Another program took the port, or processes of a killed server still leave: both pass.
    if (attempt === START_ATTEMPTS || !/could not (bind|create any TCP)|pre-existing shared memory/.test(reason)) {
      throw new SetupError("databaseNotStarted", { reason: lastFatal(reason), log: locations.logFile });
    }
    await sleep(500 * attempt);
  }
}

/** Stops the server of a cluster, ending its sessions; nothing happens when none runs. */
export async function stopServer(locations: ServerLocations): Promise<void> {
  const pid = Number(readPostmasterFile(locations.cluster)[0]);
  if (!isPostgres(pid)) return;
  await new Promise<void>((done) => {
    const options = { ...getServerOwner(), cwd: "/", stdio: "ignore" as const };
    const child = spawn(
      findBinaries().pgCtl,
      ["stop", "-D", locations.cluster, "-m", "fast", "-w", "-t", "60"],
      options,
    );
    child.once("error", () => done());
    child.once("exit", () => done());
  });
  // pg_ctl waits for the server's file to go, which it does a moment before its process.
  for (let wait = 0; wait < 100 && isPostgres(pid); wait++) await sleep(50);
  if (isPostgres(pid)) throw new SetupError("databaseNotStopped", { pid });
}

/** Where a server of these locations is spoken to. */
export function serverUrl(locations: ServerLocations, port: number, database: string): string {
  return `postgresql://akimetrics:${readPassword(locations)}@127.0.0.1:${port}/${database}`;
}

async function launch(locations: ServerLocations, port: number, durable: boolean): Promise<RunningServer | null> {
  const log = openSync(locations.logFile, "a");
  const settings = Object.entries(serverSettings({ port, durable })).flatMap(([name, value]) => [
    "-c",
    `${name}=${value}`,
  ]);
  const child = spawn(findBinaries().postgres, ["-D", locations.cluster, ...settings], {
    ...getServerOwner(),
    cwd: "/",
    detached: true,
    stdio: ["ignore", log, log],
    env: SERVER_ENVIRONMENT,
  });
  closeSync(log);
  let ended = false;
  child.once("error", () => {
    ended = true;
  });
  child.once("exit", () => {
    ended = true;
  });
  while (!ended) {
    const running = findRunningServer(locations);
    if (running !== null && running.pid === child.pid) {
      child.unref();
      return running;
    }
    await sleep(25);
  }
  return null;
}

/** A number in `postmaster.pid` may by now belong to another program, which would keep the server from starting. */
function removeStalePostmasterFile(cluster: string): void {
  const pid = Number(readPostmasterFile(cluster)[0]);
  if (pid > 0 && !isPostgres(pid)) rmSync(join(cluster, "postmaster.pid"), { force: true });
}

function readPostmasterFile(cluster: string): string[] {
  try {
    return readFileSync(join(cluster, "postmaster.pid"), "utf8").split("\n");
  } catch {
    return [];
  }
}

function isPostgres(pid: number): boolean {
  if (!(pid > 0) || !isAlive({ pid, startedTicks: null })) return false;
  if (process.platform !== "linux") return true;
  try {
    const program = readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0", 1)[0] ?? "";
    return /(^|\/)postgres$/.test(program);
  } catch {
    return false;
  }
}

/** The same port again lets programs that lost their connections find the restarted server. */
function readPort({ portFile }: ServerLocations): number | null {
  try {
    return Number(readFileSync(portFile, "utf8")) || null;
  } catch {
    return null;
  }
}

/** Empties a log that has grown long; returns where the next start begins in it. */
function prepareLog(path: string): number {
  closeSync(openSync(path, "a", 0o600));
  if (statSync(path).size > LARGEST_LOG_BYTES) truncateSync(path);
  return statSync(path).size;
}

function lastFatal(log: string): string {
  const lines = log.split("\n").filter((line) => /FATAL|PANIC|could not|error/i.test(line));
  return (lines.at(-1) ?? log.trim().split("\n").at(-1) ?? "").replace(/^.*?(FATAL|PANIC):\s*/, "");
}

function findFreePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.once("error", fail);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => done(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}
