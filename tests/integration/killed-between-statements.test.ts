import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { confirmImport, createUpload, requestUndo } from "#lib/data/imports/import-life.ts";
import { getImport } from "#lib/data/imports/import-record.ts";
import { hasOriginal } from "#lib/data/imports/originals.ts";
import { hasUpload } from "#lib/data/imports/upload-store.ts";
import { largeCommentsFile } from "../large-comments-file.ts";
import { largePostsFile } from "../large-posts-file.ts";
import { useDatabase } from "../setup/database.ts";
import { dumpData } from "../setup/dump-data.ts";
import { timesAsOften } from "../setup/how-often.ts";
import { startImportWorker } from "../setup/start-import-worker.ts";
import { takeText } from "../setup/take-text.ts";
import { waitForRollback } from "../setup/wait-for-rollback.ts";

const dataFolder = mkdtempSync(path.join(tmpdir(), "akimetrics-statements-"));
/** Each death costs a process of its own; a thousand times as often, one dies before every statement, in an hour. */
const deathsOfEach = timesAsOften;

async function textOf(file: AsyncIterable<Uint8Array>): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  for await (const piece of file) text += decoder.decode(piece, { stream: true });
  return text;
}

const totals = (from: number, to: number, more: number) => {
  const rows = Array.from({ length: to - from }, (_, n) => {
    const date = new Date(Date.UTC(2023, 0, 1 + from + n)).toISOString().slice(0, 10);
    return `facebook,fans,${date},${1000 + n + more}\n`;
  });
  return `platform,account,date,followers\n${rows.join("")}`;
};

/** A file of each kind, and one that is there before and says other things of some of the same. */
const kinds: readonly { kind: string; before(): Promise<string>; file(): Promise<string>; rowsAtOnce?: number }[] = [
  {
    kind: "posts",
    before: () => textOf(largePostsFile(30, 1, 4)),
    file: () => textOf(largePostsFile(60, 2, 9)),
  },
  {
    kind: "posts of new pages in parts",
    before: () => textOf(largePostsFile(30, 1, 4)),
    file: async () => (await textOf(largePostsFile(180, 3, 9))).replaceAll(/akimat(?=\.example)|\b1(?=0{8})/gu, "2"),
    rowsAtOnce: 36,
  },
  {
    kind: "comments as one",
    before: async () => (await textOf(largeCommentsFile(40, 1))).replaceAll("Рахмет", "Алғыс"),
    file: () => textOf(largeCommentsFile(60, 2)),
  },
  {
    kind: "comments in parts",
    before: async () => (await textOf(largeCommentsFile(40, 1))).replaceAll("Рахмет", "Алғыс"),
    file: () => textOf(largeCommentsFile(180, 3)),
    rowsAtOnce: 36,
  },
  { kind: "followers", before: async () => totals(0, 20, 5), file: async () => totals(10, 60, 0) },
];

describe("a worker that is killed between two statements to the database", () => {
  const database = useDatabase();

  beforeAll(() => {
    vi.stubEnv("AKIMETRICS_DATA", dataFolder);
  });
  afterAll(() => {
    vi.unstubAllEnvs();
    rmSync(dataFolder, { recursive: true, force: true });
  });

  interface Work {
    readonly id: number;
    readonly work: "preview" | "take" | "undo";
    readonly rowsAtOnce: number | undefined;
  }

  /** Has a worker work without a fault, as a process of its own; says how many statements that took. */
  async function work(given: Work): Promise<number> {
    const worker = startImportWorker(given.id, database.url(), dataFolder, given);
    let said = "";
    worker.stdout?.on("data", (piece: Buffer) => {
      said += piece.toString();
    });
    const [code] = await once(worker, "close");
    expect(code).toBe(0);
    return Number(said.trim().split("\n").at(-1));
  }

  /** Has workers die before statements of a work that takes `statements` of them, then one do it whole. */
  async function dieOften(given: Work, statements: number, check: (state: string) => Promise<void>): Promise<void> {
    expect(statements).toBeGreaterThan(10);
    const deaths = Math.min(deathsOfEach, statements);
    let died = 0;
    for (let death = 0; death < deaths; death += 1) {
      const fatalStatement = 1 + Math.floor(((death + 0.5) * statements) / deaths);
      const worker = startImportWorker(given.id, database.url(), dataFolder, { ...given, fatalStatement });
      const [code] = (await once(worker, "close")) as [number | null];
      await waitForRollback();
      died += code === null ? 1 : 0;
      await check((await getImport(given.id)).state);
    }
    // One that goes on where another died may need a statement less, and live.
    expect(died).toBeGreaterThanOrEqual(Math.max(1, deaths - 1));
    await work(given);
    await check((await getImport(given.id)).state);
  }

  async function* bytesOf(text: string): AsyncGenerator<Uint8Array, void, void> {
    yield new TextEncoder().encode(text);
  }

  test.each(kinds)(
    "of $kind has done all or nothing, in a preview, an import and an undo, to the last column of every table",
    async ({ kind, before, file, rowsAtOnce }) => {
      await takeText(await before(), { fileName: "before.csv", capturedAt: new Date("2024-01-01T00:00:00Z") });
      const text = await file();
      const upload = () => createUpload(`${kind}.csv`, { capturedAt: "2024-06-01T00:00:00Z" }, bytesOf(text));
      const untouched = await dumpData();
      const done = async (id: number) => dumpData(new Map([[id, "own"]]));

      const quiet = await upload();
      const previewed = await work({ id: quiet, work: "preview", rowsAtOnce });
      await confirmImport(quiet);
      const taken = await work({ id: quiet, work: "take", rowsAtOnce });
      const whole = await done(quiet);
      const { created, updated } = await getImport(quiet);
      expect(created).toBeGreaterThan(0);
      expect(whole).not.toEqual(untouched);
      await requestUndo(quiet);
      const undone = await work({ id: quiet, work: "undo", rowsAtOnce });
      expect(await dumpData()).toEqual(untouched);

      const id = await upload();
      const given = { id, rowsAtOnce };
      await dieOften({ ...given, work: "preview" }, previewed, async (state) => {
        expect(["previewing", "ready"]).toContain(state);
        expect(await dumpData()).toEqual(untouched);
      });
      await confirmImport(id);
      await dieOften({ ...given, work: "take" }, taken, async (state) => {
        expect(["queued", "running", "done"]).toContain(state);
        expect(await done(id)).toEqual(state === "done" ? whole : untouched);
      });
      expect(await getImport(id)).toMatchObject({ state: "done", created, updated });
      expect([await hasUpload(id), await hasOriginal(id)]).toEqual([false, true]);
      await requestUndo(id);
      await dieOften({ ...given, work: "undo" }, undone, async (state) => {
        expect(["undoing", "undone"]).toContain(state);
        expect(await done(id)).toEqual(state === "undone" ? untouched : whole);
      });
      expect((await getImport(id)).state).toBe("undone");
    },
    7_200_000,
  );
});
