import { randomBytes } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { getDatabase } from "#lib/data/database/db.ts";
import { confirmImport, createUpload, importAgain } from "#lib/data/imports/import-life.ts";
import { getImport } from "#lib/data/imports/import-record.ts";
import { previewImport, takeImport } from "#lib/data/imports/import-work.ts";
import { hasOriginal, openOriginal, removeOldOriginals } from "#lib/data/imports/originals.ts";
import { heldFileLimit } from "#lib/importers/limits.ts";
import { zipFile } from "#tests/zip-file.ts";
import { useDatabase } from "../setup/database.ts";

const dataFolder = mkdtempSync(path.join(tmpdir(), "akimetrics-originals-"));
const secret = "Гүлнар Сыдықова";
const file = `platform,account,post_id,published_at,text,likes\nfacebook,kept,1,2023-05-10T06:00:00Z,${secret} ${"а".repeat(5000)},3\n`;

async function* bytesOf(content: string | Uint8Array): AsyncGenerator<Uint8Array, void, void> {
  yield typeof content === "string" ? new TextEncoder().encode(content) : content;
}

async function textOf(chunks: AsyncIterable<Uint8Array>): Promise<string> {
  const found: Uint8Array[] = [];
  for await (const chunk of chunks) found.push(chunk);
  return Buffer.concat(found).toString("utf8");
}

/** Every byte below a folder, as one text in which a name would be found. */
function everyByteBelow(folder: string): string {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(path.join(entry.parentPath, entry.name)).toString("utf8"))
    .join();
}

describe("the file of an import", () => {
  useDatabase();

  beforeAll(() => {
    vi.stubEnv("AKIMETRICS_DATA", dataFolder);
  });
  afterAll(() => {
    vi.unstubAllEnvs();
    rmSync(dataFolder, { recursive: true, force: true });
  });

  async function takeIn(content: string | Uint8Array = file, name = "kept.csv"): Promise<number> {
    const id = await createUpload(name, {}, bytesOf(content));
    await previewImport(id);
    await confirmImport(id);
    await takeImport(id);
    return id;
  }

  test("is kept so that nobody without the key can read it, and comes back byte by byte", async () => {
    const id = await takeIn();
    expect(await getImport(id)).toMatchObject({ state: "done" });
    expect(await hasOriginal(id)).toBe(true);
    expect(everyByteBelow(dataFolder)).not.toContain(secret);
    expect(await textOf(await openOriginal(id))).toBe(file);
  });

  test("can be read again as a new import that changes nothing", async () => {
    const again = await importAgain(await takeIn());
    await previewImport(again);
    expect(await getImport(again)).toMatchObject({
      state: "ready",
      fileName: "kept.csv",
      preview: { created: 0, unchanged: 1 },
    });
  });

  test("read again says what was true then, not today", async () => {
    const first = await takeIn();
    const { pool } = getDatabase();
    await pool.query("UPDATE import SET captured_at = '2023-06-01T00:00:00Z' WHERE id = $1", [first]);
    const again = await importAgain(first);
    await previewImport(again);
    expect((await getImport(again)).preview?.capturedAt).toBe("2023-06-01T00:00:00.000Z");
  });

  test("of more than is held in memory can be read again as an archive", async () => {
    const rows = Array.from({ length: 20 }, (_, n) => `facebook,large,${n},2023-05-10T06:00:00Z,,${n}\n`).join("");
    const archive = zipFile([
      { name: "posts.csv", data: `platform,account,post_id,published_at,text,likes\n${rows}` },
      { name: "film.mp4", data: randomBytes(heldFileLimit + 1), isStored: true },
    ]);
    const again = await importAgain(await takeIn(archive, "large.zip"));
    await previewImport(again);
    expect(await getImport(again)).toMatchObject({ state: "ready", preview: { rows: 20, unchanged: 20 } });
  });

  test("is not given out when it was changed", async () => {
    const id = await takeIn();
    const kept = path.join(dataFolder, "originals", `${id}.gz.aes`);
    const bytes = readFileSync(kept);
    bytes[40] = (bytes[40] ?? 0) ^ 1;
    writeFileSync(kept, bytes);
    await expect(openOriginal(id).then(textOf)).rejects.toThrow();
  });

  test("is removed when its time is over", async () => {
    const id = await takeIn();
    await removeOldOriginals(new Date(Date.now() + 364 * 86_400_000));
    expect(await hasOriginal(id)).toBe(true);
    await removeOldOriginals(new Date(Date.now() + 366 * 86_400_000));
    expect(await hasOriginal(id)).toBe(false);
    await expect(openOriginal(id)).rejects.toMatchObject({ code: "original_gone" });
  });
});
