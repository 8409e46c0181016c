import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { type ArchiveEntry, openArchive } from "#lib/data/backup/archive-reader.ts";
import { type AddEntry, writeArchive } from "#lib/data/backup/archive-writer.ts";
import { replayMigrations } from "#lib/data/backup/rebuild-schema.ts";
import { restoreBackup } from "#lib/data/backup/restore-backup.ts";
import { tarHeader } from "#lib/data/backup/tar-header.ts";
import { closeDatabase, getDatabase, setDatabaseUrl } from "#lib/data/database/db.ts";
import { listMigrationNames } from "#lib/data/database/migrations-folder.ts";
import { confirmImport, createUpload } from "#lib/data/imports/import-life.ts";
import { previewImport, takeImport } from "#lib/data/imports/import-work.ts";
import { loadDemo } from "#lib/data/installation/demo.ts";
import { useDatabase } from "../setup/database.ts";
import { askApi, runCommand } from "../setup/doors.ts";
import { commentsFile, followersFile, postsFile } from "../setup/doors-files.ts";
import { type Ended, runProgram } from "../setup/run-program.ts";

const base = mkdtempSync(path.join(tmpdir(), "akimetrics-backup-"));
const sourceFolder = path.join(base, "source");
const targetFolder = path.join(base, "target");
const file = path.join(base, "whole.tar");
const withKey = path.join(base, "with-key.tar");

const source = useDatabase();
const target = useDatabase();

const sumOf = (bytes: Buffer, from: number, to: number) =>
  bytes.subarray(from, to).reduce((total, byte) => total + byte, 0);

const questions = [
  "engagement?by=platform,month&from=2022-06-01&to=2023-05-31",
  "accounts",
  "posts?limit=200&from=2022-06-01&to=2023-05-31",
  "posts?search=су&from=2022-06-01&to=2023-05-31",
  "replies?by=region&from=2022-06-01&to=2023-05-31",
  "comments?limit=200&from=2022-06-01&to=2023-05-31",
  "waiting",
  "regions",
  "surveys",
  "surveys/1/tables",
  "surveys/1/responses?limit=200",
];

async function speakTo(database: { url: () => string }): Promise<void> {
  await closeDatabase();
  setDatabaseUrl(database.url());
}

/** Every answer as its bytes. */
async function answers(): Promise<string[]> {
  const found: string[] = [];
  for (const question of questions) {
    const response = await askApi(`/api/v1/${question}`);
    expect.soft(response.status, question).toBe(200);
    found.push(`${question}\n${await response.text()}`);
  }
  return found;
}

async function* bytesOf(content: string): AsyncGenerator<Uint8Array, void, void> {
  yield new TextEncoder().encode(content);
}

async function takeIn(name: string, content: string): Promise<number> {
  const id = await createUpload(name, {}, bytesOf(content));
  await previewImport(id);
  await confirmImport(id);
  await takeImport(id);
  return id;
}

function restore(from: string, ...options: string[]): Promise<Ended> {
  const at = { url: target.url(), dataFolder: targetFolder };
  return runProgram("cli/akimetrics.ts", ["restore", from, ...options], at);
}

beforeAll(async () => {
  vi.stubEnv("AKIMETRICS_DATA", sourceFolder);
  await speakTo(source);
  await loadDemo();
  await takeIn("posts.csv", postsFile);
  await takeIn("followers.csv", followersFile);
  await takeIn("comments.csv", commentsFile);
});
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(base, { recursive: true, force: true });
});

describe("a backup", () => {
  let before: string[] = [];

  test("is written whole, and over no other file", async () => {
    before = await answers();
    const told = await runCommand("backup", file, "--json");
    expect(told).toMatchObject({ exitCode: 0, notes: "" });
    expect(JSON.parse(told.output)).toMatchObject({ originals: 3, hasKey: false });
    expect(await runCommand("backup", file)).toMatchObject({ exitCode: 2 });
    expect(await runCommand("backup", withKey, "--with-key")).toMatchObject({ exitCode: 0, notes: "" });
    expect(readdirSync(base).filter((name) => name.endsWith(".unfinished"))).toEqual([]);
  });

  test("that was changed or cut off is refused before anything is touched", async () => {
    const bytes = readFileSync(file);
    const damaged = path.join(base, "damaged.tar");
    const middle = Math.floor(bytes.length / 2);
    writeFileSync(damaged, bytes.with(middle, (bytes[middle] ?? 0) ^ 1));
    const cut = path.join(base, "cut.tar");
    writeFileSync(cut, bytes.subarray(0, middle));
    for (const bad of [damaged, cut, path.join(base, "none.tar")]) {
      expect(await restore(bad)).toMatchObject({ exitCode: 2, output: "" });
    }
  });

  test("that is none, or was made to do harm, is refused with its reason, and touches nothing", async () => {
    const archive = await openArchive(file);
    const contentOf = async (entry: ArchiveEntry) => {
      const chunks: Buffer[] = [];
      for await (const chunk of archive.read(entry)) chunks.push(chunk);
      return Buffer.concat(chunks);
    };
    const header = JSON.parse((await contentOf(archive.entries[0] as ArchiveEntry)).toString());
    const made = async (name: string, change: (add: AddEntry) => Promise<void>): Promise<string> => {
      const bad = path.join(base, name);
      await writeArchive(bad, change);
      return bad;
    };
    const put = (add: AddEntry, name: string, content: Buffer) => add(name, content.byteLength, [content]);
    const said = (document: unknown) => Buffer.from(JSON.stringify(document));
    const refused = await Promise.all([
      made("foreign.tar", (add) => put(add, "index.html", Buffer.from("<h1>"))),
      made("no-json.tar", (add) => put(add, "backup.json", Buffer.from("{"))),
      made("other-version.tar", (add) => put(add, "backup.json", said({ ...header, version: 2 }))),
      made("other-table.tar", (add) =>
        put(add, "backup.json", said({ ...header, tables: [{ name: "x; DROP TABLE post", columns: ["id"] }] })),
      ),
      made("newer.tar", (add) =>
        put(add, "backup.json", said({ ...header, migrations: [...header.migrations, "99990101000000_later"] })),
      ),
      made("climbing.tar", (add) =>
        put(add, "backup.json", said({ ...header, migrations: ["../../../etc", ...header.migrations] })),
      ),
      made("bomb.tar", async (add) => {
        await put(add, "backup.json", said(header));
        await put(add, `tables/${header.tables[0].name}/000000.gz`, gzipSync(Buffer.alloc(300 * 1024 ** 2)));
      }),
    ]);
    // A size below zero would lead the reader round in circles.
    const circling = path.join(base, "circling.tar");
    const block = tarHeader({ name: "backup.json", size: 0 }, new Date(0));
    const sum =
      block.reduce((total, byte) => total + byte, 0) -
      sumOf(block, 124, 135) +
      sumOf(Buffer.from("-0000001000"), 0, 11);
    block.write("-0000001000", 124);
    const digits = sum - sumOf(block, 148, 156) + 8 * 0x20;
    block.write(`${digits.toString(8).padStart(6, "0")}\0 `, 148);
    writeFileSync(circling, Buffer.concat([block, Buffer.alloc(1024)]));
    await speakTo(target);
    for (const bad of [...refused, circling]) {
      const code = bad.endsWith("newer.tar") || bad.endsWith("climbing.tar") ? "backup_newer" : "backup_damaged";
      await expect(restoreBackup(bad, { replace: false }), path.basename(bad)).rejects.toMatchObject({ code });
    }
    const climbs = await made("climbs.tar", async (add) => {
      for (const entry of archive.entries.slice(0, -1)) await put(add, entry.name, await contentOf(entry));
      await put(add, "originals/../../stolen.gz.aes", Buffer.from("x"));
      await put(add, "../stolen", Buffer.from("x"));
    });
    const brought = await restoreBackup(climbs, { replace: false });
    expect(brought.originals, "names of no file of ours are passed over").toBe(3);
    expect(
      readdirSync(base)
        .concat(readdirSync(path.dirname(base)))
        .filter((name) => /stolen/.test(name)),
    ).toEqual([]);
    expect(readdirSync(path.join(sourceFolder, "originals"))).toHaveLength(3);
    await archive.close();
    expect(await answers()).toEqual(before);
  }, 240_000);

  test("restored into an empty database gives the same answers, byte by byte", async () => {
    await speakTo(target);
    const told = await restore(file, "--replace", "--json");
    expect(told).toMatchObject({ exitCode: 0, notes: "" });
    expect(JSON.parse(told.output)).toMatchObject({ originals: 3, migrated: [], key: "wanting" });
    expect(await answers()).toEqual(before);
  });

  test("goes over data only where that is said, and brings its key where it has one", async () => {
    expect(await restore(withKey)).toMatchObject({ exitCode: 2, output: "" });
    const told = await restore(withKey, "--replace", "--json");
    expect(JSON.parse(told.output)).toMatchObject({ key: "restored" });
    await speakTo(target);
    expect(await answers()).toEqual(before);
    const names = readdirSync(path.join(sourceFolder, "originals"));
    expect(readdirSync(path.join(targetFolder, "originals"))).toEqual(names);
    for (const name of ["installation.key", ...names.map((original) => path.join("originals", original))]) {
      expect(readFileSync(path.join(targetFolder, name))).toEqual(readFileSync(path.join(sourceFolder, name)));
    }
    expect(readdirSync(targetFolder).filter((name) => name.startsWith("restore-"))).toEqual([]);
  });

  test("lets running numbers go on where they stood", async () => {
    await speakTo(source);
    const there = await createUpload("next.csv", {}, bytesOf(postsFile));
    await speakTo(target);
    const here = await createUpload("next.csv", {}, bytesOf(postsFile));
    expect(here).toBe(there);
  });
});

describe("a restore that is killed", () => {
  test("leaves all as it was, or all as it is to be, at whatever statement it dies", async () => {
    await speakTo(target);
    const { pool } = getDatabase();
    const at = { url: target.url(), dataFolder: targetFolder };
    const state = async (): Promise<string> => {
      const { rows } = await pool.query(
        "SELECT (SELECT count(*) FROM post) AS posts, (SELECT count(*) FROM import) AS imports, (SELECT count(*) FROM setting) AS settings",
      );
      return JSON.stringify([rows[0], readdirSync(path.join(targetFolder, "originals")).sort()]);
    };
    await runCommand("demo", "remove");
    const original = path.join(targetFolder, "originals", "77.gz.aes");
    writeFileSync(original, "kept by the former installation");
    const old = await state();
    const seen = new Set<string>();
    for (let fatal = 1; ; fatal += 15) {
      const { exitCode } = await runProgram("tests/setup/restore-child.ts", [withKey, String(fatal)], at);
      await runProgram("tests/setup/restore-child.ts", [], at);
      seen.add(await state());
      expect(seen.size).toBeLessThanOrEqual(2);
      if (exitCode === 0) break;
    }
    expect([...seen][0]).toBe(old);
    expect(seen.size).toBe(2);
    expect(readdirSync(path.join(targetFolder, "originals"))).not.toContain("77.gz.aes");
  }, 240_000);
});

describe("a backup of an older Akimetrics", () => {
  test("is migrated forward", async () => {
    const older = listMigrationNames().slice(0, 3);
    const name = `test_older_${process.pid}`;
    const administrator = new Client({ connectionString: source.url() });
    await administrator.connect();
    await administrator.query(`CREATE DATABASE ${name}`);
    const url = Object.assign(new URL(source.url()), { pathname: `/${name}` }).href;
    const client = new Client({ connectionString: url });
    try {
      await client.connect();
      await replayMigrations(client, older);
      await client.query(
        "CREATE TABLE _prisma_migrations (migration_name text, finished_at timestamptz, rolled_back_at timestamptz)",
      );
      await client.query("INSERT INTO _prisma_migrations SELECT unnest($1::text[]), now()", [older]);
      await client.query("INSERT INTO organization (name_kk, name_ru, name_en) VALUES ('Ескі', 'Старая', 'Old')");
      await speakTo({ url: () => url });
      const { writeBackup } = await import("#lib/data/backup/write-backup.ts");
      const old = path.join(base, "old.tar");
      await writeBackup(old, { withKey: false, withOriginals: false });
      const told = await restore(old, "--replace", "--json");
      expect(JSON.parse(told.output).migrated).toEqual(listMigrationNames().slice(3));
      await speakTo(target);
      const { rows } = await getDatabase().pool.query("SELECT name_en FROM organization");
      expect(rows).toEqual([{ name_en: "Old" }]);
    } finally {
      await closeDatabase();
      await client.end();
      await administrator.query(`DROP DATABASE ${name} WITH (FORCE)`);
      await administrator.end();
    }
  });
});
