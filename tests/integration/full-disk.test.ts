import { execFileSync } from "node:child_process";
import { chmodSync, mkdtempSync, readdirSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { closeDatabase, getDatabase, setDatabaseUrl } from "#lib/data/database/db.ts";
import { migrate } from "#lib/data/database/migrate.ts";
import { confirmImport, createUpload, previewAgain } from "#lib/data/imports/import-life.ts";
import { getImport } from "#lib/data/imports/import-record.ts";
import { previewImport, takeImport } from "#lib/data/imports/import-work.ts";
import { type AcquiredServer, acquireServer } from "#lib/data/postgres/acquire-server.ts";
import { largePostsFile } from "../large-posts-file.ts";

const disk = mkdtempSync(path.join(tmpdir(), "akimetrics-disk-"));
const dataFolder = path.join(disk, "data");
const ballast = path.join(disk, "ballast");

/** Makes a disk of its own under the folder; false where this user may not. */
function mountSmallDisk(): boolean {
  if (process.platform !== "linux" || process.getuid?.() !== 0) return false;
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=330m", "tmpfs", disk], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

describe("a disk that runs full", () => {
  let server: AcquiredServer | null = null;

  beforeAll(async () => {
    if (!mountSmallDisk()) return;
    chmodSync(disk, 0o755);
    vi.stubEnv("AKIMETRICS_DATA", dataFolder);
    server = await acquireServer(dataFolder);
    await migrate(server.url);
    setDatabaseUrl(server.url);
  });
  beforeEach(({ skip }) => {
    rmSync(ballast, { force: true });
    if (server === null) skip("no small disk may be mounted here");
  });
  afterAll(async () => {
    vi.unstubAllEnvs();
    if (server !== null) {
      await closeDatabase();
      await server.release();
      execFileSync("umount", [disk]);
    }
    rmSync(disk, { recursive: true, force: true });
  });

  const countPosts = async () =>
    (await getDatabase().pool.query<{ n: number }>("SELECT count(*)::int AS n FROM post")).rows[0]?.n;

  test("has no room for an import, which ends with the reason and is whole once there is", async () => {
    const rows = 20_000;
    const id = await createUpload("posts.csv", {}, largePostsFile(rows, 5));
    await previewImport(id);
    await confirmImport(id);
    fillUp(20);
    await takeImport(id);
    expect(await getImport(id)).toMatchObject({ state: "failed", error: { code: "disk_full" } });
    expect(await countPosts()).toBe(0);
    rmSync(ballast);
    await previewAgain(id, {});
    await previewImport(id);
    await confirmImport(id);
    await takeImport(id);
    expect(await getImport(id)).toMatchObject({ state: "done", created: rows });
    expect(await countPosts()).toBe(rows);
  });

  test.each([
    ["before", 30],
    ["during", 40],
  ])("%s an upload refuses it and leaves nothing of it", async (_, leftMegabytes) => {
    const before = await getDatabase().prisma.import.count();
    fillUp(leftMegabytes);
    await expect(createUpload("large.csv", {}, largePostsFile(110_000, 5))).rejects.toMatchObject({
      code: "disk_full",
    });
    expect(readdirSync(path.join(dataFolder, "uploads"))).toEqual([]);
    expect(await getDatabase().prisma.import.count()).toBe(before);
    rmSync(ballast);
  });

  /** Takes all room but some megabytes. */
  function fillUp(leftMegabytes: number): void {
    const { bavail, bsize } = statfsSync(disk);
    writeFileSync(ballast, Buffer.alloc(bavail * bsize - leftMegabytes * 1024 * 1024));
  }
});
