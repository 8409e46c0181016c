import { describe, expect, test } from "vitest";
import { findAccountByHandle } from "#lib/data/accounts/accounts.ts";
import { getDatabase } from "#lib/data/database/db.ts";
import { createImport } from "#lib/data/imports/import-life.ts";
import { getImport } from "#lib/data/imports/import-record.ts";
import { runImport } from "#lib/data/imports/run-import.ts";
import { undoImport } from "#lib/data/imports/undo-import.ts";
import { findLastAbsence, listCaptures } from "#lib/data/posts/captures.ts";
import { useDatabase } from "../setup/database.ts";
import { expectFactsToMatchPosts } from "../setup/facts.ts";

const may = "2023-05-10T06:00:00Z";
const june = "2023-06-10T06:00:00Z";

/** Takes a file of posts in, `[id, published, likes]` each; returns the import's number. */
async function take(
  account: string,
  capturedAt: string,
  rows: readonly (readonly [string, string, number])[],
): Promise<number> {
  const lines = rows.map(([id, at, likes]) => `facebook,${account},${id},${at},Мәтін ${id},${likes}`);
  return takeText(["platform,account,post_id,published_at,text,likes", ...lines, ""].join("\n"), capturedAt);
}

async function takeText(text: string, capturedAt: string): Promise<number> {
  const bytes = new TextEncoder().encode(text);
  const file = { fileName: "f.csv", fileSize: bytes.byteLength };
  const importId = await createImport({ ...file, fileHash: text }, {});
  await runImport(
    {
      ...file,
      async *open() {
        yield bytes;
      },
      capturedAt: new Date(capturedAt),
    },
    { importId, dryRun: false },
  );
  return importId;
}

async function likesOf(handle: string): Promise<Record<string, number | null>> {
  const account = await findAccountByHandle("facebook", handle);
  const { rows } = await getDatabase().pool.query<{ id: string; likes: number | null }>(
    "SELECT external_id AS id, likes FROM post WHERE account_id = $1 ORDER BY external_id",
    [account?.id ?? 0],
  );
  return Object.fromEntries(rows.map((row) => [row.id, row.likes]));
}

describe("taking an import back", () => {
  useDatabase();

  test("removes what it brought and restores what it changed, to the last column", async () => {
    await take("undo", "2023-07-01T00:00:00Z", [
      ["1", may, 5],
      ["2", june, 6],
    ]);
    const { pool } = getDatabase();
    const before = await pool.query("SELECT * FROM post ORDER BY 1, 2");
    const factsBefore = await pool.query("SELECT * FROM account_fact ORDER BY 1, 2, 3");
    const second = await take("undo", "2023-08-01T00:00:00Z", [
      ["1", may, 50],
      ["3", june, 7],
    ]);
    expect(await likesOf("undo")).toEqual({ 1: 50, 2: 6, 3: 7 });
    expect(await undoImport(second)).toEqual({ removed: 1, restored: 1, kept: 0 });
    expect((await pool.query("SELECT * FROM post ORDER BY 1, 2")).rows).toEqual(before.rows);
    expect((await pool.query("SELECT * FROM account_fact ORDER BY 1, 2, 3")).rows).toEqual(factsBefore.rows);
    expect(await getImport(second)).toMatchObject({ state: "undone" });
    await expect(undoImport(second)).rejects.toMatchObject({ code: "import_state" });
  });

  test("leaves what a later import also holds, in that import's name", async () => {
    const first = await take("shared", "2023-07-01T00:00:00Z", [
      ["1", may, 5],
      ["2", may, 6],
    ]);
    const second = await take("shared", "2023-07-02T00:00:00Z", [["1", may, 5]]);
    expect(await undoImport(first)).toEqual({ removed: 1, restored: 0, kept: 1 });
    expect(await likesOf("shared")).toEqual({ 1: 5 });
    expect(await undoImport(second)).toEqual({ removed: 1, restored: 0, kept: 0 });
    expect(await findAccountByHandle("facebook", "shared")).toBeNull();
    await expectFactsToMatchPosts();
  });

  test("in the middle of three leaves the last one's word, and its undo leads back to the first", async () => {
    await take("chain", "2023-07-01T00:00:00Z", [["1", may, 1]]);
    const second = await take("chain", "2023-07-02T00:00:00Z", [["1", may, 2]]);
    const third = await take("chain", "2023-07-03T00:00:00Z", [["1", may, 3]]);
    expect(await undoImport(second)).toEqual({ removed: 0, restored: 0, kept: 1 });
    expect(await likesOf("chain")).toEqual({ 1: 3 });
    expect(await undoImport(third)).toMatchObject({ restored: 1 });
    expect(await likesOf("chain")).toEqual({ 1: 1 });
    await expectFactsToMatchPosts();
  });

  test("moves a post back to the day it had", async () => {
    await take("moved", "2023-07-01T00:00:00Z", [["1", may, 1]]);
    const second = await take("moved", "2023-07-02T00:00:00Z", [["1", june, 1]]);
    await undoImport(second);
    const { rows } = await getDatabase().pool.query(
      "SELECT to_char(start_date, 'YYYY-MM-DD') AS date FROM account_fact AS f JOIN account AS a ON a.id = f.account_id WHERE a.handle = 'moved' AND grain = 'd'",
    );
    expect(rows).toEqual([{ date: "2023-05-10" }]);
    await expectFactsToMatchPosts();
  });

  test("restores follower totals", async () => {
    await takeText("platform,account,date,followers\nfacebook,fans,2023-05-01,100\n", "2023-07-01T00:00:00Z");
    const second = await takeText(
      "platform,account,date,followers\nfacebook,fans,2023-05-01,90\nfacebook,fans,2023-06-01,120\n",
      "2023-07-02T00:00:00Z",
    );
    expect(await undoImport(second)).toEqual({ removed: 1, restored: 1, kept: 0 });
    const { rows } = await getDatabase().pool.query("SELECT date, followers FROM follower_count");
    expect(rows).toEqual([{ date: "2023-05-01", followers: 100 }]);
  });
});

describe("taking follower totals back", () => {
  useDatabase();

  const takeTotals = (capturedAt: string, ...days: readonly string[]): Promise<number> =>
    takeText(
      ["platform,account,date,followers", ...days.map((day) => `facebook,fans,${day}`), ""].join("\n"),
      capturedAt,
    );
  const totals = async () =>
    (
      await getDatabase().pool.query(
        "SELECT date, followers, first_import_id, import_id FROM follower_count ORDER BY date",
      )
    ).rows;

  test("removes the days that a later file only spans, and keeps those that it says", async () => {
    const first = await takeTotals("2023-07-01T00:00:00Z", "2023-05-01,100", "2023-05-02,101", "2023-05-03,102");
    const second = await takeTotals("2023-07-02T00:00:00Z", "2023-05-01,100", "2023-05-03,99");
    expect(await undoImport(first)).toEqual({ removed: 1, restored: 0, kept: 2 });
    const ofSecond = { first_import_id: second, import_id: second };
    expect(await totals()).toEqual([
      { date: "2023-05-01", followers: 100, ...ofSecond },
      { date: "2023-05-03", followers: 99, ...ofSecond },
    ]);
    expect(await undoImport(second)).toEqual({ removed: 2, restored: 0, kept: 0 });
    expect(await totals()).toEqual([]);
  });

  test("makes a count unknown again that no other import tells", async () => {
    const first = await take("untold", "2023-06-10T00:00:00Z", [["1", may, 41]]);
    await takeText(
      `platform,account,post_id,published_at,text\nfacebook,untold,1,${may},Мәтін 1\n`,
      "2023-06-04T00:00:00Z",
    );
    expect(await likesOf("untold")).toEqual({ 1: 41 });
    await undoImport(first);
    expect(await likesOf("untold")).toEqual({ 1: null });
    const { rows } = await getDatabase().pool.query(
      "SELECT p.captured_at AS at FROM post AS p JOIN account AS a ON a.id = p.account_id WHERE a.handle = 'untold'",
    );
    expect(rows).toEqual([{ at: new Date("2023-06-04T00:00:00Z") }]);
    await expectFactsToMatchPosts();
  });

  test("leads back to the newest of the others, in whatever order they came", async () => {
    const newest = await takeTotals("2023-07-05T00:00:00Z", "2023-05-01,300");
    const oldest = await takeTotals("2023-07-01T00:00:00Z", "2023-05-01,100");
    const middle = await takeTotals("2023-07-03T00:00:00Z", "2023-05-01,200");
    expect(await totals()).toMatchObject([{ followers: 300, first_import_id: oldest, import_id: newest }]);
    expect(await undoImport(newest)).toEqual({ removed: 0, restored: 1, kept: 0 });
    expect(await totals()).toMatchObject([{ followers: 200, first_import_id: oldest, import_id: middle }]);
    expect(await undoImport(oldest)).toEqual({ removed: 0, restored: 0, kept: 1 });
    expect(await totals()).toMatchObject([{ followers: 200, first_import_id: middle, import_id: middle }]);
    await undoImport(middle);
    expect(await totals()).toEqual([]);
  });
});

describe("a post that a newer export of the same days no longer has", () => {
  useDatabase();

  const notSeen = async () =>
    (
      await getDatabase().pool.query<{ id: string }>(
        "SELECT external_id AS id FROM post WHERE not_seen_import_id IS NOT NULL",
      )
    ).rows.map((row) => row.id);

  test("is marked and kept, and the mark goes when it is seen again or the import is undone", async () => {
    await take("gone", "2023-07-01T00:00:00Z", [
      ["1", may, 1],
      ["2", "2023-05-12T06:00:00Z", 1],
      ["3", june, 1],
    ]);
    const second = await take("gone", "2023-08-01T00:00:00Z", [
      ["1", may, 2],
      ["4", "2023-05-20T06:00:00Z", 1],
    ]);
    expect(await notSeen()).toEqual(["2"]);
    const account = await findAccountByHandle("facebook", "gone");
    const id = account?.id ?? 0;
    expect(await findLastAbsence(id, "2")).toEqual(new Date("2023-08-01T00:00:00Z"));
    expect(await findLastAbsence(id, "1")).toBeNull();
    expect(
      (await listCaptures(id, "1")).map(({ capturedAt, likes, views }) => [capturedAt.toISOString(), likes, views]),
    ).toEqual([
      ["2023-07-01T00:00:00.000Z", 1, null],
      ["2023-08-01T00:00:00.000Z", 2, null],
    ]);
    expect(Object.keys(await likesOf("gone"))).toEqual(["1", "2", "3", "4"]);
    await undoImport(second);
    expect(await notSeen()).toEqual([]);
    await take("gone", "2023-08-01T00:00:00Z", [
      ["1", may, 2],
      ["4", "2023-05-20T06:00:00Z", 1],
    ]);
    expect(await notSeen()).toEqual(["2"]);
    await take("gone", "2023-09-01T00:00:00Z", [["2", "2023-05-12T06:00:00Z", 9]]);
    expect(await notSeen()).toEqual([]);
  });
});
