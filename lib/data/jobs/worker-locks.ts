import "server-only";
import type { Pool } from "pg";

/** First half of the advisory lock key of a worker; the second is the hash of its name. */
export const WORKER_LOCK = 71_604_023;

/**
 * Gives back the jobs of workers that no longer live. A job of the last three seconds is left alone: its worker may
 * still be about to take its lock.
 */
export async function unlockJobsOfDeadWorkers(pool: Pool): Promise<void> {
  await pool.query(
    `SELECT graphile_worker.force_unlock_workers(array_agg(locked_by))
     FROM (
       SELECT DISTINCT locked_by FROM graphile_worker.jobs
       WHERE locked_by IS NOT NULL AND locked_at < now() - interval '3 seconds'
     ) AS busy
     WHERE pg_try_advisory_xact_lock($1, hashtext(locked_by))
     HAVING count(*) > 0`,
    [WORKER_LOCK],
  );
}

/** How many workers live at this database. */
export async function countWorkers(pool: Pool): Promise<number> {
  const result = await pool.query<{ workers: number }>(
    `SELECT count(DISTINCT objid) AS workers FROM pg_locks
     WHERE locktype = 'advisory' AND classid = $1 AND granted
       AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
    [WORKER_LOCK],
  );
  return result.rows[0]?.workers ?? 0;
}

/** Jobs that wait and jobs that have failed for good. */
export async function countJobs(
  pool: Pool,
): Promise<{ waiting: number; failed: number; oldestWaitingSeconds: number }> {
  const result = await pool.query<{ waiting: number; failed: number; seconds: number | null }>(
    `SELECT count(*) FILTER (WHERE attempts < max_attempts AND locked_at IS NULL) AS waiting,
            count(*) FILTER (WHERE attempts >= max_attempts AND locked_at IS NULL) AS failed,
            extract(epoch FROM now() - min(run_at) FILTER (WHERE attempts < max_attempts AND locked_at IS NULL)) AS seconds
     FROM graphile_worker.jobs`,
  );
  const row = result.rows[0];
  return { waiting: row?.waiting ?? 0, failed: row?.failed ?? 0, oldestWaitingSeconds: Math.max(0, row?.seconds ?? 0) };
}
