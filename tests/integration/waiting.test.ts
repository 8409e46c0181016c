import { beforeAll, describe, expect, test } from "vitest";
import { parseWaitingQuestion, type WaitingQuestion } from "#lib/contract/questions/waiting-question.ts";
import type { ScopeRequest } from "#lib/contract/scope-params.ts";
import { getDatabase } from "#lib/data/database/db.ts";
import { loadDemo } from "#lib/data/installation/demo.ts";
import { markComment, unmarkComment } from "#lib/data/replies/comment-marks.ts";
import { readDialogue } from "#lib/data/replies/dialogue.ts";
import { listMarked, readWaiting, type WaitingComment } from "#lib/data/replies/waiting.ts";
import { NotFoundError } from "#lib/errors.ts";
import { useDatabase } from "#tests/setup/database.ts";

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
