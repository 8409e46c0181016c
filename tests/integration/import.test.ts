import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { findAccountByHandle } from "#lib/data/accounts/accounts.ts";
import { attachAccount, createOrganization } from "#lib/data/accounts/place-account.ts";
import { getDatabase } from "#lib/data/database/db.ts";
import { coverageOf } from "#lib/data/facts/coverage.ts";
import { followersAt } from "#lib/data/facts/followers.ts";
import { aggregateFacts } from "#lib/data/facts/metric-facts.ts";
import { createImport } from "#lib/data/imports/import-life.ts";
import type { ImportOutcome, ImportRequest } from "#lib/data/imports/import-outcome.ts";
import { getImport, listRejections } from "#lib/data/imports/import-record.ts";
import { storeRejections } from "#lib/data/imports/rejections.ts";
import { runImport } from "#lib/data/imports/run-import.ts";
import { ImportRefusedError } from "#lib/errors.ts";
import { useDatabase } from "../setup/database.ts";
import { expectFactsToMatchPosts } from "../setup/facts.ts";

const header = "platform,account,post_id,published_at,type,text,permalink,likes,comments,shares";

interface Row {
  id: string;
  at: string;
  likes: number | "";
  comments?: number | "";
  text?: string;
}

function postsFile(account: string, rows: readonly Row[]): string {
  const lines = rows.map(
    (row) =>
      `facebook,${account},${row.id},${row.at},photo,${row.text ?? "Мәтін"},,${row.likes},${row.comments ?? 0},0`,
  );
  return [header, ...lines, ""].join("\n");
}

function requestFor(text: string, options: Partial<ImportRequest> = {}): ImportRequest {
  const bytes = new TextEncoder().encode(text);
  return {
    fileName: "posts.csv",
    fileSize: bytes.byteLength,
    async *open() {
      yield bytes;
    },
    capturedAt: new Date("2023-07-01T00:00:00Z"),
    ...options,
  };
}

async function take(text: string, options: Partial<ImportRequest> = {}): Promise<ImportOutcome & { importId: number }> {
  const request = requestFor(text, options);
  const fileHash = createHash("sha256").update(text).digest("hex");
  const importId = await createImport({ fileName: request.fileName, fileSize: request.fileSize, fileHash }, {});
  const outcome = await runImport(request, { importId, dryRun: false, rejections: storeRejections(importId, 100) });
  return { ...outcome, importId };
}

const countsOf = ({ rows, created, updated, unchanged, rejected }: ImportOutcome) => ({
  rows,
  created,
  updated,
  unchanged,
  rejected,
});

async function storedPosts(handle: string) {
  const account = await findAccountByHandle("facebook", handle);
  const { rows } = await getDatabase().pool.query<{
    external_id: string;
    likes: number | null;
    shares: number | null;
    local_date: string;
  }>("SELECT external_id, likes, shares, local_date FROM post WHERE account_id = $1 ORDER BY external_id", [
    account?.id ?? 0,
  ]);
  return rows;
}

describe("taking a file in", () => {
  useDatabase();

  test("the same file again changes nothing", async () => {
    const file = postsFile("repeat", [
      { id: "1", at: "2023-01-10T06:00:00Z", likes: 5 },
      { id: "2", at: "2023-01-11T06:00:00Z", likes: "" },
    ]);
    expect(countsOf(await take(file))).toEqual({ rows: 2, created: 2, updated: 0, unchanged: 0, rejected: 0 });
    expect(countsOf(await take(file))).toEqual({ rows: 2, created: 0, updated: 0, unchanged: 2, rejected: 0 });
    await expectFactsToMatchPosts();
  });

  test("a hidden count stays unknown and is never counted as zero", async () => {
    await take(
      postsFile("hidden", [
        { id: "1", at: "2023-01-10T06:00:00Z", likes: "" },
        { id: "2", at: "2023-01-10T07:00:00Z", likes: 8 },
      ]),
    );
    const account = await findAccountByHandle("facebook", "hidden");
    const [facts] = await aggregateFacts([account?.id ?? 0], { from: "2023-01-01", to: "2023-01-31" });
    expect(facts?.facts.counts.likes).toEqual({ missing: 1, distribution: { values: [8], counts: [1] } });
  });

  test("a newer export updates what it carries; an older one overwrites nothing", async () => {
    await take(postsFile("newer", [{ id: "1", at: "2023-01-10T06:00:00Z", likes: 5 }]));
    const withoutShares =
      "platform,account,post_id,published_at,text,likes,comments\nfacebook,newer,1,2023-01-10T06:00:00Z,Мәтін,9,1\n";
    const newer = await take(withoutShares, { capturedAt: new Date("2023-08-01T00:00:00Z") });
    expect(countsOf(newer)).toMatchObject({ updated: 1, created: 0 });
    const older = await take(postsFile("newer", [{ id: "1", at: "2023-01-10T06:00:00Z", likes: 5 }]));
    expect(countsOf(older)).toMatchObject({ updated: 0, unchanged: 1 });
    expect(await storedPosts("newer")).toEqual([{ external_id: "1", likes: 9, shares: 0, local_date: "2023-01-10" }]);
    await expectFactsToMatchPosts();
  });

  test("a bad row is rejected alone, with its line, reason and text", async () => {
    const file = `${postsFile("ragged", [{ id: "1", at: "2023-01-10T06:00:00Z", likes: 1 }])}facebook,ragged,2,not a date,photo,x,,1,1,1\nfacebook,ragged,3,2023-01-12T00:00:00Z,photo,x,,1,1,1\n`;
    const outcome = await take(file);
    expect(countsOf(outcome)).toEqual({ rows: 3, created: 2, updated: 0, unchanged: 0, rejected: 1 });
    const [rejection] = await listRejections(outcome.importId, 10, 0);
    expect(rejection).toMatchObject({ line: 3, code: "bad_date" });
    expect(rejection?.text).toContain("not a date");
  });

  test("a post that stands twice in a file is one post, as its last row says", async () => {
    const outcome = await take(
      postsFile("twice", [
        { id: "1", at: "2023-01-10T06:00:00Z", likes: 1 },
        { id: "1", at: "2023-01-10T06:00:00Z", likes: 4 },
      ]),
    );
    expect(countsOf(outcome)).toEqual({ rows: 2, created: 1, updated: 0, unchanged: 1, rejected: 0 });
    expect(outcome.warnings).toContainEqual({ code: "repeated_rows", params: { rows: 1 } });
    expect((await storedPosts("twice"))[0]?.likes).toBe(4);
  });

  test("posts from the future are taken, and said", async () => {
    const outcome = await take(
      postsFile("early", [
        { id: "1", at: "2023-01-10T06:00:00Z", likes: 1 },
        { id: "2", at: "2091-01-10T06:00:00Z", likes: 1 },
      ]),
    );
    expect(outcome.warnings).toContainEqual({ code: "published_in_future", params: { rows: 1, line: 3 } });
  });

  test("a dry run counts like a real one and stores nothing", async () => {
    const request = requestFor(postsFile("dry", [{ id: "1", at: "2023-01-10T06:00:00Z", likes: 1 }]));
    const outcome = await runImport(request, { importId: null, dryRun: true });
    expect(countsOf(outcome)).toEqual({ rows: 1, created: 1, updated: 0, unchanged: 0, rejected: 0 });
    expect(outcome.accounts).toMatchObject([
      { handle: "dry", isNew: true, rows: 1, firstDate: "2023-01-10", lastDate: "2023-01-10" },
    ]);
    expect(await findAccountByHandle("facebook", "dry")).toBeNull();
  });

  test("a refused file leaves nothing behind", async () => {
    const before = await getDatabase().prisma.account.count();
    await expect(take("a,b\n1,2\n")).rejects.toBeInstanceOf(ImportRefusedError);
    expect(await getDatabase().prisma.account.count()).toBe(before);
  });

  test("a file that breaks off in the middle leaves nothing behind", async () => {
    const text = postsFile(
      "broken",
      Array.from({ length: 5000 }, (_, i) => ({ id: `${i}`, at: "2023-01-10T06:00:00Z", likes: i })),
    );
    const request = requestFor(text, {
      async *open() {
        yield new TextEncoder().encode(text.slice(0, text.length / 2));
        throw new Error("the disk went away");
      },
    });
    await expect(runImport(request, { importId: null, dryRun: false })).rejects.toThrow("the disk went away");
    expect(await storedPosts("broken")).toEqual([]);
    expect(countsOf(await take(text))).toMatchObject({ created: 5000 });
  });

  test("a database connection that is lost in the middle leaves nothing behind, and the next import works", async () => {
    const text = postsFile(
      "cut_off",
      Array.from({ length: 20_000 }, (_, i) => ({ id: `${i}`, at: "2023-01-10T06:00:00Z", likes: i })),
    );
    const half = Math.floor(text.length / 2);
    const request = requestFor(text, {
      async *open() {
        yield new TextEncoder().encode(text.slice(0, half));
        await getDatabase().pool.query(
          "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND xact_start IS NOT NULL AND pid <> pg_backend_pid()",
        );
        yield new TextEncoder().encode(text.slice(half));
      },
    });
    await expect(runImport(request, { importId: null, dryRun: false })).rejects.toThrow();
    expect(await storedPosts("cut_off")).toEqual([]);
    expect(countsOf(await take(text))).toMatchObject({ created: 20_000 });
  });

  test("imports at the same time end as if one came after the other", async () => {
    const days = Array.from({ length: 6 }, (_, i) => `2023-02-0${i + 1}T06:00:00Z`);
    const files = days.map((at, i) =>
      postsFile(i % 2 ? "busy" : "busier", [
        { id: "same", at: "2023-02-10T06:00:00Z", likes: 3 },
        { id: `own${i}`, at, likes: i },
      ]),
    );
    const outcomes = await Promise.all(files.map((file) => take(file)));
    expect(outcomes.reduce((sum, outcome) => sum + outcome.created, 0)).toBe(8);
    expect(await storedPosts("busy")).toHaveLength(4);
    await expectFactsToMatchPosts();
  });
});

describe("follower totals", () => {
  useDatabase();

  const file = (followers: number) =>
    `platform,account,date,followers\ninstagram,@Akimat.Page,2023-05-01,${followers}\ninstagram,akimat.page,2023-05-31,65600\n`;

  test("are taken by account and day, unchanged when they come again, and updated when they differ", async () => {
    expect(countsOf(await take(file(65000)))).toEqual({ rows: 2, created: 2, updated: 0, unchanged: 0, rejected: 0 });
    expect(countsOf(await take(file(65000)))).toMatchObject({ created: 0, unchanged: 2 });
    expect(countsOf(await take(file(65100)))).toMatchObject({ created: 0, updated: 1, unchanged: 1 });
    const account = await findAccountByHandle("instagram", "AKIMAT.page");
    const ids = [account?.id ?? 0];
    expect(await followersAt(ids, "2023-05-30")).toMatchObject([{ date: "2023-05-01", followers: 65100 }]);
    expect(await followersAt(ids, "2024-01-01")).toMatchObject([{ date: "2023-05-31", followers: 65600 }]);
    expect(await followersAt(ids, "2023-04-30")).toEqual([]);
  });
});

describe("accounts that nobody has placed yet", () => {
  useDatabase();

  test("are registered as unreviewed; attaching one moves its posts to its region's days", async () => {
    // 20:30 UTC is 02:30 of the next day in Almaty (UTC+6 then) and 01:30 in Oral; 18:30 UTC differs: 00:30 and 23:30.
    await take(
      postsFile("oral_page", [
        { id: "1", at: "2023-01-10T18:30:00Z", likes: 2 },
        { id: "2", at: "2024-06-10T18:30:00Z", likes: 2 },
      ]),
    );
    const account = await findAccountByHandle("facebook", "oral_page");
    expect(account).toMatchObject({ isReviewed: false, organization: null });
    expect((await storedPosts("oral_page")).map((post) => post.local_date)).toEqual(["2023-01-11", "2024-06-10"]);
    const organization = await createOrganization({
      regionCode: "KZ-27",
      kind: "akimat",
      names: { kk: "Әкімдік", ru: "Акимат", en: "Akimat" },
    });
    await attachAccount(account?.id ?? 0, organization);
    expect((await storedPosts("oral_page")).map((post) => post.local_date)).toEqual(["2023-01-10", "2024-06-10"]);
    expect(await findAccountByHandle("facebook", "oral_page")).toMatchObject({
      isReviewed: true,
      timeZone: "Asia/Oral",
      organization: { regionCode: "KZ-27" },
    });
    await expectFactsToMatchPosts();
  });
});

describe("coverage", () => {
  useDatabase();

  test("tells days without posts from days without data", async () => {
    await take(
      postsFile("covered", [
        { id: "1", at: "2023-01-10T06:00:00Z", likes: 1 },
        { id: "2", at: "2023-01-20T06:00:00Z", likes: 1 },
      ]),
    );
    await take(postsFile("covered", [{ id: "3", at: "2023-02-10T06:00:00Z", likes: 1 }]));
    const account = await findAccountByHandle("facebook", "covered");
    const [coverage] = await coverageOf([account?.id ?? 0], { from: "2023-01-15", to: "2023-02-28" });
    expect(coverage?.covered).toEqual([
      { from: "2023-01-15", to: "2023-01-20" },
      { from: "2023-02-10", to: "2023-02-10" },
    ]);
    expect(coverage?.days).toEqual([
      { date: "2023-01-20", posts: 1 },
      { date: "2023-02-10", posts: 1 },
    ]);
  });
});

describe("the record of an import", () => {
  useDatabase();

  test("says what was recognised and what became of each row", async () => {
    const { importId } = await take(postsFile("record", [{ id: "1", at: "2023-01-10T06:00:00Z", likes: 1 }]));
    expect(await getImport(importId)).toMatchObject({
      state: "done",
      format: "akimetrics-posts",
      kind: "posts",
      encoding: "utf-8",
      delimiter: ",",
      rows: 1,
      created: 1,
    });
  });
});
