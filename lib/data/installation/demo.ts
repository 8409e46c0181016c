import "server-only";
import type { PoolClient } from "pg";
import { demoAccounts, demoOrganizations } from "../../domain/demo/demo-accounts.ts";
import { type DemoComment, demoCollectedAt, generateDemoComments } from "../../domain/demo/demo-comments.ts";
import { generateDemoFollowers } from "../../domain/demo/demo-followers.ts";
import { generateDemoPosts } from "../../domain/demo/demo-posts.ts";
import { exampleAccounts, exampleOrganization, generateExamplePosts } from "../../domain/demo/example-akimat.ts";
import { localDateOf } from "../../domain/local-time.ts";
import { handleKeyOf } from "../accounts/account-handle.ts";
import { mergeComments } from "../comments/merge-comments.ts";
import { noteReplyDays } from "../comments/refresh-reply-facts.ts";
import { openCommentStager, stagedCommentColumns } from "../comments/stage-comments.ts";
import { getDatabase } from "../database/db.ts";
import { inTransaction } from "../database/in-transaction.ts";
import type { FileAccount } from "../imports/account-references.ts";
import { foldFollowers } from "../imports/fold-followers.ts";
import { mergePosts } from "../imports/merge-posts.ts";
import { refreshFacts } from "../imports/refresh-facts.ts";
import { createStaging, postCells, stagedPostStart } from "../imports/staging.ts";
import { startCopy } from "../imports/start-copy.ts";
import { deleteDemoSurvey, loadDemoSurvey } from "./demo-survey.ts";

const settingKey = "demo";
/** Whether the demo is in the database now, and whether it ever was: once removed, it is not loaded again by itself. */
export async function demoState(): Promise<"never" | "loaded" | "removed"> {
  const setting = await getDatabase().prisma.setting.findUnique({ where: { key: settingKey } });
  return setting === null ? "never" : setting.value === "loaded" ? "loaded" : "removed";
}

async function rememberState(client: PoolClient, state: "loaded" | "removed"): Promise<void> {
  await client.query(
    "INSERT INTO setting (key, value) VALUES ($1, to_jsonb($2::text)) ON CONFLICT (key) DO UPDATE SET value = to_jsonb($2::text), updated_at = now()",
    [settingKey, state],
  );
}

async function createDemoAccounts(client: PoolClient): Promise<FileAccount[]> {
  const organizationIds = new Map<string, number>();
  for (const organization of [...demoOrganizations, exampleOrganization]) {
    const { rows } = await client.query<{ id: number }>(
      `INSERT INTO organization (region_code, kind, name_kk, name_ru, name_en, is_demo) VALUES ($1, 'akimat', $2, $3, $4, true) RETURNING id`,
      [organization.region, organization.names.kk, organization.names.ru, organization.names.en],
    );
    if (rows[0]) organizationIds.set(organization.key, rows[0].id);
  }
  const accounts: FileAccount[] = [];
  for (const account of [...demoAccounts, ...exampleAccounts]) {
    const { rows } = await client.query<{ id: number }>(
      `INSERT INTO account (organization_id, platform, handle, handle_key, name, permalink, time_zone, opened_date, is_reviewed, is_demo)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, true, true) RETURNING id`,
      [
        organizationIds.get(account.organization),
        account.platform,
        account.handle,
        handleKeyOf(account.handle),
        account.names.kk,
        null,
        account.timeZone,
        account.openedDate,
      ],
    );
    const id = rows[0]?.id;
    if (id === undefined) throw new Error("a demo account was not created");
    accounts.push({
      ref: accounts.length,
      reference: { platform: account.platform, handle: account.handle, externalId: null, name: account.names.kk },
      accountId: id,
      timeZone: account.timeZone,
      takenHandle: null,
    });
  }
  return accounts;
}

async function deleteDemo(client: PoolClient): Promise<void> {
  const demo = "(SELECT id FROM account WHERE is_demo)";
  for (const table of [
    "post",
    "comment",
    "comment_block",
    "comment_mark",
    "commenter",
    "post_thread",
    "reply_fact",
    "reply_time",
    "account_fact",
    "account_proof",
    "account_event",
    "follower_count",
    "follower_capture",
    "import_change",
    "capture_block",
  ]) {
    await client.query(`DELETE FROM ${table} WHERE account_id IN ${demo}`);
  }
  await deleteDemoSurvey(client);
  await client.query("DELETE FROM account WHERE is_demo");
  await client.query("DELETE FROM import WHERE is_demo");
  await client.query(
    "DELETE FROM organization AS o WHERE is_demo AND NOT EXISTS (SELECT FROM account WHERE organization_id = o.id) AND NOT EXISTS (SELECT FROM organization WHERE parent_id = o.id)",
  );
}

/** Two processes may start on one database at once; the second waits and finds the work done. */
function takingTurns<T>(work: (client: PoolClient) => Promise<T>): Promise<T> {
  return inTransaction(async (client) => {
    await client.query("SELECT pg_advisory_xact_lock(hashtext('akimetrics demo'))");
    return work(client);
  });
}

/** Copies rows in stretches of some hundred kilobytes. */
async function copyRows<Item>(
  client: PoolClient,
  table: string,
  items: Iterable<Item>,
  rowOf: (item: Item) => string,
): Promise<void> {
  const copy = startCopy(client, table);
  let batch = "";
  for (const item of items) {
    batch += rowOf(item);
    if (batch.length <= 200_000) continue;
    await copy.write(batch);
    batch = "";
  }
  await copy.write(batch);
  await copy.end();
}

/** Takes the comments the way of an import whose file tells everything. Returns how many there are. */
async function loadComments(
  client: PoolClient,
  importId: number,
  find: (platform: string, handle: string) => FileAccount,
  comments: readonly DemoComment[],
): Promise<number> {
  const stager = await openCommentStager({ parents: true, authors: true, complete: true });
  await copyRows(client, stagedCommentColumns, comments, (comment) => {
    const account = find(comment.account.platform, comment.account.handle);
    return stager.row({ ...comment, account: account.reference }, account, comment.published.instant);
  });
  const { created } = await mergeComments(client, { importId, capturedAt: demoCollectedAt });
  return created;
}

/** What a load of the demo put in. */
export interface DemoReport {
  readonly accounts: number;
  readonly posts: number;
  readonly comments: number;
  readonly followerCounts: number;
  readonly surveyResponses: number;
}

/** Loads the reconstruction of the study's year, anew where it was loaded before. All or nothing. */
export async function loadDemo(): Promise<DemoReport> {
  return takingTurns(async (client) => {
    await deleteDemo(client);
    const accounts = await createDemoAccounts(client);
    const find = (platform: string, handle: string) => {
      const found = accounts.find(
        (account) => account.reference.platform === platform && account.reference.handle === handle,
      );
      if (!found) throw new Error(`the demo names an account that it does not have: ${platform}:${handle}`);
      return found;
    };
    const { rows } = await client.query<{ id: number }>(
      `INSERT INTO import (file_name, file_size, file_hash, state, format, kind, is_demo, captured_at, finished_at)
       VALUES ('demo', 0, 'demo', 'done', 'demo', 'posts', true, $1, now()) RETURNING id`,
      [demoCollectedAt],
    );
    const importId = rows[0]?.id ?? 0;
    await createStaging(client);
    for (const account of accounts) {
      await client.query("INSERT INTO staged_account (ref, account_id, captured_date) VALUES ($1, $2, $3)", [
        account.ref,
        account.accountId,
        localDateOf(demoCollectedAt, account.timeZone),
      ]);
    }
    const examples = [...generateExamplePosts()];
    const posts = [...generateDemoPosts()];
    await copyRows(client, "staged_post", [...posts, ...examples.map(({ post }) => post)], (post) => {
      const account = find(post.account.platform, post.account.handle);
      const cells = postCells({ ...post, account: account.reference }, account, post.published.instant);
      return stagedPostStart(account.ref, post.line) + cells;
    });
    const merged = await mergePosts(client, { importId, capturedAt: demoCollectedAt }, [
      "likes",
      "comments",
      "shares",
      "views",
      "text",
    ]);
    await refreshFacts(client);
    await noteReplyDays(client);
    const comments = await loadComments(client, importId, find, [
      ...generateDemoComments(posts),
      ...examples.flatMap((example) => example.comments).map((comment, index) => ({ line: index + 1, ...comment })),
    ]);
    await client.query(
      `INSERT INTO import_account (account_id, import_id, kind, first_date, last_date, rows)
       SELECT account_id, $1, 'posts', min(local_date), max(local_date), count(*) FROM post WHERE import_id = $1 GROUP BY account_id`,
      [importId],
    );
    for (const count of generateDemoFollowers()) {
      await client.query(
        "INSERT INTO follower_capture (account_id, date, followers, is_illustrative, import_id, captured_at) VALUES ($1, $2, $3, $4, $5, $6)",
        [
          find(count.account.platform, count.account.handle).accountId,
          count.date,
          count.followers,
          count.illustrative,
          importId,
          demoCollectedAt,
        ],
      );
    }
    await client.query(
      "CREATE TEMP TABLE said_day ON COMMIT DROP AS SELECT account_id, date FROM follower_capture WHERE import_id = $1",
      [importId],
    );
    const { created: followerCounts } = await foldFollowers(client);
    await client.query("UPDATE import SET rows = $2, created = $2 WHERE id = $1", [importId, merged.created]);
    const surveyResponses = await loadDemoSurvey(client);
    await rememberState(client, "loaded");
    return { accounts: accounts.length, posts: merged.created, comments, followerCounts, surveyResponses };
  });
}

/** Removes everything the demo brought, and remembers that it is not to come back by itself. */
export async function removeDemo(): Promise<void> {
  await takingTurns(async (client) => {
    await deleteDemo(client);
    await rememberState(client, "removed");
  });
}
