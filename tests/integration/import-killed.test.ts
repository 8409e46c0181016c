import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { getDatabase } from "#lib/data/database/db.ts";
import { confirmImport, createImport, createUpload } from "#lib/data/imports/import-life.ts";
import { holdImport } from "#lib/data/imports/import-lock.ts";
import { getImport } from "#lib/data/imports/import-record.ts";
import { noteInterrupted, previewImport, takeImport } from "#lib/data/imports/import-work.ts";
import { hasUpload } from "#lib/data/imports/upload-store.ts";
import { largePostsFile } from "../large-posts-file.ts";
import { useDatabase } from "../setup/database.ts";
import { expectFactsToMatchPosts } from "../setup/facts.ts";
import { startImportWorker } from "../setup/start-import-worker.ts";
import { waitForRollback } from "../setup/wait-for-rollback.ts";

const dataFolder = mkdtempSync(path.join(tmpdir(), "akimetrics-killed-"));
const rows = 4000;
describe("an import whose worker is killed", () => {
  const database = useDatabase();

  beforeAll(() => {
    vi.stubEnv("AKIMETRICS_DATA", dataFolder);
  });
  afterAll(() => {
    vi.unstubAllEnvs();
    rmSync(dataFolder, { recursive: true, force: true });
  });

  async function countPosts(): Promise<number> {
    const { rows: found } = await getDatabase().pool.query<{ n: number }>("SELECT count(*)::int AS n FROM post");
    return found[0]?.n ?? 0;
  }

  test("leaves nothing half-done at any moment, and is done whole by the next worker", async () => {
    const id = await createUpload("../../big.csv", {}, largePostsFile(rows, 5));
    await previewImport(id);
    expect(await getImport(id)).toMatchObject({ state: "ready", rows, preview: { created: rows, updated: 0 } });
    expect(await countPosts()).toBe(0);
    await confirmImport(id);
    let killed = 0;
    for (const delay of [0, 60, 120, 200, 300, 420]) {
      const worker = startImportWorker(id, database.url(), dataFolder);
      if (worker.stdout) await once(worker.stdout, "data");
      await sleep(delay);
      if (worker.kill("SIGKILL")) killed += 1;
      await once(worker, "close");
      await waitForRollback();
      const { state } = await getImport(id);
      expect([state, await countPosts()]).toEqual(state === "done" ? ["done", rows] : [state, 0]);
    }
    expect(killed).toBeGreaterThan(0);
    const last = startImportWorker(id, database.url(), dataFolder);
    await once(last, "close");
    expect(await getImport(id)).toMatchObject({ state: "done", rows, created: rows, rejected: 0 });
    expect(await countPosts()).toBe(rows);
    expect(await hasUpload(id)).toBe(false);
    await expectFactsToMatchPosts();
  });

  test("is told failed once nobody is left to take it up, and never while it lives", async () => {
    const { pool } = getDatabase();
    const orphan = await createImport({ fileName: "a.csv", fileSize: 1, fileHash: "a" }, {});
    const living = await createImport({ fileName: "b.csv", fileSize: 1, fileHash: "b" }, {});
    await pool.query("UPDATE import SET created_at = now() - interval '2 minutes' WHERE id = ANY($1)", [
      [orphan, living],
    ]);
    const holder = await pool.connect();
    await holder.query("BEGIN");
    await holdImport(holder, living);
    await noteInterrupted();
    await holder.query("ROLLBACK");
    holder.release();
    expect(await getImport(orphan)).toMatchObject({ state: "failed", error: { code: "import_interrupted" } });
    expect(await getImport(living)).toMatchObject({ state: "running", error: null });
  });

  test("is not taken in when a person says stop after the file was read", async () => {
    const id = await createUpload("late.csv", {}, largePostsFile(50, 1, 9));
    await previewImport(id);
    await confirmImport(id);
    const before = await countPosts();
    await getDatabase().pool.query("UPDATE import SET state = 'cancelling' WHERE id = $1", [id]);
    await takeImport(id);
    expect(await getImport(id)).toMatchObject({ state: "cancelled" });
    expect(await countPosts()).toBe(before);
  });
});
