import "server-only";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ServerLocations } from "./locations.ts";
import { currentProcess, isAlive, parseIdentity } from "./process-identity.ts";

/** Says that this process uses the server; the caller holds the lock. A lease ends with its process at the latest. */
export function takeLease({ leaseFolder }: ServerLocations): void {
  mkdirSync(leaseFolder, { recursive: true });
  const own = currentProcess();
  writeFileSync(join(leaseFolder, String(own.pid)), JSON.stringify(own));
}

/** Gives the lease of this process back. */
export function returnLease({ leaseFolder }: ServerLocations): void {
  rmSync(join(leaseFolder, String(process.pid)), { force: true });
}

/** How many living processes use the server; leases of dead ones are swept away. */
export function countLeases({ leaseFolder }: ServerLocations): number {
  let living = 0;
  for (const name of listNames(leaseFolder)) {
    const path = join(leaseFolder, name);
    const holder = readIdentity(path);
    if (holder !== null && isAlive(holder)) living++;
    else rmSync(path, { force: true });
  }
  return living;
}

function listNames(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function readIdentity(path: string): ReturnType<typeof parseIdentity> {
  try {
    return parseIdentity(readFileSync(path, "utf8"));
  } catch {
    return null;
  }
}
