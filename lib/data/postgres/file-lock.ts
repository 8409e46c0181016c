import "server-only";
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, unlinkSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { SetupError } from "#lib/errors.ts";
import { currentProcess, isAlive, type ProcessIdentity, parseIdentity } from "./process-identity.ts";

const TAKEOVER_EXPIRY_MS = 10_000;

/** A lock that is held until `release` or until its process dies. */
export interface FileLock {
  release: () => void;
}

/** Whoever holds the lock at `path` and lives, or null. */
export function findLockHolder(path: string): ProcessIdentity | null {
  const holder = readHolder(path);
  return holder !== null && isAlive(holder) ? holder : null;
}

/**
 * Takes the lock at `path` at once, or answers null when a living process holds it. A lock whose holder died is
 * taken over: one process at a time may do that, so that nobody removes the fresh lock of another.
 */
export function tryLock(path: string): FileLock | null {
  mkdirSync(dirname(path), { recursive: true });
  if (create(path)) return { release: () => releaseOwn(path) };
  if (findLockHolder(path) !== null) return null;
  const takeover = `${path}.takeover`;
  if (!create(takeover)) {
    expire(takeover);
    return null;
  }
  try {
    if (findLockHolder(path) !== null) return null;
    rmSync(path, { force: true });
    return create(path) ? { release: () => releaseOwn(path) } : null;
  } finally {
    rmSync(takeover, { force: true });
  }
}

/**
 * Waits for the lock at `path`.
 * @throws SetupError `lockBusy` when a living process held it all the time
 */
export async function lock(path: string, timeoutMs = 120_000): Promise<FileLock> {
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    const taken = tryLock(path);
    if (taken !== null) return taken;
    if (Date.now() > deadline) throw new SetupError("lockBusy", { path, pid: findLockHolder(path)?.pid ?? 0 });
    await sleep(30);
  }
}

/** Writes the whole identity first and links it into place, so that no reader sees half a lock. */
function create(path: string): boolean {
  const own = currentProcess();
  const draft = `${path}.${own.pid}.${Math.random().toString(36).slice(2)}`;
  writeFileSync(draft, JSON.stringify(own));
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    return false;
  } finally {
    unlinkSync(draft);
  }
}

function readHolder(path: string): ProcessIdentity | null {
  try {
    return parseIdentity(readFileSync(path, "utf8"));
  } catch {
    return null;
  }
}

function releaseOwn(path: string): void {
  if (readHolder(path)?.pid === process.pid) rmSync(path, { force: true });
}

/** A takeover lasts a moment; one that is older was left behind by a killed process. */
function expire(path: string): void {
  try {
    if (Date.now() - statSync(path).mtimeMs < TAKEOVER_EXPIRY_MS) return;
    const stale = `${path}.stale.${process.pid}`;
    renameSync(path, stale);
    rmSync(stale, { force: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  }
}
