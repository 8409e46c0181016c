import { statfsSync } from "node:fs";
import { join, resolve } from "node:path";
import { checkServerVersion } from "#lib/data/database/check-server-version.ts";
import { getDatabase } from "#lib/data/database/db.ts";
import { countJobs, countWorkers } from "#lib/data/jobs/worker-locks.ts";
import { findLockHolder } from "#lib/data/postgres/file-lock.ts";
import { locateServer } from "#lib/data/postgres/locations.ts";
import type { Env } from "#lib/env.ts";
import { AkimetricsError } from "#lib/errors.ts";
import { checkPort } from "../listening-port.ts";
import { sayError } from "../say-error.ts";
import { checkCare } from "./care-checks.ts";
import type { CommandContext } from "./command.ts";

/** One thing that was looked at. */
export interface Check {
  name: string;
  state: "ok" | "warn" | "fail";
  finding: string;
  /** What to do about it; null when there is nothing to do. */
  mend: string | null;
}

const FEW_BYTES = 2 * 1024 ** 3;
const STUCK_SECONDS = 600;

const ok = (name: string, finding: string): Check => ({ name, state: "ok", finding, mend: null });

/** The Node.js this runs under. */
export function checkNode(): Check {
  return ok("node", `${process.version} on ${process.platform}-${process.arch}`);
}

/** The data folder: can be written, has room. */
export function checkDisk(dataFolder: string): Check {
  try {
    const folder = locateServer(dataFolder).dataFolder;
    const { bavail, bsize } = statfsSync(folder);
    const free = bavail * bsize;
    const finding = `${folder}, ${(free / 1024 ** 3).toFixed(1)} GB free`;
    if (free > FEW_BYTES) return ok("data folder", finding);
    return {
      name: "data folder",
      state: "warn",
      finding,
      mend: "Free some space, or move the folder to a larger disk.",
    };
  } catch (error) {
    return failed("data folder", error);
  }
}

/** The database, its migrations, the workers and their jobs; the latter only when it can be reached. */
export async function checkDatabase(context: CommandContext): Promise<Check[]> {
  try {
    const { url, embedded } = await context.openDatabase();
    const version = await checkServerVersion(url);
    const database = ok("database", `PostgreSQL ${version}, ${embedded ? "embedded" : "of DATABASE_URL"}, migrated`);
    return [database, ...(await checkWork(context.env)), ...(await checkCare(new Date()))];
  } catch (error) {
    return [failed("database", error)];
  }
}

async function checkWork(env: Env): Promise<Check[]> {
  const { pool } = getDatabase();
  const workers = await countWorkers(pool);
  const jobs = await countJobs(pool);
  const worker: Check =
    workers > 0
      ? ok("worker", `${workers} alive`)
      : { name: "worker", state: "warn", finding: "none alive", mend: "Imports by web wait for one: npm start." };
  const finding = `${jobs.waiting} waiting, ${jobs.failed} failed`;
  if (jobs.waiting > 0 && workers > 0 && jobs.oldestWaitingSeconds > STUCK_SECONDS) {
    const mend = `Raise WORKER_JOBS (now ${env.WORKER_JOBS}) or start another worker: node cli/run.mjs worker`;
    return [worker, { name: "jobs", state: "warn", finding, mend }];
  }
  if (jobs.failed > 0) {
    const mend = "Their imports say why: akimetrics imports. Failed jobs are not tried again; take the files in anew.";
    return [worker, { name: "jobs", state: "warn", finding, mend }];
  }
  return [worker, ok("jobs", finding)];
}

/** The port: free, or taken by this very installation. */
export async function checkPortSetting(env: Env): Promise<Check> {
  try {
    const holder = findLockHolder(join(resolve(env.AKIMETRICS_DATA), "start.lock"));
    if (holder !== null) return ok("web", `running (process ${holder.pid})`);
    await checkPort(env.HOST, env.PORT);
    return ok("port", `${env.PORT} on ${env.HOST} is free`);
  } catch (error) {
    return { ...failed("port", error), state: "warn" };
  }
}

function failed(name: string, error: unknown): Check {
  const finding =
    error instanceof AkimetricsError ? sayError(error) : error instanceof Error ? error.message : String(error);
  return { name, state: "fail", finding, mend: null };
}
