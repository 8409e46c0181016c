import { randomBytes } from "node:crypto";
import { mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { getDatabase } from "#lib/data/database/db.ts";
import { isDatabaseReady } from "#lib/data/database/is-database-ready.ts";
import { gatherMetrics } from "#lib/data/facts/gather-metrics.ts";
import { useDatabase } from "../setup/database.ts";

useDatabase();

test("an installation is ready only while every migration of this version is applied", async () => {
  const { pool } = getDatabase();
  expect(await isDatabaseReady()).toBe(true);
  expect((await gatherMetrics()).text).toMatch(/^akimetrics_ready 1$/m);
  await pool.query("UPDATE _prisma_migrations SET rolled_back_at = now()");
  expect(await isDatabaseReady()).toBe(false);
  expect((await gatherMetrics()).text).toMatch(/^akimetrics_ready 0$/m);
  await pool.query("UPDATE _prisma_migrations SET rolled_back_at = NULL");
  expect(await isDatabaseReady()).toBe(true);
});

describe("the key of an installation", () => {
  let folder = "";
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "akimetrics-key-"));
    vi.stubEnv("AKIMETRICS_DATA", folder);
    vi.resetModules();
  });
  afterAll(() => {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true });
  });

  test("is known again, and missed when it is lost or another one", async () => {
    const fresh = await import("#lib/data/installation/key-mark.ts");
    const file = join(folder, "installation.key");
    expect(await fresh.checkKeyMark()).toBe("new");
    await fresh.noteKeyMark();
    expect(await fresh.checkKeyMark()).toBe("right");
    renameSync(file, `${file}.kept`);
    expect(await fresh.checkKeyMark()).toBe("lost");
    writeFileSync(file, randomBytes(32));
    await fresh.noteKeyMark();
    expect(await fresh.checkKeyMark(), "a new key does not take the place of the old one").toBe("other");
    renameSync(`${file}.kept`, file);
    expect(await fresh.checkKeyMark()).toBe("right");
    writeFileSync(file, "short");
    await expect(fresh.checkKeyMark()).rejects.toMatchObject({ code: "keyDamaged" });
  });
});
