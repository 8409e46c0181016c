import "server-only";
import { randomBytes } from "node:crypto";
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, resolve } from "node:path";
import { SetupError } from "#lib/errors.ts";
import { getServerOwner } from "./server-owner.ts";

/** Where a cluster lives when its owner can't reach the data folder. */
export const ROOT_STATE_FOLDER = "/var/lib/akimetrics";

/** Everything that belongs to the embedded server of one data folder. */
export interface ServerLocations {
  /** The data folder, absolute, links resolved. */
  dataFolder: string;
  /** The cluster's files, owned by the server's user. */
  cluster: string;
  /** Where the superuser's password is kept, readable by the own user only. */
  passwordFile: string;
  /** Held while the cluster is created, started or stopped. */
  lockFile: string;
  /** One file for each process that uses the server. */
  leaseFolder: string;
  /** Held by the one watchdog of the server as long as it watches. */
  watchdogLockFile: string;
  /** The port of the last start. */
  portFile: string;
  logFile: string;
}

/**
 * Makes the data folder where it is missing and names what lies in it. The server's user must be able to walk to
 * its cluster; for root and a data folder below a closed one (such as /root) the cluster is put under
 * /var/lib/akimetrics instead, and `postgres-location` in the data folder says where.
 * @throws SetupError `dataFolderNotWritable`
 */
export function locateServer(dataFolder: string): ServerLocations {
  const folder = ensureDataFolder(resolve(dataFolder));
  const base = getServerOwner().uid === undefined || isOpenToAll(folder) ? folder : locateElsewhere(folder);
  return {
    dataFolder: folder,
    cluster: join(base, "postgres"),
    passwordFile: join(base, "postgres-password"),
    lockFile: join(base, "postgres.lock"),
    leaseFolder: join(base, "postgres-leases"),
    watchdogLockFile: join(base, "postgres-watchdog.lock"),
    portFile: join(base, "postgres-port"),
    logFile: join(base, "postgres.log"),
  };
}

/** Root's folder may be walked through by the server's user; everyone else keeps his to himself. */
function ensureDataFolder(folder: string): string {
  try {
    mkdirSync(folder, { recursive: true, mode: getServerOwner().uid === undefined ? 0o700 : 0o711 });
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    return realpathSync(folder);
  } catch (error) {
    throw new SetupError("dataFolderNotWritable", { folder }, { cause: error });
  }
}

function isOpenToAll(folder: string): boolean {
  for (let at = folder; ; at = dirname(at)) {
    if ((statSync(at).mode & 0o001) === 0) return false;
    if (at === dirname(at)) return true;
  }
}

function locateElsewhere(folder: string): string {
  const pointer = join(folder, "postgres-location");
  if (!existsSync(pointer)) {
    const base = join(ROOT_STATE_FOLDER, randomBytes(6).toString("hex"));
    try {
      writeFileSync(pointer, `${base}\n`, { flag: "wx" });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
  }
  const base = readFileSync(pointer, "utf8").trim();
  mkdirSync(base, { recursive: true, mode: 0o711 });
  return base;
}
