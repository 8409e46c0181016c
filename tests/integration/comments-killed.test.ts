import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { getDatabase } from "#lib/data/database/db.ts";
import { confirmImport, createUpload } from "#lib/data/imports/import-life.ts";
import { getImport } from "#lib/data/imports/import-record.ts";
import { previewImport } from "#lib/data/imports/import-work.ts";
import { largeCommentsFile } from "../large-comments-file.ts";
import { commentsTable, expectReplyFactsToMatchComments, pageHandle, takeComments } from "../setup/comments.ts";
import { useDatabase } from "../setup/database.ts";
import { startImportWorker } from "../setup/start-import-worker.ts";
import { takeText } from "../setup/take-text.ts";
import { waitForRollback } from "../setup/wait-for-rollback.ts";

const dataFolder = mkdtempSync(path.join(tmpdir(), "akimetrics-comments-killed-"));
const rows = 4000;

describe("an import of comments", () => {
  const database = useDatabase();
  beforeAll(() => {
    vi.stubEnv("AKIMETRICS_DATA", dataFolder);
  });
  afterAll(() => {
    vi.unstubAllEnvs();
    rmSync(dataFolder, { recursive: true, force: true });
  });

  async function countAll(): Promise<Record<string, number>> {
    const { rows: found } = await getDatabase().pool.query<Record<string, number>>(
      `SELECT (SELECT count(*)::int FROM comment) AS comments, (SELECT count(*)::int FROM comment_block) AS blocks,
         (SELECT coalesce(sum(comments), 0)::int FROM reply_fact WHERE grain = 'm') AS counted, (SELECT coalesce(sum(comments), 0)::int FROM post_thread) AS threaded`,
    );
    return found[0] ?? {};
  }

  test("whose worker is killed leaves nothing half-done, and is done whole by the next worker", async () => {
    const id = await createUpload("comments.csv", {}, largeCommentsFile(rows, 2));
    await previewImport(id);
    expect(await getImport(id)).toMatchObject({ state: "ready", kind: "comments", preview: { created: rows } });
    const nothing = { comments: 0, blocks: 0, counted: 0, threaded: 0 };
    expect(await countAll()).toEqual(nothing);
    await confirmImport(id);
    let killed = 0;
    for (const delay of [0, 200, 500]) {
      const worker = startImportWorker(id, database.url(), dataFolder);
      if (worker.stdout) await once(worker.stdout, "data");
      await sleep(delay);
      if (worker.kill("SIGKILL")) killed += 1;
      await once(worker, "close");
      await waitForRollback();
      const { state } = await getImport(id);
      const { comments, counted, threaded } = await countAll();
      const whole = state === "done" ? rows : 0;
      expect([comments, counted, threaded]).toEqual([whole, whole, whole]);
    }
    expect(killed).toBeGreaterThan(0);
    await once(startImportWorker(id, database.url(), dataFolder), "close");
    expect(await getImport(id)).toMatchObject({ state: "done", rows, created: rows, rejected: 0 });
    expect(await countAll()).toMatchObject({ comments: rows, counted: rows, threaded: rows });
    await expectReplyFactsToMatchComments();
  });

  test("waits for another one of the same account, and both are whole", async () => {
    const at = "2023-06-01T04:00:00Z";
    const table = (ids: readonly string[]) =>
      commentsTable(ids.map((id) => ({ id, post: "shared", by: `citizen${id}`, at, text: "Су?" })));
    const ids = Array.from({ length: 60 }, (_, n) => `s${n}`);
    const [first, second] = await Promise.all([takeText(table(ids.slice(0, 40))), takeText(table(ids.slice(20)))]);
    expect((first?.created ?? 0) + (second?.created ?? 0)).toBe(60);
    const answer = await takeComments([
      { id: "answer", post: "shared", parent: "s0", by: pageHandle, at: "2023-06-01T05:00:00Z" },
    ]);
    expect(answer).toMatchObject({ created: 1 });
    await expectReplyFactsToMatchComments();
  });
});
