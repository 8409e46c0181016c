import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { confirmImport, createUpload, discardImport } from "#lib/data/imports/import-life.ts";
import { getImport } from "#lib/data/imports/import-record.ts";
import { previewImport, takeImport } from "#lib/data/imports/import-work.ts";
import { runImport } from "#lib/data/imports/run-import.ts";
import { storeUpload } from "#lib/data/imports/upload-store.ts";
import { zipFile } from "#tests/zip-file.ts";
import { useDatabase } from "../setup/database.ts";

const dataFolder = mkdtempSync(path.join(tmpdir(), "akimetrics-hostile-"));
const header = "platform,account,post_id,published_at,text,likes\n";
const row = (id: number, text: string): string => `facebook,hostile,${id},2023-05-10T06:00:00Z,${text},${id}\n`;
const megabyte = 1024 * 1024;

describe("a file that nobody should have to fear", () => {
  useDatabase();

  beforeAll(() => {
    vi.stubEnv("AKIMETRICS_DATA", dataFolder);
  });
  afterAll(() => {
    vi.unstubAllEnvs();
    rmSync(dataFolder, { recursive: true, force: true });
  });

  async function* bytesOf(...parts: readonly (string | Uint8Array)[]): AsyncGenerator<Uint8Array, void, void> {
    for (const part of parts) yield typeof part === "string" ? new TextEncoder().encode(part) : part;
  }

  test("with a cell of 500 MB costs that row alone, and no memory for it", async () => {
    const letters = new TextEncoder().encode("ab ".repeat(megabyte / 3 + 1)).subarray(0, megabyte);
    let peak = 0;
    async function* open(): AsyncGenerator<Uint8Array, void, void> {
      yield* bytesOf(header, row(1, "short"), 'facebook,hostile,2,2023-05-10T06:00:00Z,"');
      for (let n = 0; n < 500; n++) {
        yield letters;
        peak = Math.max(peak, process.memoryUsage().rss);
      }
      yield* bytesOf('",2\n', row(3, "short"));
    }
    const before = process.memoryUsage().rss;
    const outcome = await runImport(
      { fileName: "cell.csv", fileSize: 500 * megabyte, open, capturedAt: null },
      { importId: null, dryRun: true },
    );
    expect(outcome).toMatchObject({ rows: 3, created: 2, rejected: 1 });
    expect(outcome.rejections.map(({ line, code }) => [line, code])).toEqual([[3, "cell_too_large"]]);
    expect(peak - before).toBeLessThan(250 * megabyte);
  });

  test("with NULs in the names of its columns is looked at and taken in, or refused as what it is", async () => {
    const known = header.replace("text,", "te\0xt,oth\0er,oth\0er,");
    const id = await createUpload("nul.csv", {}, bytesOf(known, row(71, "a,b,c")));
    await previewImport(id);
    expect(await getImport(id)).toMatchObject({ state: "ready", preview: { created: 1 } });
    await confirmImport(id);
    await takeImport(id);
    const taken = await getImport(id);
    expect(taken).toMatchObject({ state: "done", created: 1 });
    expect(taken.warnings).toContainEqual(expect.objectContaining({ code: "duplicate_column" }));
    const other = await createUpload("nul.csv", {}, bytesOf("К\0үні;Сіл\0теме\n24.05.2024;https://t.me/a/1\n"));
    await previewImport(other);
    expect(await getImport(other)).toMatchObject({ state: "refused", error: { code: "format_unknown" } });
    await discardImport(other);
  });

  test("that unpacks to hundreds of times its size is refused and can be discarded", async () => {
    const bomb = zipFile([
      { name: "a.csv", data: Buffer.concat([Buffer.from(header), Buffer.alloc(40 * megabyte, "\n")]) },
    ]);
    const id = await createUpload("bomb.zip", {}, bytesOf(bomb));
    await previewImport(id);
    expect(await getImport(id)).toMatchObject({ state: "refused", error: { code: "archive_bomb" } });
    await discardImport(id);
    expect(readdirSync(path.join(dataFolder, "uploads"))).toEqual([]);
  });

  test.each(["../../x", "..\\..\\x", "/etc/passwd", "x\0.csv", "CON"])(
    "named %j is a name and never a path",
    async (name) => {
      const id = await createUpload(name, {}, bytesOf(header, row(1, "short")));
      expect(readdirSync(path.join(dataFolder, "uploads"))).toEqual([`${id}.upload.aes`]);
      await previewImport(id);
      expect((await getImport(id)).state).toBe("ready");
      await discardImport(id);
      expect(existsSync(path.join(dataFolder, "..", "x"))).toBe(false);
    },
  );

  test("that is larger than what is taken is given up as soon as that is known, and leaves nothing", async () => {
    let given = 0;
    async function* endless(): AsyncGenerator<Uint8Array, void, void> {
      for (;;) {
        given += 1;
        yield new Uint8Array(1000);
      }
    }
    await expect(storeUpload(7, endless(), 10_000)).rejects.toMatchObject({ code: "file_too_large" });
    expect(given).toBe(11);
    expect(readdirSync(path.join(dataFolder, "uploads"))).toEqual([]);
  });
});
