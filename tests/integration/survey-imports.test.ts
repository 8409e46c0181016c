import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { getDatabase } from "#lib/data/database/db.ts";
import { cancelImport, confirmImport, createUpload, requestUndo } from "#lib/data/imports/import-life.ts";
import { getImport } from "#lib/data/imports/import-record.ts";
import { previewImport, takeImport, takeImportBack } from "#lib/data/imports/import-work.ts";
import { hasOriginal } from "#lib/data/imports/originals.ts";
import { hasUpload } from "#lib/data/imports/upload-store.ts";
import { listSurveys } from "#lib/data/surveys/surveys.ts";
import { largeSurveyFile } from "../large-survey-file.ts";
import { useDatabase } from "../setup/database.ts";
import { startImportWorker } from "../setup/start-import-worker.ts";
import { waitForRollback } from "../setup/wait-for-rollback.ts";

const dataFolder = mkdtempSync(path.join(tmpdir(), "akimetrics-survey-imports-"));
const rows = 3000;
const questions = 12;
/** Each death costs a process of its own, so that not every statement is tried. */
const stride = 9;
const nothing = { surveys: 0, forms: 0, responses: 0, blocks: 0, texts: 0 };

describe("an import of a survey", () => {
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
      `SELECT (SELECT count(*)::int FROM survey) AS surveys, (SELECT count(*)::int FROM survey_form) AS forms,
         (SELECT count(*)::int FROM survey_response WHERE is_current) AS responses,
         (SELECT count(*)::int FROM survey_block) AS blocks, (SELECT count(*)::int FROM survey_value) AS texts`,
    );
    return found[0] ?? {};
  }

  async function takeIn(name: string, file: AsyncGenerator<Uint8Array>): Promise<number> {
    const id = await createUpload(name, {}, file);
    await previewImport(id);
    await confirmImport(id);
    await takeImport(id);
    return id;
  }

  async function takeBack(id: number): Promise<void> {
    await requestUndo(id);
    await takeImportBack(id);
    expect((await getImport(id)).state).toBe("undone");
  }

  test("whose worker is killed leaves nothing half-done, and is done whole by the next worker", async () => {
    const id = await createUpload("../form.csv", {}, largeSurveyFile(rows, questions));
    await previewImport(id);
    expect(await getImport(id)).toMatchObject({ state: "ready", kind: "survey", preview: { created: rows } });
    expect(await countAll()).toEqual(nothing);
    await confirmImport(id);
    let killed = 0;
    for (const delay of [0, 100, 200, 300, 400]) {
      const worker = startImportWorker(id, database.url(), dataFolder);
      if (worker.stdout) await once(worker.stdout, "data");
      await sleep(delay);
      if (worker.kill("SIGKILL")) killed += 1;
      await once(worker, "close");
      await waitForRollback();
      const { state } = await getImport(id);
      const { responses, surveys } = await countAll();
      expect([responses, surveys]).toEqual(state === "done" ? [rows, 1] : [0, 0]);
    }
    expect(killed).toBeGreaterThan(0);
    await once(startImportWorker(id, database.url(), dataFolder), "close");
    expect(await getImport(id)).toMatchObject({ state: "done", rows, created: rows, rejected: 0 });
    expect(await countAll()).toMatchObject({ surveys: 1, forms: 1, responses: rows, blocks: 3 * (questions + 1) });
    expect([await hasUpload(id), await hasOriginal(id)]).toEqual([false, true]);
    await takeBack(id);
    expect(await countAll()).toEqual(nothing);
  });

  test("that dies between two statements has done all or nothing, in a preview, an import and an undo", async () => {
    const few = 40;
    const id = await createUpload("few.csv", {}, largeSurveyFile(few, 4, 1));
    const dieAtEach = async (work: "preview" | "take" | "undo", check: (state: string, n: number) => void) => {
      for (let fatalStatement = 1; ; fatalStatement += stride) {
        const worker = startImportWorker(id, database.url(), dataFolder, { work, fatalStatement });
        const [code] = (await once(worker, "close")) as [number | null];
        await waitForRollback();
        check((await getImport(id)).state, (await countAll()).responses ?? -1);
        if (code === 0) return fatalStatement;
      }
    };
    const previews = await dieAtEach("preview", (state, n) => {
      expect([["previewing", "ready"].includes(state), n]).toEqual([true, 0]);
    });
    await confirmImport(id);
    const takes = await dieAtEach("take", (state, n) => {
      expect([["queued", "running", "done"].includes(state), n]).toEqual([true, state === "done" ? few : 0]);
    });
    await requestUndo(id);
    const undos = await dieAtEach("undo", (state, n) => {
      expect([["undoing", "undone"].includes(state), n]).toEqual([true, state === "undone" ? 0 : few]);
    });
    expect(Math.min(previews, takes, undos)).toBeGreaterThan(stride);
    expect(await countAll()).toEqual(nothing);
  }, 600_000);

  test("is not taken in when a person says stop, before it is read or after", async () => {
    const waiting = await createUpload("waiting.csv", {}, largeSurveyFile(50, 4, 2));
    await previewImport(waiting);
    await confirmImport(waiting);
    await cancelImport(waiting);
    await takeImport(waiting);
    expect(await getImport(waiting)).toMatchObject({ state: "cancelled" });
    const late = await createUpload("late.csv", {}, largeSurveyFile(50, 4, 2));
    await previewImport(late);
    await confirmImport(late);
    await getDatabase().pool.query("UPDATE import SET state = 'cancelling' WHERE id = $1", [late]);
    await takeImport(late);
    expect(await getImport(late)).toMatchObject({ state: "cancelled" });
    expect(await countAll()).toEqual(nothing);
  });

  test("twice with the same file changes nothing, and a longer download of it adds what is new", async () => {
    const first = await takeIn("form.csv", largeSurveyFile(200, 6, 3));
    const again = await takeIn("form (1).csv", largeSurveyFile(200, 6, 3));
    const longer = await takeIn("form (2).csv", largeSurveyFile(230, 6, 3));
    expect(await getImport(again)).toMatchObject({ created: 0, updated: 0, unchanged: 200 });
    expect(await getImport(longer)).toMatchObject({ created: 30, updated: 0, unchanged: 200 });
    expect(await countAll()).toMatchObject({ surveys: 1, forms: 1, responses: 230 });
    await takeBack(longer);
    expect((await listSurveys()).map(({ name, responses }) => [name, responses])).toEqual([["form", 200]]);
    await takeBack(first);
    expect(await countAll()).toMatchObject({ surveys: 1, responses: 200 });
    await takeBack(again);
    expect(await countAll()).toEqual(nothing);
  });

  test("without any response makes no survey, and adds nothing to one", async () => {
    const first = await takeIn("nobody.csv", largeSurveyFile(0, 4, 5));
    expect(await getImport(first)).toMatchObject({ state: "done", rows: 0, created: 0 });
    expect(await countAll()).toEqual(nothing);
    const second = await takeIn("somebody.csv", largeSurveyFile(10, 4, 5));
    await takeIn("nobody (1).csv", largeSurveyFile(0, 4, 5));
    expect((await listSurveys()).map(({ name, responses }) => [name, responses])).toEqual([["somebody", 10]]);
    await takeBack(second);
    expect(await countAll()).toEqual(nothing);
  });

  test("of the same form by two workers at once is taken in once", async () => {
    const ids = await Promise.all(["a.csv", "b.csv"].map((name) => createUpload(name, {}, largeSurveyFile(300, 5, 4))));
    for (const id of ids) {
      await previewImport(id);
      await confirmImport(id);
    }
    await Promise.all(ids.map((id) => once(startImportWorker(id, database.url(), dataFolder), "close")));
    const records = await Promise.all(ids.map(getImport));
    expect(records.map(({ created, unchanged }) => [created, unchanged]).sort()).toEqual([
      [0, 300],
      [300, 0],
    ]);
    expect(await countAll()).toMatchObject({ surveys: 1, forms: 1, responses: 300 });
    for (const id of ids) await takeBack(id);
    expect(await countAll()).toEqual(nothing);
  });
});
