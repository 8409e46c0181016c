import { beforeAll, describe, expect, test } from "vitest";
import { apiRoot } from "#lib/contract/api-routes.ts";
import { parseWaitingQuestion, type WaitingQuestion } from "#lib/contract/questions/waiting-question.ts";
import type { ScopeRequest } from "#lib/contract/scope-params.ts";
import { markComment, unmarkComment } from "#lib/data/comment-marks.ts";
import { findThreads } from "#lib/data/comment-thread.ts";
import { getDatabase } from "#lib/data/db.ts";
import { loadDemo } from "#lib/data/demo.ts";
import { readDialogue, readReplyRows } from "#lib/data/dialogue.ts";
import { listMarked, readWaiting, type WaitingComment } from "#lib/data/waiting.ts";
import { NotFoundError } from "#lib/errors.ts";
import { useDatabase } from "#tests/setup/database.ts";
import { askApi, askApiAsVisitor, runCommand } from "#tests/setup/doors.ts";

const everything: ScopeRequest = { from: null, to: null, regions: [], platforms: [], accounts: [] };
const example: ScopeRequest = {
  ...everything,
  accounts: [
    { platform: "facebook", handle: "example_akimat_demo" },
    { platform: "instagram", handle: "example_akimat_demo" },
  ],
};
const study: ScopeRequest = { ...everything, regions: ["KZ-61", "KZ-27"] };
const question = (change: Partial<WaitingQuestion> = {}): WaitingQuestion => ({
  ...parseWaitingQuestion(new URLSearchParams()),
  ...change,
});

useDatabase();
beforeAll(async () => {
  await loadDemo();
});

async function dialogueOf(request: ScopeRequest) {
  const { dialogue, scope } = await readDialogue(request);
  if (dialogue === null || scope.period === null) throw new Error("no dialogue");
  return { dialogue, period: scope.period };
}

describe("the study's finding", () => {
  test("none of its comments is answered, with the interval that says how sure that is", async () => {
    const { dialogue } = await dialogueOf(study);
    expect(dialogue.comments).toBe(20_805);
    expect(dialogue.shares.rate).toMatchObject({ value: 0, x: 0, reason: null });
    const { n, interval } = dialogue.shares.rate;
    expect(interval?.[1]).toBeCloseTo(3.8414588 / (n + 3.8414588), 9);
    expect(dialogue.times).toMatchObject({ answered: 0, medianSeconds: null, p90Seconds: null });
    expect(dialogue.shares.returned).toMatchObject({ value: null, reason: "no_answers" });
    expect(dialogue.rows.map(({ region, platform }) => `${region} ${platform}`)).toEqual([
      "KZ-27 facebook",
      "KZ-27 instagram",
      "KZ-61 facebook",
      "KZ-61 instagram",
    ]);
  });
});

describe("dialogue of the example akimat", () => {
  test("adds up to the comments themselves, over any days", async () => {
    for (const days of [
      { from: null, to: null },
      { from: "2022-06-14", to: "2023-02-03" },
      { from: "2022-11-01", to: "2022-11-30" },
      { from: "2022-09-10", to: "2022-09-12" },
    ]) {
      const { dialogue, period } = await dialogueOf({ ...example, ...days });
      const { rows } = await getDatabase().pool.query(
        `SELECT count(*)::int AS comments, count(*) FILTER (WHERE is_eligible)::int AS eligible,
           count(answer_seconds) FILTER (WHERE is_eligible)::int AS answered,
           percentile_cont(0.5) WITHIN GROUP (ORDER BY answer_seconds) FILTER (WHERE is_eligible) AS median,
           percentile_cont(0.9) WITHIN GROUP (ORDER BY answer_seconds) FILTER (WHERE is_eligible) AS p90,
           count(*) FILTER (WHERE is_eligible AND is_question)::int AS questions
         FROM comment AS c JOIN account AS a ON a.id = c.account_id
         WHERE a.handle = 'example_akimat_demo' AND local_date BETWEEN $1 AND $2`,
        [period.from, period.to],
      );
      expect({
        comments: dialogue.comments,
        eligible: dialogue.shares.rate.n,
        answered: dialogue.shares.rate.x,
        median: dialogue.times.medianSeconds,
        p90: dialogue.times.p90Seconds,
        questions: dialogue.shares.questions.n,
      }).toEqual(rows[0]);
    }
  });

  test("hours, languages and months hold each eligible comment once", async () => {
    const { dialogue } = await dialogueOf(example);
    const { n, x } = dialogue.shares.rate;
    const sum = (counts: readonly (readonly number[])[]) => counts.flat().reduce((total, count) => total + count, 0);
    expect([sum(dialogue.hours.asked), sum(dialogue.hours.answered)]).toEqual([n, x]);
    expect(dialogue.languages.reduce((total, row) => total + row.rate.n, 0)).toBe(n);
    expect(dialogue.trend.lines.flatMap((line) => line.rates).reduce((total, rate) => total + rate.n, 0)).toBe(n);
    expect(dialogue.times.bins.reduce((total, bin) => total + bin.count, 0)).toBe(x);
    expect(dialogue.inSameLanguage.value).toBeGreaterThan(0.7);
  });

  test("an open end of the period reaches the last comment, days after the last post", async () => {
    const { period } = await dialogueOf(example);
    expect(period.from).toBe("2022-06-01");
    expect(period.to > "2023-05-31").toBe(true);
  });

  test("rows by account and month have their own exact medians", async () => {
    const { rows } = await readReplyRows(example, ["account", "month"]);
    expect(rows.length).toBeGreaterThan(20);
    for (const { account, month, times, facts } of rows) {
      const found = await getDatabase().pool.query(
        `SELECT count(*)::int AS answered, percentile_cont(0.5) WITHIN GROUP (ORDER BY answer_seconds) AS median FROM comment
         WHERE account_id = $1 AND to_char(local_date, 'YYYY-MM') = $2 AND answer_seconds IS NOT NULL`,
        [account?.id, month],
      );
      expect({ answered: facts.strict.answered, median: times.medianSeconds }).toEqual(found.rows[0]);
    }
  });
});

describe("who waits", () => {
  test("pages hold each waiting comment once, oldest first, through every account", async () => {
    const seen: WaitingComment[] = [];
    let cursor: string | null = null;
    do {
      const page = await readWaiting(question({ scope: example, limit: 100, cursor }));
      seen.push(...page.comments);
      cursor = page.nextCursor;
    } while (cursor !== null);
    const { rows } = await getDatabase().pool.query<{ n: number }>(
      "SELECT count(*)::int AS n FROM comment AS c JOIN account AS a ON a.id = c.account_id WHERE is_waiting AND a.handle = 'example_akimat_demo'",
    );
    expect(seen.length).toBe(rows[0]?.n);
    expect(new Set(seen.map(({ account, externalId }) => `${account.id} ${externalId}`)).size).toBe(seen.length);
    const times = seen.map(({ publishedAt }) => publishedAt.getTime());
    expect(times).toEqual(times.toSorted((a, b) => a - b));
  });

  test("only what looks like a question, where that is asked", async () => {
    const { comments } = await readWaiting(question({ scope: study, onlyQuestions: true }));
    expect(comments.length).toBe(50);
    expect(comments.every(({ isQuestion }) => isQuestion)).toBe(true);
  });

  test("ages are counted to the given moment, in seconds and working days of the place", async () => {
    const now = new Date("2022-06-20T06:00:00Z");
    const { comments } = await readWaiting(
      question({ scope: { ...study, from: "2022-06-03", to: "2022-06-03" } }),
      now,
    );
    const [first] = comments;
    expect(first?.ageSeconds).toBe((now.getTime() - (first?.publishedAt.getTime() ?? 0)) / 1000);
    // From Friday 3 June to Monday 20 June: eleven working days.
    expect(first?.workingDays).toBe(11);
  });

  test("an empty list says whether anything is known", async () => {
    const nobody = { ...everything, from: "2021-01-01", to: "2021-12-31" };
    expect(await readWaiting(question({ scope: nobody }))).toMatchObject({ comments: [], isKnown: false });
  });
});

describe("marks", () => {
  test("take a comment off the list and back, in facts and trail", async () => {
    const scope = { ...example, from: "2022-07-01", to: "2022-07-31" };
    const before = await dialogueOf(scope);
    const page = await readWaiting(question({ scope }));
    const [comment] = page.comments;
    if (!comment) throw new Error("nobody waits");
    const target = { accountId: comment.account.id, externalId: comment.externalId, by: null };
    await markComment({ ...target, kind: "answered_elsewhere", reason: "by telephone, +7 701 123 45 67" });
    const marked = await dialogueOf(scope);
    expect(marked.dialogue.answeredElsewhere).toBe(before.dialogue.answeredElsewhere + 1);
    expect(marked.dialogue.shares.rate).toEqual(before.dialogue.shares.rate);
    expect((await readWaiting(question({ scope }))).comments[0]?.externalId).not.toBe(comment.externalId);
    expect(await listMarked(page.scope)).toMatchObject([
      { externalId: comment.externalId, kind: "answered_elsewhere", reason: "by telephone, •••", markedBy: null },
    ]);
    await markComment({ ...target, kind: "no_answer_needed", reason: "thanks" });
    await unmarkComment(target);
    await unmarkComment(target);
    expect((await dialogueOf(scope)).dialogue).toEqual(before.dialogue);
    expect((await readWaiting(question({ scope }))).comments[0]?.externalId).toBe(comment.externalId);
    const { rows } = await getDatabase().pool.query(
      "SELECT action, actor_name, before, after FROM audit_entry ORDER BY id",
    );
    expect(rows).toEqual([
      {
        action: "comment.mark",
        actor_name: "command line",
        before: null,
        after: { kind: "answered_elsewhere", reason: "by telephone, •••" },
      },
      {
        action: "comment.mark",
        actor_name: "command line",
        before: { kind: "answered_elsewhere", reason: "by telephone, •••" },
        after: { kind: "no_answer_needed", reason: "thanks" },
      },
      {
        action: "comment.unmark",
        actor_name: "command line",
        before: { kind: "no_answer_needed", reason: "thanks" },
        after: null,
      },
    ]);
  });

  test("are refused for what is no citizen's comment", async () => {
    const { rows } = await getDatabase().pool.query<{ account_id: number; external_id: string }>(
      "SELECT account_id, external_id FROM comment WHERE is_official LIMIT 1",
    );
    const target = { accountId: rows[0]?.account_id ?? 0, externalId: rows[0]?.external_id ?? "", by: null };
    await expect(markComment({ ...target, kind: "no_answer_needed", reason: "x" })).rejects.toThrow(NotFoundError);
    await expect(unmarkComment({ ...target, externalId: "nowhere" })).rejects.toThrow(NotFoundError);
  });
});

describe("the thread of a post", () => {
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

describe("the doors", () => {
  test("aggregates are public, comments and the waiting list need a sign-in", async () => {
    expect((await askApiAsVisitor(`${apiRoot}/replies?by=region`)).status).toBe(200);
    for (const path of ["comments", "waiting"]) {
      const response = await askApiAsVisitor(`${apiRoot}/${path}`);
      expect(response.status, path).toBe(401);
      expect(await response.json()).toMatchObject({ code: "sign_in_required" });
      expect((await askApi(`${apiRoot}/${path}?limit=2`)).status, path).toBe(200);
    }
  });

  test("the study's zero is the same in replies and engagement, at both doors", async () => {
    const query = "by=region,platform&region=KZ-61,KZ-27&from=2022-06-01&to=2023-05-31";
    const replies = await (await askApi(`${apiRoot}/replies?${query}`)).json();
    const engagement = await (await askApi(`${apiRoot}/engagement?${query}`)).json();
    expect(replies.rows).toHaveLength(4);
    for (const [index, row] of replies.rows.entries()) {
      expect(row).toMatchObject({ answered: 0, rate: 0, medianSeconds: null, reason: null, answeredBy24h: 0 });
      expect(row.rateUpper).toBeGreaterThan(0);
      expect(engagement.rows[index].replies).toEqual({
        eligible: row.eligible,
        answered: 0,
        rate: 0,
        medianSeconds: null,
      });
    }
    const options = [
      "--by",
      "region,platform",
      "--region",
      "KZ-61,KZ-27",
      "--from",
      "2022-06-01",
      "--to",
      "2023-05-31",
    ];
    const { output } = await runCommand("replies", ...options, "--format", "json");
    expect(JSON.parse(output)).toEqual(replies);
  });

  test("comments follow each other through the next address, newest first, each once", async () => {
    let address: string | null = `${apiRoot}/comments?account=facebook:example_akimat_demo&limit=500`;
    const ids: string[] = [];
    const times: string[] = [];
    while (address !== null) {
      const page = await (await askApi(address)).json();
      ids.push(...page.rows.map(({ id }: { id: string }) => id));
      times.push(...page.rows.map(({ publishedAt }: { publishedAt: string }) => publishedAt));
      address = page.next;
    }
    expect(new Set(ids).size).toBe(ids.length);
    expect(times).toEqual(times.toSorted().reverse());
    const { rows } = await getDatabase().pool.query<{ n: number }>(
      "SELECT count(*)::int AS n FROM comment AS c JOIN account AS a ON a.id = c.account_id WHERE a.handle = 'example_akimat_demo' AND a.platform = 'facebook'",
    );
    expect(ids.length).toBe(rows[0]?.n);
  });
});
