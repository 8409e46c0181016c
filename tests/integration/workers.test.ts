import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { getDatabase } from "#lib/data/database/db.ts";
import { confirmImport, createUpload, requestUndo } from "#lib/data/imports/import-life.ts";
import { getImport, type ImportState } from "#lib/data/imports/import-record.ts";
import { largePostsFile } from "../large-posts-file.ts";
import { useDatabase } from "../setup/database.ts";
import { expectFactsToMatchPosts } from "../setup/facts.ts";
import { startWorker } from "../setup/start-worker.ts";

const dataFolder = mkdtempSync(path.join(tmpdir(), "akimetrics-workers-"));

async function reached(ids: readonly number[], state: ImportState): Promise<void> {
  await vi.waitFor(
    async () => {
      const states = await Promise.all(ids.map(async (id) => (await getImport(id)).state));
      expect(states).toEqual(ids.map(() => state));
    },
    { timeout: 50_000, interval: 100 },
  );
}

describe("two workers and ten files at once", () => {
  const database = useDatabase();

  beforeAll(() => {
    vi.stubEnv("AKIMETRICS_DATA", dataFolder);
  });
  afterAll(() => {
    vi.unstubAllEnvs();
    rmSync(dataFolder, { recursive: true, force: true });
  });

  test("end as if one came after the other, though a worker is killed in the middle", async () => {
    // Five different files, each twice: the second of a pair must find everything unchanged.
    const ids = await Promise.all(
      Array.from({ length: 10 }, (_, n) => createUpload(`${n}.csv`, {}, largePostsFile(400, 3, Math.floor(n / 2)))),
    );
    const workers = [startWorker(database.url(), dataFolder), startWorker(database.url(), dataFolder)];
    try {
      await reached(ids, "ready");
      await Promise.all(ids.map(confirmImport));
      await sleep(150);
      workers[0]?.kill("SIGKILL");
      await reached(ids, "done");
      const records = await Promise.all(ids.map(getImport));
      const { rows } = await getDatabase().pool.query<{ n: number }>("SELECT count(*)::int AS n FROM post");
      expect(records.map((record) => record.rows)).toEqual(ids.map(() => 400));
      expect(records.reduce((sum, record) => sum + record.created, 0)).toBe(rows[0]?.n);
      expect(records.every((record) => record.created + record.updated + record.unchanged === 400)).toBe(true);
      await expectFactsToMatchPosts();
      await Promise.all(ids.map(requestUndo));
      await reached(ids, "undone");
      const { rows: left } = await getDatabase().pool.query("SELECT FROM post");
      expect(left).toHaveLength(0);
      await expectFactsToMatchPosts();
    } finally {
      for (const worker of workers) {
        if (worker.exitCode !== null || worker.signalCode !== null) continue;
        worker.kill("SIGTERM");
        await once(worker, "exit");
      }
    }
  });
});
