import { describe, expect, test } from "vitest";
import { attachAccount, createOrganization } from "#lib/data/accounts/place-account.ts";
import { confirmAlias } from "#lib/data/comments/confirm-alias.ts";
import { getDatabase } from "#lib/data/database/db.ts";
import { undoImport } from "#lib/data/imports/undo-import.ts";
import { machineOwner } from "#lib/data/installation/audit.ts";
import { listAudit } from "#lib/data/installation/audit-trail.ts";
import { dropVoice } from "#lib/data/register/change-voices.ts";
import { markComment } from "#lib/data/replies/comment-marks.ts";
import {
  type CommentLine,
  dumpComments,
  expectReplyFactsToMatchComments,
  pageHandle,
  takeComments,
  takePosts,
} from "../setup/comments.ts";
import { useDatabase } from "../setup/database.ts";

const thread: readonly CommentLine[] = [
  { id: "1", by: "aigul", at: "2023-06-01T04:00:00Z", text: "Жол қашан жөнделеді?", likes: 3 },
  { id: "2", by: pageHandle, at: "2023-06-01T05:00:00Z", parent: "1", text: "Келесі аптада" },
  { id: "3", by: "aigul", at: "2023-06-01T06:00:00Z", parent: "1", text: "Рахмет!" },
  { id: "4", by: "serik", at: "2023-06-01T07:00:00Z", text: "Спасибо, что отремонтировали двор" },
  { id: "5", by: pageHandle, at: "2023-06-02T07:00:00Z", text: "Құрметті тұрғындар, рахмет!" },
];

async function commentOf(id: string): Promise<Record<string, unknown>> {
  const { rows } = await getDatabase().pool.query("SELECT * FROM comment WHERE external_id = $1", [id]);
  return rows[0] ?? {};
}

async function factsOf(date: string): Promise<Record<string, unknown>> {
  const { rows } = await getDatabase().pool.query("SELECT * FROM reply_fact WHERE grain = 'd' AND start_date = $1", [
    date,
  ]);
  return rows[0] ?? {};
}

describe("a thread that files tell", () => {
  useDatabase();

  test("is linked by named parents, counted, and waits where nobody answered", async () => {
    const taken = await takeComments(thread);
    expect(taken).toMatchObject({ rows: 5, created: 5, updated: 0, unchanged: 0, rejected: 0 });
    expect(await commentOf("1")).toMatchObject({
      is_official: false,
      is_eligible: true,
      is_question: true,
      language: "kk",
      answer_external_id: "2",
      answer_seconds: 3600,
      answer_working_days: 0,
      answer_language: "kk",
      inferred_answer_external_id: "2",
      asker_returned: true,
      thread_replies: 2,
      is_waiting: false,
    });
    expect(await commentOf("3")).toMatchObject({ is_eligible: false, thread_external_id: "1", is_waiting: false });
    expect(await commentOf("4")).toMatchObject({ is_eligible: true, answer_external_id: null, is_waiting: true });
    expect(await commentOf("5")).toMatchObject({ is_official: true, inferred_parent_external_id: null });
    expect(await factsOf("2023-06-01")).toMatchObject({
      comments: 4,
      eligible: 2,
      answered: 1,
      citizen_returned: 1,
      replies_in_threads: 2,
    });
    await expectReplyFactsToMatchComments();
  });

  test("waits for its post, which finds it", async () => {
    expect((await factsOf("2023-05-31")).posts_collected).toBeUndefined();
    await takePosts({ p1: "2023-05-31T04:00:00Z", p9: "2023-05-31T05:00:00Z" });
    expect(await factsOf("2023-05-31")).toMatchObject({
      comments: 0,
      posts_collected: 1,
      posts_with_citizen_comment: 1,
      posts_with_official_comment: 1,
      posts_with_official_reply: 1,
      posts_by_language: [2, 0, 0, 0],
    });
    await expectReplyFactsToMatchComments();
  });

  test("changes nothing when the same file comes again", async () => {
    const before = await dumpComments();
    const again = await takeComments(thread);
    expect(again).toMatchObject({ rows: 5, created: 0, updated: 0, unchanged: 5 });
    const { comment_block: _own, ...after } = await dumpComments();
    const { comment_block: _before, ...expected } = before;
    expect(after).toEqual(expected);
    await undoImport(again.importId);
    expect(await dumpComments()).toEqual(before);
  });

  test("takes a newer file's counts and texts, keeps what it leaves open, and undoes it to the last column", async () => {
    const before = await dumpComments();
    const newer = await takeComments(
      [
        { id: "1", by: "aigul", at: "2023-06-01T04:00:00Z", likes: 9 },
        { id: "6", by: pageHandle, at: "2023-06-03T07:00:00Z", parent: "4", text: "Вам спасибо" },
      ],
      { capturedAt: "2023-08-01T00:00:00Z" },
    );
    expect(newer).toMatchObject({ created: 1, updated: 1, unchanged: 0 });
    expect(await commentOf("1")).toMatchObject({ likes: 9, text: "Жол қашан жөнделеді?", is_question: true });
    expect(await commentOf("4")).toMatchObject({ answer_external_id: "6", answer_language: "ru", is_waiting: false });
    await expectReplyFactsToMatchComments();
    expect(await undoImport(newer.importId)).toEqual({ removed: 1, restored: 1, kept: 0 });
    expect(await dumpComments()).toEqual(before);
  });

  test("never lets an older file overwrite a newer one", async () => {
    const older = await takeComments([{ id: "1", by: "aigul", at: "2023-06-01T04:00:00Z", likes: 1, text: "Жол?" }], {
      capturedAt: "2023-06-15T00:00:00Z",
    });
    expect(older).toMatchObject({ created: 0, updated: 0, unchanged: 1 });
    expect(await commentOf("1")).toMatchObject({ likes: 3, text: "Жол қашан жөнделеді?" });
  });

  test("leaves what a later import also holds when the first one is taken back", async () => {
    const { rows } = await getDatabase().pool.query<{ id: number }>(
      "SELECT min(id) AS id FROM import WHERE kind = 'comments'",
    );
    const report = await undoImport(rows[0]?.id ?? 0);
    expect(report).toMatchObject({ removed: 4, kept: 1 });
    expect(await commentOf("1")).toMatchObject({ answer_external_id: null, likes: 1, is_waiting: true });
    await expectReplyFactsToMatchComments();
  });

  test("counts an answer that is dated before its question for none", async () => {
    await takeComments([
      { id: "a", post: "p2", by: "dana", at: "2023-06-10T10:00:00Z", text: "Су қашан болады?" },
      { id: "b", post: "p2", parent: "a", by: pageHandle, at: "2023-06-10T09:00:00Z", text: "Ертең" },
    ]);
    expect(await commentOf("a")).toMatchObject({ answer_external_id: null, is_waiting: true });
  });

  test("counts a reply that stands under another post than its parent for none, whichever is read last", async () => {
    const question = { id: "x", post: "p3", by: "dana", at: "2023-06-10T10:00:00Z", text: "Су қашан болады?" };
    await takeComments([
      question,
      { id: "y", post: "p4", parent: "x", by: pageHandle, at: "2023-06-10T11:00:00Z", text: "Ертең" },
    ]);
    const unanswered = {
      answer_external_id: null,
      inferred_answer_external_id: null,
      thread_replies: 0,
      is_waiting: true,
    };
    expect(await commentOf("x")).toMatchObject(unanswered);
    await takeComments([{ ...question, likes: 2 }], { capturedAt: "2023-07-02T00:00:00Z" });
    expect(await commentOf("x")).toMatchObject({ ...unanswered, likes: 2 });
  });
});

describe("who speaks for a page", () => {
  useDatabase();

  test("is learned from a confirmed member of staff, for earlier imports too, and unlearned", async () => {
    await takeComments([
      { id: "1", by: "aigul", at: "2023-06-01T04:00:00Z", text: "Жарық қашан қосылады?" },
      { id: "2", by: "press.sunny", at: "2023-06-05T05:00:00Z", parent: "1", text: "Бүгін кешке" },
    ]);
    expect(await commentOf("1")).toMatchObject({ answer_external_id: null, thread_replies: 1 });
    expect(await confirmAlias("instagram", pageHandle, "@Press.Sunny", "staff_handle")).toMatchObject({
      isNew: true,
      comments: 1,
    });
    expect(await commentOf("1")).toMatchObject({ answer_external_id: "2", answer_working_days: 2, is_waiting: false });
    await expectReplyFactsToMatchComments();
    expect(await confirmAlias("instagram", pageHandle, "press.sunny", "staff_handle")).toMatchObject({
      isNew: false,
      comments: 0,
    });
    const voice = { platform: "instagram", handle: pageHandle, name: "@Press.Sunny", kind: "staff_handle" } as const;
    expect(await dropVoice(voice, machineOwner)).toMatchObject({ value: "press.sunny", comments: 1 });
    expect(await commentOf("1")).toMatchObject({ answer_external_id: null, is_waiting: true });
    await expectReplyFactsToMatchComments();
    await expect(dropVoice(voice, machineOwner)).rejects.toMatchObject({ code: "alias_unknown" });
    const everything = { person: null, action: "account.alias_removed", entity: null, from: null, to: null };
    expect(await listAudit(everything, 5, null)).toMatchObject([
      { before: { kind: "staff_handle", name: "press.sunny", comments: 1 } },
    ]);
    await expect(confirmAlias("instagram", "nobody", "x")).rejects.toMatchObject({ code: "account_unknown" });
    await expect(confirmAlias("instagram", pageHandle, " \t")).rejects.toMatchObject({ code: "alias_blank" });
  });

  test("is another account of the organization once it is attached, and days follow the new zone", async () => {
    const { pool } = getDatabase();
    await pool.query(
      "INSERT INTO account (platform, handle, handle_key) VALUES ('instagram', 'press.sunny', 'press.sunny')",
    );
    const organization = await createOrganization({
      regionCode: "KZ-27",
      kind: "akimat",
      names: { kk: "Ә", ru: "А", en: "A" },
    });
    const { rows } = await pool.query<{ id: number }>("SELECT id FROM account ORDER BY handle");
    const [press, page] = rows.map((row) => row.id);
    await attachAccount(page ?? 0, organization);
    expect(await commentOf("1")).toMatchObject({ answer_external_id: null, local_hour: 9 });
    await attachAccount(press ?? 0, organization);
    expect(await commentOf("1")).toMatchObject({ answer_external_id: "2" });
    await expectReplyFactsToMatchComments();
  });

  test("no longer waits once a person has marked it, and the facts say so apart", async () => {
    await takeComments([{ id: "9", by: "erlan", at: "2023-06-09T04:00:00Z", text: "Керемет!" }]);
    const { account_id: accountId } = await commentOf("9");
    const mark = { kind: "no_answer_needed", reason: "алғыс", by: null } as const;
    await markComment({ ...mark, accountId: Number(accountId), externalId: "9" });
    expect(await commentOf("9")).toMatchObject({ is_waiting: false });
    expect(await factsOf("2023-06-09")).toMatchObject({ eligible: 1, answered: 0, needs_no_answer: 1 });
  });
});

describe("a file that can't name parents", () => {
  useDatabase();

  test("gives no strict answer, and inferred ones by mention, then by time", async () => {
    await takeComments(
      [
        { id: "1", by: "aigul", at: "2023-06-01T04:00:00Z", text: "Жол қашан жөнделеді?" },
        { id: "2", by: "serik", at: "2023-06-01T05:00:00Z", text: "А когда свет дадут?" },
        { id: "3", by: "dana", at: "2023-06-01T06:00:00Z", text: "@serik да, когда?" },
        { id: "4", by: pageHandle, at: "2023-06-01T07:00:00Z", text: "@aigul келесі аптада" },
        { id: "5", by: pageHandle, at: "2023-06-01T08:00:00Z", text: "Завтра" },
      ],
      { parents: false },
    );
    expect(await commentOf("1")).toMatchObject({
      is_eligible: false,
      answer_external_id: null,
      inferred_answer_external_id: "4",
    });
    expect(await commentOf("2")).toMatchObject({ inferred_answer_external_id: "5", inferred_answer_seconds: 10_800 });
    expect(await commentOf("3")).toMatchObject({
      inferred_parent_external_id: "2",
      inferred_by: "mention",
      text: "@••• да, когда?",
    });
    expect(await commentOf("4")).toMatchObject({ inferred_parent_external_id: "1", inferred_by: "mention" });
    expect(await commentOf("5")).toMatchObject({ inferred_parent_external_id: "2", inferred_by: "time" });
    expect(await factsOf("2023-06-01")).toMatchObject({
      eligible: 0,
      answered: 0,
      parent_not_told: 3,
      inferred_answered: 2,
    });
  });

  test("gains strict answers when a file that names them comes later", async () => {
    await takeComments([
      { id: "2", by: "serik", at: "2023-06-01T05:00:00Z" },
      { id: "5", by: pageHandle, at: "2023-06-01T08:00:00Z", parent: "2" },
    ]);
    expect(await commentOf("2")).toMatchObject({ is_eligible: true, answer_external_id: "5", answer_language: "ru" });
    await expectReplyFactsToMatchComments();
  });
});
