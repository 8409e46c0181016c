import { Client } from "pg";
import { describe, expect, test } from "vitest";
import { getDatabase } from "#lib/data/database/db.ts";
import { createImport } from "#lib/data/imports/import-life.ts";
import { listImportProgress } from "#lib/data/imports/import-progress.ts";
import { addJob } from "#lib/data/jobs/add-job.ts";
import { countJobs, countWorkers, unlockJobsOfDeadWorkers, WORKER_LOCK } from "#lib/data/jobs/worker-locks.ts";
import { useDatabase } from "#tests/setup/database.ts";

const database = useDatabase();

async function lockJobAs(worker: string, secondsAgo: number): Promise<string> {
  const { pool } = getDatabase();
  const added = await pool.query<{ id: number }>("SELECT id FROM graphile_worker.add_job('some-task')");
  await pool.query(
    "UPDATE graphile_worker._private_jobs SET locked_by = $1, locked_at = now() - make_interval(secs => $2) WHERE id = $3",
    [worker, secondsAgo, added.rows[0]?.id],
  );
  return String(added.rows[0]?.id);
}

async function listLocked(): Promise<string[]> {
  const result = await getDatabase().pool.query<{ id: number }>(
    "SELECT id FROM graphile_worker.jobs WHERE locked_by IS NOT NULL ORDER BY id",
  );
  return result.rows.map((row) => String(row.id));
}

describe("jobs of killed workers", () => {
  test("are given back, while those of living and of just-started workers are not", async () => {
    const living = new Client({ connectionString: database.url() });
    await living.connect();
    await living.query("SELECT pg_advisory_lock($1, hashtext($2))", [WORKER_LOCK, "living"]);
    expect(await countWorkers(getDatabase().pool)).toBe(1);
    const kept = await lockJobAs("living", 60);
    const fresh = await lockJobAs("starting", 0);
    await lockJobAs("dead", 60);
    await unlockJobsOfDeadWorkers(getDatabase().pool);
    expect(await listLocked()).toEqual([kept, fresh]);
    expect(await countJobs(getDatabase().pool)).toMatchObject({ waiting: 1, failed: 0 });
    await living.end();
    await expect.poll(() => countWorkers(getDatabase().pool)).toBe(0);
    await unlockJobsOfDeadWorkers(getDatabase().pool);
    expect(await listLocked()).toEqual([fresh]);
  });

  test("are begun again, which whoever waits is told", async () => {
    const file = { fileName: "f.csv", fileSize: 1, fileHash: "begun again" };
    const importId = await createImport(file, {});
    await addJob("run-import", { importId });
    const tried = (times: number) =>
      getDatabase().pool.query("UPDATE graphile_worker._private_jobs SET attempts = $1 WHERE key = $2", [
        times,
        `run-import ${importId}`,
      ]);
    await tried(1);
    expect(await listImportProgress([importId])).toMatchObject([{ id: importId, isRepeated: false }]);
    await tried(2);
    expect(await listImportProgress([importId])).toMatchObject([{ id: importId, isRepeated: true }]);
  });

  test("cost nothing to look for when there are none", async () => {
    await getDatabase().pool.query("DELETE FROM graphile_worker._private_jobs");
    await unlockJobsOfDeadWorkers(getDatabase().pool);
    expect(await listLocked()).toEqual([]);
  });
});
