import "server-only";
import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { SetupError } from "#lib/errors.ts";
import { findBinaries } from "./binaries.ts";
import type { ServerLocations } from "./locations.ts";
import { getServerOwner, SERVER_ENVIRONMENT } from "./server-owner.ts";

const run = promisify(execFile);

/** Below this a cluster can't be created or recovered. */
const FEWEST_FREE_BYTES = 200 * 1024 * 1024;

/** The superuser and the database of an embedded server. */
export const DATABASE_NAME = "akimetrics";

/**
 * Creates the cluster of a data folder unless it is there. Made beside its place and renamed into it, so that a
 * creation that is killed half-way leaves nothing that looks finished. The caller holds the lock.
 * @throws SetupError `dataFolderOtherVersion`, `diskFull`, `clusterNotCreated`
 */
export async function ensureCluster(locations: ServerLocations): Promise<void> {
  const { cluster } = locations;
  checkFreeSpace(locations);
  if (existsSync(join(cluster, "PG_VERSION"))) return checkVersion(locations);
  const draft = `${cluster}.new`;
  const owner = getServerOwner();
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  const password = randomBytes(24).toString("base64url");
  writeFileSync(locations.passwordFile, password, { mode: 0o600 });
  const handedOver = `${locations.passwordFile}.${process.pid}`;
  writeFileSync(handedOver, password, { mode: 0o600 });
  if (owner.uid !== undefined && owner.gid !== undefined) {
    for (const path of [draft, handedOver]) chownSync(path, owner.uid, owner.gid);
  }
  try {
    await run(findBinaries().initdb, initdbArguments(draft, handedOver), {
      ...owner,
      cwd: "/",
      env: SERVER_ENVIRONMENT,
    });
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    throw toSetupError(error, locations);
  } finally {
    rmSync(handedOver, { force: true });
  }
  renameSync(draft, cluster);
}

/** The superuser's password of a cluster that was created before. */
export function readPassword(locations: ServerLocations): string {
  return readFileSync(locations.passwordFile, "utf8").trim();
}

/**
 * Code-point order and Unicode case mapping that depend on no library of the system; queries that sort names for
 * people ask for an ICU collation by name.
 */
function initdbArguments(folder: string, passwordFile: string): string[] {
  return [
    `--pgdata=${folder}`,
    `--username=${DATABASE_NAME}`,
    `--pwfile=${passwordFile}`,
    "--auth=scram-sha-256",
    "--encoding=UTF8",
    "--locale=C",
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
    "--data-checksums",
    "--no-instructions",
  ];
}

function checkVersion({ cluster, dataFolder }: ServerLocations): void {
  const found = Number.parseInt(readFileSync(join(cluster, "PG_VERSION"), "utf8"), 10);
  const wanted = findBinaries().major;
  if (found !== wanted) throw new SetupError("dataFolderOtherVersion", { folder: dataFolder, found, wanted });
}

function checkFreeSpace({ dataFolder, passwordFile }: ServerLocations): void {
  const { bavail, bsize } = statfsSync(join(passwordFile, ".."));
  const free = bavail * bsize;
  if (free < FEWEST_FREE_BYTES) {
    throw new SetupError("diskFull", { folder: dataFolder, freeMegabytes: Math.floor(free / 1024 / 1024) });
  }
}

function toSetupError(error: unknown, { dataFolder }: ServerLocations): SetupError {
  const said = error instanceof Error && "stderr" in error ? String(error.stderr) : String(error);
  if (said.includes("No space left")) return new SetupError("diskFull", { folder: dataFolder, freeMegabytes: 0 });
  return new SetupError("clusterNotCreated", { folder: dataFolder, reason: said.trim() }, { cause: error });
}
