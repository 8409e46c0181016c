/** What the pages of dialogue, waiting and one post ask beside their numbers. */
import { beforeAll, describe, expect, test } from "vitest";
import { parseWaitingQuestion } from "#lib/contract/questions/waiting-question.ts";
import type { ScopeRequest } from "#lib/contract/scope-params.ts";
import { getDatabase } from "#lib/data/database/db.ts";
import { loadDemo } from "#lib/data/installation/demo.ts";
import { markComment } from "#lib/data/replies/comment-marks.ts";
import { findThreadPlace, findThreads } from "#lib/data/replies/comment-thread.ts";
import { readDialogue } from "#lib/data/replies/dialogue.ts";
import { listMarked, readWaiting } from "#lib/data/replies/waiting.ts";
import { periodOfPreset } from "#lib/domain/period-presets.ts";
import { useDatabase } from "#tests/setup/database.ts";

const everything: ScopeRequest = { from: null, to: null, regions: [], platforms: [], accounts: [] };

useDatabase();
beforeAll(async () => {
  await loadDemo();
}, 60_000);

describe("all data", () => {
  test("reach from the first post or comment to the last, and are the period of an open question", async () => {
    const { rows } = await getDatabase().pool.query(
      "SELECT to_char(max(c.local_date), 'YYYY-MM-DD') AS comments, (SELECT to_char(max(local_date), 'YYYY-MM-DD') FROM post) AS posts FROM comment AS c",
    );
    expect(rows[0].comments > rows[0].posts).toBe(true);
    const { scope } = await readDialogue(everything);
    expect(scope.dataWindow).toEqual({ from: "2022-06-01", to: rows[0].comments });
    expect(scope.period).toEqual(periodOfPreset("allData", "2026-01-01", scope.dataWindow));
    const closed = await readDialogue({ ...everything, from: "2022-07-01", to: "2022-07-31" });
    expect(closed.scope.dataWindow).toEqual(scope.dataWindow);
  });
});

describe("marks", () => {
  test("say who marked", async () => {
    await getDatabase().pool.query(
      "INSERT INTO person (id, name, email, updated_at) VALUES ('marker', 'Invented Analyst', 'analyst@example.org', now())",
    );
    const scope = { ...everything, from: "2022-09-01", to: "2022-09-30" };
    const page = await readWaiting({ ...parseWaitingQuestion(new URLSearchParams()), scope });
    const [comment] = page.comments;
    if (!comment) throw new Error("nobody waits");
    const target = { accountId: comment.account.id, externalId: comment.externalId, by: "marker" };
    await markComment({ ...target, kind: "no_answer_needed", reason: "thanks" });
    expect(await listMarked(page.scope)).toMatchObject([{ kind: "no_answer_needed", markedBy: "Invented Analyst" }]);
  });
});

describe("the threads of a post", () => {
  test("is read page by page, with everybody under the number of the whole", async () => {
    const { rows } = await getDatabase().pool.query(
      "SELECT account_id, post_external_id FROM post_thread ORDER BY comments DESC, post_external_id LIMIT 1",
    );
    const { account_id: accountId, post_external_id: post } = rows[0];
    const whole = await findThreads(accountId, post);
    const threads = whole?.threads ?? [];
    expect(threads.length).toBeGreaterThan(3);
    expect(await findThreads(accountId, post, 2, 1)).toEqual({
      ...whole,
      threads: threads.slice(1, 3),
      threadCount: threads.length,
    });
    expect((await findThreads(accountId, post, 2, threads.length))?.threads).toEqual([]);
    for (const [place, thread] of threads.entries()) {
      for (const { externalId } of [thread, ...thread.replies]) {
        expect(await findThreadPlace(accountId, post, externalId)).toBe(place);
      }
    }
    expect(await findThreadPlace(accountId, post, "nowhere")).toBeNull();
  });

  test("holds each comment once, replies beneath what they answer, nobody named", async () => {
    const { rows } = await getDatabase().pool.query<{
      account_id: number;
      post_external_id: string;
      comments: number;
      official_comments: number;
    }>(
      "SELECT account_id, post_external_id, comments, official_comments FROM post_thread WHERE official_replies > 2 ORDER BY comments DESC LIMIT 1",
    );
    const [post] = rows;
    if (!post) throw new Error("no thread with replies");
    const found = await findThreads(post.account_id, post.post_external_id);
    expect(found).toMatchObject({ comments: post.comments, officialComments: post.official_comments });
    const threads = found?.threads ?? [];
    expect(threads.reduce((sum, { replies }) => sum + 1 + replies.length, 0)).toBe(post.comments);
    const officials = threads.flatMap(({ replies }) => replies).filter(({ voice }) => voice === "official");
    expect(officials.length).toBe(post.official_comments);
    expect(officials.every(({ authorNumber }) => authorNumber === null)).toBe(true);
    const starts = threads.map(({ publishedAt }) => publishedAt.getTime());
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
    expect(threads[0]?.authorNumber).toBe(1);
    expect(JSON.stringify(found)).not.toMatch(/demo-example-\d/);
  });

  test("is null where no comment is kept", async () => {
    expect(await findThreads(1, "nowhere")).toBeNull();
  });
});
