import "server-only";
import { EventEmitter } from "node:events";
import { Logger, run, type WorkerEvents } from "graphile-worker";
import { Client } from "pg";
import { z } from "zod";
import type { Env } from "../../env.ts";
import { log } from "../../log/log.ts";
import { forgetOldTexts } from "../comments/forget-texts.ts";
import { closeDatabase, getDatabase } from "../database/db.ts";
import { noteInterrupted } from "../imports/import-work.ts";
import { removeOldOriginals } from "../imports/originals.ts";
import { getInstallation } from "../installation/installation.ts";
import { sweepExpired } from "../people/sweep-expired.ts";
import { tellPostLanguages } from "../posts/post-languages.ts";
import { taskList } from "./task-list.ts";
import { unlockJobsOfDeadWorkers, WORKER_LOCK } from "./worker-locks.ts";

const jobSchema = z.object({ id: z.string().nullable(), task_identifier: z.string().nullable() });

const LOOK_FOR_DEAD_WORKERS_MS = 5_000;
const SWEEP_MS = 10 * 60_000;

/** A worker at work. */
export interface RunningWorker {
  /** Lets running jobs come to an end (they are told to stop after 5 s) and closes the database. */
  stop: () => Promise<void>;
  /** Settles when the worker has ended; rejects when it lost its database. */
  ended: Promise<void>;
}

/**
 * Takes jobs from the queue until it is stopped. Each worker holds an advisory lock under its name for as long as its
 * session lives; jobs of workers whose lock is free are given back, so that kill -9 costs seconds and not hours.
 * @param url the database that `getDatabase()` speaks to
 */
export async function runWorker(url: string, env: Pick<Env, "WORKER_JOBS">): Promise<RunningWorker> {
  const holder = new Client({ connectionString: url, application_name: "akimetrics worker", keepAlive: true });
  await holder.connect();
  const lost = new Promise<never>((_done, fail) => {
    holder.on("error", fail);
  });
  const events: WorkerEvents = new EventEmitter();
  events.on("worker:create", ({ worker }) => {
    holder.query("SELECT pg_advisory_lock($1, hashtext($2))", [WORKER_LOCK, worker.workerId]).catch(() => undefined);
  });
  const { pool } = getDatabase();
  const lookForDead = async (): Promise<void> => {
    await unlockJobsOfDeadWorkers(pool);
    await noteInterrupted();
    await removeOldOriginals(new Date());
  };
  await lookForDead();
  const runner = await run({
    pgPool: pool,
    taskList,
    parsedCronItems: [],
    events,
    concurrency: env.WORKER_JOBS,
    noHandleSignals: true,
    logger,
  });
  const timer = setInterval(() => {
    // A question that fails is asked again; a database that is gone for good ends the worker through `lost`.
    lookForDead().catch(() => undefined);
  }, LOOK_FOR_DEAD_WORKERS_MS);
  // Imports of today tell languages themselves; once all posts of before are told, none comes after.
  let areLanguagesTold = false;
  const sweep = setInterval(() => {
    sweepAll().catch(() => undefined);
    if (areLanguagesTold) return;
    areLanguagesTold = true;
    tellPostLanguages().catch(() => {
      areLanguagesTold = false;
    });
  }, SWEEP_MS);
  const stop = async (): Promise<void> => {
    clearInterval(timer);
    clearInterval(sweep);
    await runner.stop().catch(() => undefined);
    await holder.end().catch(() => undefined);
    await closeDatabase();
  };
  return { stop, ended: Promise.race([runner.promise, lost]) };
}

async function sweepAll(): Promise<void> {
  await sweepExpired();
  const { commentTextDays } = await getInstallation();
  if (commentTextDays !== null) await forgetOldTexts(commentTextDays, new Date());
}

/** What the queue tells: of a job that failed its number and the kind of the fault, whose message may quote people. */
const logger = new Logger(() => (level, message, meta) => {
  const failure: unknown = meta?.error;
  const job: unknown = meta?.job;
  const { id, task_identifier: task } = jobSchema.catch({ id: null, task_identifier: null }).parse(job);
  if (failure === undefined) log(level, "queue", { text: message });
  else log(level, "job_failed", { job: id, task }, failure);
});
