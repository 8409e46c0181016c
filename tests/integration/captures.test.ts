import { describe, expect, test } from "vitest";
import { findAccountByHandle, listAccounts } from "#lib/data/accounts/accounts.ts";
import { getDatabase } from "#lib/data/database/db.ts";
import { everyAccount } from "#lib/data/facts/scope.ts";
import { createImport } from "#lib/data/imports/import-life.ts";
import type { ImportOutcome } from "#lib/data/imports/import-outcome.ts";
import { runImport } from "#lib/data/imports/run-import.ts";
import { undoImport } from "#lib/data/imports/undo-import.ts";
import { useDatabase } from "../setup/database.ts";
import { expectFactsToMatchPosts } from "../setup/facts.ts";

const at = "2023-05-10T06:00:00Z";

/** Takes a table in as it was true on a day of July 2023. */
async function take(day: number, header: string, ...rows: string[]): Promise<ImportOutcome & { importId: number }> {
  const text = [`platform,account,post_id,published_at,${header}`, ...rows, ""].join("\n");
  return takeText(day, text);
}

async function takeText(day: number, text: string): Promise<ImportOutcome & { importId: number }> {
  const bytes = new TextEncoder().encode(text);
  const file = { fileName: "f.csv", fileSize: bytes.byteLength };
  const importId = await createImport({ ...file, fileHash: `${day} ${text.length}` }, {});
  const capturedAt = new Date(Date.UTC(2023, 6, day));
  const open = async function* () {
    yield bytes;
  };
  return { ...(await runImport({ ...file, open, capturedAt }, { importId, dryRun: false })), importId };
}

async function countsOf(handle: string, id = "1") {
  const account = await findAccountByHandle("facebook", handle);
  const { rows } = await getDatabase().pool.query<{ likes: number | null; comments: number | null }>(
    "SELECT likes, comments FROM post WHERE account_id = $1 AND external_id = $2",
    [account?.id ?? 0, id],
  );
  return rows[0];
}

describe("counts that were true at different times", () => {
  useDatabase();

  test("a day between two that agree changes nothing", async () => {
    await take(1, "likes", `facebook,between,1,${at},10`);
    await take(5, "likes", `facebook,between,1,${at},10`);
    const older = await take(3, "likes", `facebook,between,1,${at},7`, `facebook,between,2,${at},7`);
    expect(older).toMatchObject({ created: 1, updated: 0, unchanged: 1 });
    expect(older.warnings).toContainEqual({ code: "newer_posts_known", params: { rows: 1 } });
    const newest = await take(6, "likes", `facebook,between,1,${at},10`);
    expect(newest.warnings.map(({ code }) => code)).not.toContain("newer_posts_known");
    expect(await countsOf("between")).toMatchObject({ likes: 10 });
  });

  test("each count is the newest that any file says, whatever the order of the files", async () => {
    await take(3, "likes", `facebook,columns,1,${at},10`);
    await take(5, "comments", `facebook,columns,1,${at},2`);
    expect(await countsOf("columns")).toEqual({ likes: 10, comments: 2 });
    expect(await take(4, "likes", `facebook,columns,1,${at},15`)).toMatchObject({ updated: 1 });
    expect(await countsOf("columns")).toEqual({ likes: 15, comments: 2 });
    await expectFactsToMatchPosts();
  });

  test("undoing the newest leaves what the older ones say, also what came later", async () => {
    const newest = await take(5, "likes", `facebook,older,1,${at},10`);
    await take(3, "likes", `facebook,older,1,${at},7`);
    expect(await countsOf("older")).toMatchObject({ likes: 10 });
    await undoImport(newest.importId);
    expect(await countsOf("older")).toMatchObject({ likes: 7 });
    await expectFactsToMatchPosts();
  });

  test("undoing one of two that agree changes nothing", async () => {
    await take(1, "likes", `facebook,agree,1,${at},10`);
    const second = await take(2, "likes", `facebook,agree,1,${at},20`);
    await take(3, "likes", `facebook,agree,1,${at},20`);
    await undoImport(second.importId);
    expect(await countsOf("agree")).toMatchObject({ likes: 20 });
  });

  test("undoing likes is not held up by a later file about texts", async () => {
    await take(1, "likes,text", `facebook,texts,1,${at},10,а`);
    const second = await take(2, "likes", `facebook,texts,1,${at},20`);
    await take(3, "text", `facebook,texts,1,${at},б`);
    await undoImport(second.importId);
    expect(await countsOf("texts")).toMatchObject({ likes: 10 });
  });

  test("a post that two files date in different months is kept when one of them is undone", async () => {
    const first = await take(5, "likes", "facebook,months,1,2023-02-01T06:00:00Z,10");
    await take(3, "likes", "facebook,months,1,2023-01-30T06:00:00Z,9");
    await undoImport(first.importId);
    expect(await countsOf("months")).toMatchObject({ likes: 9 });
    await expectFactsToMatchPosts();
  });

  test("an older follower total does not overwrite a newer one", async () => {
    const file = (n: number) => `platform,account,date,followers\nfacebook,fans,2023-05-01,${n}\n`;
    await takeText(5, file(200));
    expect(await takeText(1, file(100))).toMatchObject({ updated: 0, unchanged: 1 });
    const { rows } = await getDatabase().pool.query("SELECT followers FROM follower_count");
    expect(rows).toEqual([{ followers: 200 }]);
  });

  test("interactions may be more than any single count", async () => {
    await take(1, "likes,comments", `facebook,many,1,${at},2000000000,2000000000`);
    expect(await countsOf("many")).toEqual({ likes: 2_000_000_000, comments: 2_000_000_000 });
  });

  test("a text of a million different words is taken", async () => {
    const words = Array.from({ length: 90_000 }, (_, n) => `сөз${n}`).join(" ");
    expect(await take(1, "likes,text", `facebook,wordy,1,${at},1,${words}`)).toMatchObject({ created: 1, rejected: 0 });
  });
});

describe("accounts under several names", () => {
  useDatabase();

  const header = "platform,account,account_id,post_id,published_at,likes";

  test("in one file are one account, and a post under both names is one post", async () => {
    const rows = [
      `facebook,zmix,,1,${at},1`,
      `facebook,,1784001,2,${at},1`,
      `facebook,zmix,1784001,1,${at},2`,
      `facebook,,1784001,1,${at},3`,
    ];
    const outcome = await takeText(1, [header, ...rows, ""].join("\n"));
    expect(outcome).toMatchObject({ rows: 4, created: 2, rejected: 0, accounts: [{ handle: "zmix", rows: 4 }] });
    expect(await countsOf("zmix")).toMatchObject({ likes: 3 });
  });

  test("that share a handle and have different ids stay two accounts, and it is said", async () => {
    await takeText(1, `${header}\nfacebook,stolen,91001,1,${at},1\n`);
    const outcome = await takeText(2, `${header}\nfacebook,stolen,92002,1,${at},5\n`);
    expect(outcome.warnings).toContainEqual({
      code: "handle_of_another_account",
      params: { handle: "stolen", id: "92002" },
    });
    expect(await countsOf("stolen")).toMatchObject({ likes: 1 });
    expect((await listAccounts(everyAccount)).map((account) => account.externalId).filter(Boolean)).toEqual(
      expect.arrayContaining(["91001", "92002"]),
    );
  });

  test("that turn out to be one page are told", async () => {
    await takeText(1, `${header}\nfacebook,yakimat,,1,${at},1\n`);
    await takeText(2, `${header}\nfacebook,,55005,1,${at},1\n`);
    const outcome = await takeText(3, `${header}\nfacebook,yakimat,55005,1,${at},2\n`);
    expect(outcome.warnings).toContainEqual({
      code: "handle_of_another_account",
      params: { handle: "yakimat", id: "55005" },
    });
  });
});
