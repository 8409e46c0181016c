import { setTimeout } from "node:timers/promises";
import { beforeAll, describe, expect, test } from "vitest";
import { getDatabase } from "#lib/data/database/db.ts";
import { undoImport } from "#lib/data/imports/undo-import.ts";
import { useDatabase } from "#tests/setup/database.ts";
import { expectFactsToMatchPosts } from "#tests/setup/facts.ts";
import { type TakenFile, takeText } from "#tests/setup/take-text.ts";

useDatabase();

const header = "platform,account,post_id,published_at,type,text,likes,comments,shares,views";
/** A reader hands rows on by the thousand, so that there are several parts. */
const rowsOfFile = 3500;
const capturedAt = new Date("2023-09-01T00:00:00Z");

/** The pages are there before, so that they have the same numbers in each run; of the north's, two posts are known. */
beforeAll(async () => {
  const followers = ["east", "west", "north"].map((page) => `facebook,${page}.akimat,2023-01-01,100`);
  await takeText(["platform,account,date,followers", ...followers, ""].join("\n"), {
    capturedAt: new Date("2023-01-02T00:00:00Z"),
  });
  const known = ["1", "2"].map((id) => `facebook,north.akimat,${id},2023-02-01T00:00:00Z,photo,Жол,1,2,3,4`);
  await takeText([header, ...known, ""].join("\n"), { capturedAt: new Date("2023-03-01T00:00:00Z") });
});

function rowOf(index: number, page: string): string {
  const at = new Date(Date.UTC(2023, 5, 1, index % 700, index % 60)).toISOString();
  const likes = index % 11 === 0 ? "" : index % 97;
  return `facebook,${page}.akimat,${index},${at},${index % 2 ? "photo" : "video"},"Су, ""жол"" ${index % 5}\tи вода\\n",${likes},${index % 3},1,${index * 7}`;
}

const fileOf = (pageOf: (index: number) => string, more: readonly string[] = []): string =>
  [header, ...Array.from({ length: rowsOfFile }, (_, index) => rowOf(index, pageOf(index))), ...more, ""].join("\n");

const twoPages = fileOf((index) => (index % 3 === 0 ? "west" : "east"));

const tables = {
  post: "account_id, external_id",
  capture_block: "account_id, month",
  account_fact: "account_id, grain, start_date",
  reply_fact: "account_id, grain, start_date",
  import_account: "account_id, kind",
  import_change: "account_id, key",
  follower_count: "account_id, date",
};

async function dump(): Promise<Record<string, unknown[]>> {
  const { pool } = getDatabase();
  const dumped: Record<string, unknown[]> = {};
  for (const [table, order] of Object.entries(tables)) {
    const { rows } = await pool.query(`SELECT to_jsonb(t) AS row FROM ${table} AS t ORDER BY ${order}`);
    dumped[table] = rows.map(({ row }) => row);
  }
  return dumped;
}

/** The dump without the import's own number. */
function comparable(dumped: Record<string, unknown[]>, own: number): unknown {
  const text = JSON.stringify(dumped, (key, value: unknown) =>
    /^(?:first_)?import_id$/u.test(key) && value === own ? "own" : value,
  );
  return JSON.parse(text);
}

const countsOf = ({ rows, created, updated, unchanged, rejected, warnings, accounts }: TakenFile) => ({
  ...{ rows, created, updated, unchanged, rejected, warnings },
  accounts: accounts.map(({ handle, rows: ofAccount, firstDate, lastDate, isNew }) => ({
    ...{ handle, rows: ofAccount, firstDate, lastDate, isNew },
  })),
});

/** Takes a file in and back out, and says what it left in between. */
async function takeAndUndo(text: string, postsAtOnce: number): Promise<unknown> {
  const before = await dump();
  const taken = await takeText(text, { fileName: "posts.csv", capturedAt, postsAtOnce });
  await expectFactsToMatchPosts();
  const left = { counts: countsOf(taken), dump: comparable(await dump(), taken.importId) };
  await undoImport(taken.importId);
  expect(await dump()).toEqual(before);
  return left;
}

const asOne = 1_000_000;

describe("a large file of posts, inserted part by part while it is read", () => {
  test.each([
    ["of pages without posts so far", twoPages],
    [
      "with a post that stands again at its end, and differs",
      fileOf(() => "east", [rowOf(12, "east").replace("photo", "video"), rowOf(13, "east").replace("photo", "video")]),
    ],
    ["that names a page with posts only further down", fileOf((index) => (index < 2000 ? "east" : "north"))],
    ["of a page of which posts are known", fileOf(() => "north")],
    [
      "with rows that can't be taken",
      `${twoPages}facebook,east.akimat,,2023-06-01,photo,a,1,1,1,1\nfacebook,east.akimat,9999,никогда,photo,a,1,1,1,1\n`,
    ],
  ])("leaves what it leaves when merged as one: %s", async (_, file) => {
    const whole = await takeAndUndo(file, asOne);
    expect(await takeAndUndo(file, 700)).toEqual(whole);
  });

  test("enters pages that nobody has registered", async () => {
    const file = fileOf((index) => (index < 1500 ? "south" : "far.south"));
    const taken = await takeText(file, { capturedAt, postsAtOnce: 700 });
    expect(taken.accounts.map(({ handle, isNew, rows }) => [handle, isNew, rows])).toEqual([
      ["south.akimat", true, 1500],
      ["far.south.akimat", true, 2000],
    ]);
    expect(taken).toMatchObject({ created: rowsOfFile, updated: 0, unchanged: 0, rejected: 0 });
    await undoImport(taken.importId);
  });

  test("waits for another import that holds a page further down without holding the first", async () => {
    const file = fileOf((index) => (index < 2000 ? "west" : "east"));
    const whole = await takeAndUndo(file, asOne);
    const other = await getDatabase().pool.connect();
    try {
      await other.query("BEGIN");
      await other.query("SELECT FROM account WHERE handle = 'east.akimat' FOR UPDATE");
      const taking = takeAndUndo(file, 700);
      await setTimeout(2500);
      // An import that waited while it held its first page would stop here for good.
      await other.query("SELECT FROM account WHERE handle = 'west.akimat' FOR UPDATE");
      await other.query("COMMIT");
      expect(await taking).toEqual(whole);
    } finally {
      other.release();
    }
  });
});
