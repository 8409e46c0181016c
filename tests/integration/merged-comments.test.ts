import fc from "fast-check";
import { expect, test } from "vitest";
import { findAccountByHandle } from "#lib/data/accounts/accounts.ts";
import { getDatabase } from "#lib/data/database/db.ts";
import { undoImport } from "#lib/data/imports/undo-import.ts";
import { machineOwner } from "#lib/data/installation/audit.ts";
import { createAccount } from "#lib/data/register/create-account.ts";
import { mergeAccounts } from "#lib/data/register/merge-accounts.ts";
import { expectReplyFactsToMatchComments } from "../setup/comments.ts";
import { useDatabase } from "../setup/database.ts";
import { dumpData, withoutLastWriter } from "../setup/dump-data.ts";
import { timesAsOften } from "../setup/how-often.ts";
import {
  commentsExport,
  formerPage,
  page,
  postsExport,
  type RandomExport,
  takeExport,
  withOneAuthorEach,
} from "../setup/random-exports.ts";

useDatabase();

interface Story {
  /** Exports, and whether each names the page as it was called formerly. */
  readonly files: readonly { readonly file: RandomExport; readonly isFormer: boolean }[];
  /** How many of them are there when the two accounts are made one. */
  readonly merged: number;
  /** Which of those that are left then is taken back, one after the other. */
  readonly undone: readonly number[];
}

// Of two authors that files name for one comment, the one who speaks for the page counts; before a merge that is another.
const stories: fc.Arbitrary<Story> = fc.record({
  files: fc.array(
    fc.record({
      file: fc.oneof(
        { weight: 5, arbitrary: commentsExport.map(withOneAuthorEach) },
        { weight: 1, arbitrary: postsExport },
      ),
      isFormer: fc.boolean(),
    }),
    { minLength: 2, maxLength: 5 },
  ),
  merged: fc.integer({ min: 1, max: 5 }),
  undone: fc.array(fc.nat({ max: 5 }), { minLength: 5, maxLength: 5 }),
});

const unknown = {
  organizationId: null,
  name: null,
  externalId: null,
  timeZone: "Asia/Almaty" as const,
  openedDate: null,
  closedDate: null,
};

async function register(handle: string): Promise<number> {
  await createAccount({ platform: "instagram", handle, ...unknown }, machineOwner);
  return (await findAccountByHandle("instagram", handle))?.id ?? 0;
}

const clear = () =>
  getDatabase().pool.query(
    "TRUNCATE account, account_event, import, post, account_fact, capture_block, comment, commenter, comment_block, post_thread, reply_fact, reply_time, import_change CASCADE",
  );

/** Tells the story of a page that was two accounts until they were merged, or one from the start; after every undo what is left. */
async function tell({ files, merged, undone }: Story, isOneFromTheStart: boolean): Promise<unknown[]> {
  await clear();
  const into = await register(page);
  const from = isOneFromTheStart ? 0 : await register(formerPage);
  if (isOneFromTheStart) {
    await getDatabase().prisma.accountAlias.create({
      data: { accountId: into, platform: "instagram", kind: "handle", value: formerPage },
    });
  }
  const numbers = new Map<number, string>();
  for (const [number, { file, isFormer }] of files.entries()) {
    if (number === merged && !isOneFromTheStart) await mergeAccounts(from, into, machineOwner);
    numbers.set((await takeExport(file, isFormer ? formerPage : page)).importId, `file ${number}`);
  }
  if (merged >= files.length && !isOneFromTheStart) await mergeAccounts(from, into, machineOwner);
  const states: unknown[] = [];
  const there = [...numbers.keys()];
  for (const next of undone) {
    await expectReplyFactsToMatchComments();
    const { import_change: _memories, comment = [], ...state } = await dumpData(numbers);
    states.push({ ...state, comment: comment.map(withoutLastWriter).sort() });
    if (there.length > 0) await undoImport(there.splice(next % there.length, 1)[0] ?? 0);
  }
  const { rows } = await getDatabase().pool.query(
    "SELECT FROM comment UNION ALL SELECT FROM comment_block UNION ALL SELECT FROM import_change",
  );
  expect(rows).toHaveLength(0);
  return states;
}

test(
  "comments of two accounts that were made one are what they would be of one account, after every undo too",
  async () => {
    await fc.assert(
      fc.asyncProperty(stories, async (story) => {
        expect(await tell(story, false)).toEqual(await tell(story, true));
      }),
      { numRuns: 5 * timesAsOften, endOnFailure: true },
    );
  },
  300_000 * timesAsOften,
);
