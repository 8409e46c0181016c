import { describe, expect, test } from "vitest";
import { findAccountByHandle, getAccount } from "#lib/data/accounts/accounts.ts";
import { attachAccount, createOrganization } from "#lib/data/accounts/place-account.ts";
import { getDatabase } from "#lib/data/database/db.ts";
import { undoImport } from "#lib/data/imports/undo-import.ts";
import { machineOwner } from "#lib/data/installation/audit.ts";
import { listAccountEvents } from "#lib/data/register/account-events.ts";
import { addProof, listProofs } from "#lib/data/register/account-proofs.ts";
import { mergeAccounts } from "#lib/data/register/merge-accounts.ts";
import { previewMerge } from "#lib/data/register/preview-merge.ts";
import { expectReplyFactsToMatchComments } from "#tests/setup/comments.ts";
import { useDatabase } from "#tests/setup/database.ts";
import { expectFactsToMatchPosts } from "#tests/setup/facts.ts";
import { takeText } from "#tests/setup/take-text.ts";

const at = "2023-05-10T20:30:00Z";
const on = (day: number) => ({ capturedAt: new Date(Date.UTC(2023, 6, day)) });

const posts = (day: number, handle: string, ...rows: string[]) =>
  takeText(
    ["platform,account,post_id,published_at,likes", ...rows.map((row) => `facebook,${handle},${row}`), ""].join("\n"),
    on(day),
  );
const followers = (day: number, handle: string, count: number) =>
  takeText(`platform,account,date,followers\nfacebook,${handle},2023-06-01,${count}\n`, on(day));
const comments = (day: number, handle: string, ...rows: string[]) =>
  takeText(
    [
      "platform,account,comment_id,post_id,author,published_at,text,parent_id",
      ...rows.map((row) => `facebook,${handle},${row}`),
      "",
    ].join("\n"),
    on(day),
  );

async function idOf(handle: string): Promise<number> {
  return (await findAccountByHandle("facebook", handle))?.id ?? 0;
}

const ids = ["account_id", "import_id", "first_import_id", "not_seen_import_id"];

/** All that is stored of an account, without numbers that differ between two accounts of the same story. */
async function storyOf(accountId: number): Promise<Record<string, unknown[]>> {
  const story: Record<string, unknown[]> = {};
  for (const table of [
    "post",
    "account_fact",
    "follower_count",
    "comment",
    "reply_fact",
    "reply_time",
    "post_thread",
  ]) {
    const { rows } = await getDatabase().pool.query<{ row: unknown }>(
      `SELECT to_jsonb(t) - $2::text[] AS row FROM ${table} AS t WHERE account_id = $1
       ORDER BY (to_jsonb(t) - $2::text[])::text`,
      [accountId, ids],
    );
    story[table] = rows.map(({ row }) => row);
  }
  return story;
}

/** The same files in the same order, to the handles that `name` gives for the two names of the page. */
async function tellStory(name: (which: "old" | "new") => string): Promise<number[]> {
  const [old, fresh] = [name("old"), name("new")];
  const taken = [
    await posts(1, old, `1,${at},10`, `2,${at},5`),
    await posts(2, fresh, `1,${at},12`, `3,${at},1`),
    await posts(4, old, `1,${at},15`),
    await posts(3, fresh, `1,${at},13`, `3,${at},2`),
    await followers(1, old, 100),
    await followers(2, fresh, 120),
    await comments(5, old, `c1,1,citizen,2023-05-11T05:00:00Z,Су қашан болады?,`),
    await comments(
      6,
      fresh,
      `c1,1,citizen,2023-05-11T05:00:00Z,Су қашан болады?,`,
      `c2,1,${fresh},2023-05-11T06:00:00Z,Ертең,c1`,
      `c3,1,${old},2023-05-11T07:00:00Z,Болды,c1`,
    ),
  ];
  return taken.map(({ importId }) => importId);
}

describe("two registered accounts of one page", () => {
  useDatabase();

  test("merged are what they would be, had they been one from the start, and every import can be undone", async () => {
    const parted = await tellStory((which) => `split_${which}`);
    const [from, into] = [await idOf("split_old"), await idOf("split_new")];
    const held = async (table: string, id: number) =>
      Number(
        (await getDatabase().pool.query(`SELECT count(*) AS n FROM ${table} WHERE account_id = $1`, [id])).rows[0].n,
      );
    const before = { posts: await held("post", from), stays: await held("post", into) };
    const moves = await previewMerge(from, into);
    expect(moves).toMatchObject({ posts: before.posts, comments: await held("comment", from) });
    expect(await held("post", from), "a preview changes nothing").toBe(before.posts);
    await mergeAccounts(from, into, machineOwner);
    expect(await held("post", into)).toBe(before.stays + moves.posts - moves.samePosts);

    // The twin answered by both names as well: it has the handle, and the other one as a former handle.
    const twin = await takeText("platform,account,date,followers\nfacebook,twin_new,2023-06-01,1\n", on(0));
    const twinId = await idOf("twin_new");
    await getDatabase().prisma.accountAlias.create({
      data: { accountId: twinId, platform: "facebook", kind: "handle", value: "twin_old" },
    });
    const whole = await tellStory((which) => `twin_${which}`);
    await undoImport(twin.importId);

    const comparable = async (id: number) =>
      JSON.parse(JSON.stringify(await storyOf(id)).replaceAll(/\\\\x[0-9a-f]+/g, "hash"));
    expect(await comparable(into)).toEqual(await comparable(twinId));
    expect(await comparable(into)).toMatchObject({ post: { length: 3 }, comment: { length: 3 } });
    await expectFactsToMatchPosts();
    await expectReplyFactsToMatchComments();
    expect(await idOf("split_old")).toBe(into);
    await expect(getAccount(from)).rejects.toMatchObject({ code: "account_not_found" });

    for (const step of [3, 0, 6, 1, 4, 2, 5, 7]) {
      await undoImport(parted[step] ?? 0);
      await undoImport(whole[step] ?? 0);
      expect(await comparable(into), `after the undo of file ${step}`).toEqual(await comparable(twinId));
    }
  });

  test("the next export under the old name comes to the one that stayed", async () => {
    await posts(1, "before", `1,${at},1`);
    await posts(1, "after", `2,${at},1`);
    const [from, into] = [await idOf("before"), await idOf("after")];
    await mergeAccounts(from, into, machineOwner);
    const { accounts } = await posts(2, "before", `9,${at},1`);
    expect(accounts).toMatchObject([{ accountId: into, isNew: false }]);
  });

  test("posts of another zone move to the local days of the one that stays", async () => {
    const organization = await createOrganization({
      regionCode: "KZ-27",
      kind: "akimat",
      names: { kk: "Батыс", ru: "Запад", en: "West" },
    });
    await posts(1, "east", `1,${at},1`);
    await posts(1, "west", `2,${at},1`);
    const [from, into] = [await idOf("east"), await idOf("west")];
    await attachAccount(into, organization);
    await mergeAccounts(from, into, machineOwner);
    const { rows } = await getDatabase().pool.query("SELECT local_date, local_hour FROM post WHERE account_id = $1", [
      into,
    ]);
    expect(rows).toEqual([
      { local_date: "2023-05-11", local_hour: 1 },
      { local_date: "2023-05-11", local_hour: 1 },
    ]);
    await expectFactsToMatchPosts();
  });

  test("proof and history go along, and the trail keeps both", async () => {
    await posts(1, "proved", `1,${at},1`);
    await posts(1, "kept", `2,${at},1`);
    const [from, into] = [await idOf("proved"), await idOf("kept")];
    const proof = {
      kind: "site_link",
      url: "https://akimat.example/",
      checkedBy: "A",
      checkedDate: "2024-01-01",
    } as const;
    await addProof(from, proof, machineOwner);
    await mergeAccounts(from, into, machineOwner);
    expect((await listProofs([into])).get(into)).toMatchObject([proof]);
    expect(await listAccountEvents(into)).toMatchObject([{ kind: "merged", before: "proved", after: "kept" }]);
    const entry = await getDatabase().prisma.auditEntry.findFirst({
      where: { action: "account.merge", entityId: String(into) },
    });
    expect(entry?.before).toMatchObject({ gone: { handle: "proved" }, kept: { handle: "kept" } });
  });

  test("an account is not merged with itself, nor with one of another network", async () => {
    await posts(1, "alone", `1,${at},1`);
    await takeText(`platform,account,post_id,published_at\ninstagram,alone,1,${at}\n`);
    const id = await idOf("alone");
    const other = (await findAccountByHandle("instagram", "alone"))?.id ?? 0;
    await expect(mergeAccounts(id, id, machineOwner)).rejects.toMatchObject({ code: "merge_itself" });
    await expect(mergeAccounts(id, other, machineOwner)).rejects.toMatchObject({ code: "merge_other_platform" });
    await expect(mergeAccounts(id, 999_999, machineOwner)).rejects.toMatchObject({ code: "account_not_found" });
    expect((await getAccount(id)).handle).toBe("alone");
  });
});
