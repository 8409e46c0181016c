import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { getDatabase } from "#lib/data/database/db.ts";
import { undoImport } from "#lib/data/imports/undo-import.ts";
import { expectReplyFactsToMatchComments } from "../setup/comments.ts";
import { useDatabase } from "../setup/database.ts";
import { dumpData, withoutLastWriter } from "../setup/dump-data.ts";
import { timesAsOften } from "../setup/how-often.ts";
import { commentsExport, page, postsExport, type RandomExport, takeExport } from "../setup/random-exports.ts";

/** Takes files in, in this order, and takes some of them back: `undo` counts among those that are there then. */
type Step = { readonly take: RandomExport } | { readonly undo: number };

const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: commentsExport.map((take) => ({ take })) },
    { weight: 1, arbitrary: postsExport.map((take) => ({ take })) },
    { weight: 4, arbitrary: fc.nat({ max: 5 }).map((undo) => ({ undo })) },
  ),
  { minLength: 2, maxLength: 8 },
);

interface Taken {
  readonly importId: number;
  readonly file: RandomExport;
  readonly number: number;
}

async function take(file: RandomExport, number: number): Promise<Taken> {
  const { importId } = await takeExport(file, page);
  return { importId, file, number };
}

/** All that is there by these files, but for what is remembered for undoing them. */
async function storyOf(there: readonly Taken[]): Promise<unknown> {
  const {
    import_change: _memories,
    comment = [],
    ...story
  } = await dumpData(new Map(there.map(({ importId, number }) => [importId, `file ${number}`])));
  return { ...story, comment: comment.map(withoutLastWriter).sort() };
}

/** Does the steps, and beside it takes in only the files that are left of them; everything is taken back at the end. */
async function compare(given: readonly Step[]): Promise<void> {
  const empty = await dumpData();
  const there: Taken[] = [];
  for (const [number, step] of given.entries()) {
    if ("take" in step) there.push(await take(step.take, number));
    else if (there.length > 0) await undoImport(there.splice(step.undo % there.length, 1)[0]?.importId ?? 0);
  }
  await expectReplyFactsToMatchComments();
  const story = await storyOf(there);
  for (const { importId } of there.toReversed()) await undoImport(importId);
  expect(await dumpData()).toEqual(empty);
  const left: Taken[] = [];
  for (const { file, number } of there) left.push(await take(file, number));
  const expected = await storyOf(left);
  for (const { importId } of left) await undoImport(importId);
  expect(await dumpData()).toEqual(empty);
  expect(story).toEqual(expected);
}

describe("files of comments taken in and taken back in any order", () => {
  useDatabase();

  test("say what the newest of them says, also where one comes in late that lies between two others", async () => {
    const words = (on: number, text: string): RandomExport => ({
      day: on,
      header: "comment_id,post_id,published_at,text",
      rows: [`1,p1,2023-06-01T05:00:00Z,${text}`],
    });
    const text = async () => (await getDatabase().prisma.comment.findFirst())?.text;
    const files = [words(3, ""), words(1, "Рахмет"), words(2, "Жол қашан жөнделеді?")];
    const taken: Taken[] = [];
    for (const [number, file] of files.entries()) taken.push(await take(file, number));
    expect(await text()).toBe("Жол қашан жөнделеді?");
    await undoImport(taken[2]?.importId ?? 0);
    expect(await text()).toBe("Рахмет");
    for (const { importId } of taken.slice(0, 2)) await undoImport(importId);
  });

  test("keep an author whom only an earlier file names, while another is the author by a later one", async () => {
    const words = (on: number, rows: readonly string[]): RandomExport => ({
      day: on,
      header: "comment_id,post_id,published_at,author",
      rows: rows.map((row) => row.replace(",", ",p1,2023-06-01T05:00:00Z,")),
    });
    const taken = [
      await take(words(2, ["2,aigul", "3,dana"]), 0),
      await take(words(2, ["2,dana"]), 1),
      await take(words(4, [`3,${page}`]), 2),
    ];
    const commenters = () => getDatabase().prisma.commenter.count();
    expect(await commenters()).toBe(3);
    await undoImport(taken[1]?.importId ?? 0);
    await undoImport(taken[2]?.importId ?? 0);
    expect(await commenters()).toBe(2);
    await undoImport(taken[0]?.importId ?? 0);
    expect(await commenters()).toBe(0);
  });

  test(
    "leave what the remaining ones leave, to the last column, and in the end nothing",
    async () => {
      await fc.assert(fc.asyncProperty(steps, compare), {
        numRuns: 6 * timesAsOften,
        endOnFailure: true,
      });
    },
    300_000 * timesAsOften,
  );
});
