import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { acquireServer } from "#lib/data/postgres/acquire-server.ts";
import { tryLock } from "#lib/data/postgres/file-lock.ts";
import { locateServer } from "#lib/data/postgres/locations.ts";
import { findRunningServer } from "#lib/data/postgres/server-process.ts";

let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "akimetrics-server-"));
  chmodSync(folder, 0o711);
});

afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }));

/** Runs a statement and closes the connection. */
async function ask(url: string, statement: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}

/** Another program that uses the server of `data` until it is killed. */
async function startOtherUser(data: string): Promise<ReturnType<typeof spawn>> {
  const code = `const { acquireServer } = await import("#lib/data/postgres/acquire-server.ts");
    await acquireServer(${JSON.stringify(data)}); console.log("up"); setInterval(() => {}, 1000);`;
  const flags = ["--conditions=react-server", "--disable-warning=ExperimentalWarning", "--input-type=module"];
  const child = spawn(process.execPath, [...flags, "-e", code], { stdio: ["ignore", "pipe", "inherit"] });
  if (child.stdout !== null) await once(child.stdout, "data");
  return child;
}

async function waitUntilStopped(data: string): Promise<boolean> {
  for (let wait = 0; wait < 100; wait++) {
    if (findRunningServer(locateServer(data)) === null) return true;
    await sleep(100);
  }
  return false;
}

describe("the embedded server", () => {
  test("is shared by those who use it and stops with the last of them", async () => {
    const data = join(folder, "shared");
    const other = await startOtherUser(data);
    const own = await acquireServer(data);
    other.kill("SIGKILL");
    await once(other, "exit");
    await sleep(1200);
    expect(await ask(own.url, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
    await own.release();
    expect(findRunningServer(locateServer(data))).toBeNull();
  });

  test("is not left running behind a program that was killed outright, and loses nothing", async () => {
    const data = join(folder, "killed");
    const other = await startOtherUser(data);
    const first = await acquireServer(data);
    await ask(first.url, "CREATE TABLE kept AS SELECT 42 AS answer");
    await first.release();
    expect(findRunningServer(locateServer(data))).not.toBeNull();
    other.kill("SIGKILL");
    expect(await waitUntilStopped(data)).toBe(true);
    const second = await acquireServer(data);
    expect(await ask(second.url, "SELECT answer FROM kept")).toEqual([{ answer: 42 }]);
    await second.release();
  });

  test("recovers when the server itself was killed, under those who still use it", async () => {
    const data = join(folder, "crashed");
    const server = await acquireServer(data);
    await ask(server.url, "CREATE TABLE kept AS SELECT 7 AS answer");
    const before = findRunningServer(locateServer(data));
    process.kill(before?.pid ?? 0, "SIGKILL");
    let after = null;
    for (let wait = 0; wait < 200 && (after === null || after.pid === before?.pid); wait++) {
      await sleep(100);
      after = findRunningServer(locateServer(data));
    }
    expect(after?.port).toBe(before?.port);
    expect(await ask(server.url, "SELECT answer FROM kept")).toEqual([{ answer: 7 }]);
    await server.release();
  });

  test("refuses a data folder of another PostgreSQL version", async () => {
    const data = join(folder, "old");
    const { cluster } = locateServer(data);
    mkdirSync(cluster, { recursive: true });
    writeFileSync(join(cluster, "PG_VERSION"), "16\n");
    await expect(acquireServer(data)).rejects.toMatchObject({ code: "dataFolderOtherVersion", params: { found: 16 } });
  });

  test("refuses a data folder that can't be made", async () => {
    writeFileSync(join(folder, "file"), "");
    await expect(acquireServer(join(folder, "file", "data"))).rejects.toMatchObject({ code: "dataFolderNotWritable" });
  });
});

describe("a lock", () => {
  test("is held by one, given back, and taken over from a process that has died", () => {
    const path = join(folder, "some.lock");
    const held = tryLock(path);
    expect(held).not.toBeNull();
    expect(tryLock(path)).toBeNull();
    held?.release();
    expect(existsSync(path)).toBe(false);
    writeFileSync(path, JSON.stringify({ pid: 2 ** 22 + 1, startedTicks: "1" }));
    const taken = tryLock(path);
    expect(taken).not.toBeNull();
    taken?.release();
  });
});
