import { beforeAll, describe, expect, test } from "vitest";
import { confirmAlias, withdrawAlias } from "#lib/data/comments/confirm-alias.ts";
import { getDatabase } from "#lib/data/database/db.ts";
import { createImport } from "#lib/data/imports/import-life.ts";
import { undoImport } from "#lib/data/imports/undo-import.ts";
import { type CommentLine, dumpComments, pageHandle, takeComments, takePosts } from "#tests/setup/comments.ts";
import { useDatabase } from "#tests/setup/database.ts";

useDatabase();

const at = (hour: number) => `2023-06-01T${String(hour).padStart(2, "0")}:00:00Z`;

/** Three files of the same thread: one tells all, one hides authors and parents, one is older and says other things. */
const files: Readonly<Record<string, { lines: readonly CommentLine[]; capturedAt: string; parents?: boolean }>> = {
  full: {
    lines: [
      { id: "1", by: "aigul", at: at(4), text: "Жол қашан жөнделеді?", likes: 3 },
      { id: "2", by: pageHandle, at: at(6), parent: "1", text: "Ертең", likes: 1 },
      { id: "3", by: "aigul", at: at(9), parent: "1", text: "Рахмет" },
    ],
    capturedAt: "2023-07-01T00:00:00Z",
  },
  silent: {
    lines: [
      { id: "1", at: at(4), text: "Жол қашан жөнделеді?" },
      { id: "2", at: at(6), text: "Ертең", likes: 7 },
      { id: "4", at: at(9), text: "Су қашан болады?" },
    ],
    capturedAt: "2023-08-01T00:00:00Z",
    parents: false,
  },
  older: {
    lines: [
      { id: "1", by: "aigul", at: at(4), text: "Жол?", likes: 2 },
      { id: "2", by: pageHandle, at: at(7), text: "Күтіңіз", likes: 0 },
    ],
    capturedAt: "2023-06-15T00:00:00Z",
  },
};
const names = Object.keys(files);

/** What is kept of comments, without the numbers of imports and what is remembered for undoing. */
async function state(): Promise<unknown> {
  const { import_change: _memories, comment_block: _blocks, ...kept } = await dumpComments();
  const text = JSON.stringify(kept, (key, value: unknown) => (/import_id$/u.test(key) ? undefined : value));
  return JSON.parse(text);
}

async function take(name: string, importId?: number): Promise<number> {
  const { lines = [], ...said } = files[name] ?? {};
  return (await takeComments(lines, { ...said, ...(importId !== undefined && { importId }) })).importId;
}

const orders = names.map((_, turn) => [...names.slice(turn), ...names.slice(0, turn)]);

describe.each(orders)("taken in as %s, %s, %s", (...order) => {
  beforeAll(async () => {
    await takePosts({ p1: at(3) });
  });

  test.each(order)("without %s, what the other two say is left, and nothing of it", async (undone) => {
    const others: number[] = [];
    for (const name of order) if (name !== undone) others.push(await take(name));
    const expected = await state();
    for (const id of others.reverse()) await undoImport(id);
    const ids: Record<string, number> = {};
    for (const name of order) ids[name] = await take(name);
    await undoImport(ids[undone] ?? 0);
    expect(await state()).toEqual(expected);
    for (const name of order) if (name !== undone) await undoImport(ids[name] ?? 0);
    const { rows } = await getDatabase().pool.query("SELECT FROM comment");
    expect(rows).toHaveLength(0);
  });
});

test.each([
  ["silent", "full"],
  ["full", "silent"],
  ["older", "full"],
  ["full", "older"],
])(
  "%s was uploaded after %s and taken in before it: each leaves nothing of itself when it is taken back",
  async (first, late) => {
    await takePosts({ p1: at(3) });
    const alone: Record<string, unknown> = {};
    for (const name of [first, late]) {
      const id = await take(name);
      alone[name] = await state();
      await undoImport(id);
    }
    for (const undone of [first, late]) {
      const waiting = await createImport({ fileName: "comments.csv", fileSize: 0, fileHash: late }, {});
      const ids: Record<string, number> = { [first]: await take(first), [late]: await take(late, waiting) };
      await undoImport(ids[undone] ?? 0);
      expect(await state()).toEqual(alone[undone === first ? late : first]);
      await undoImport(ids[undone === first ? late : first] ?? 0);
    }
  },
);

test("likes are those of the newest file that tells them, in whatever order files come", async () => {
  const line = { id: "9", by: "dana", at: at(5), text: "Жарық жоқ" };
  await takeComments([{ ...line, likes: 1 }], { capturedAt: "2023-07-01T00:00:00Z" });
  await takeComments([line], { capturedAt: "2023-09-01T00:00:00Z" });
  await takeComments([{ ...line, likes: 5 }], { capturedAt: "2023-08-01T00:00:00Z" });
  await takeComments([{ ...line, likes: 2 }], { capturedAt: "2023-07-15T00:00:00Z" });
  const { rows } = await getDatabase().pool.query("SELECT likes FROM comment WHERE external_id = '9'");
  expect(rows).toEqual([{ likes: 5 }]);
});

test("a voice that was withdrawn or confirmed since stays so when an import is taken back", async () => {
  const line = { id: "12", by: "madina.press", at: at(5) };
  const isOfficial = async () =>
    (await getDatabase().prisma.comment.findFirst({ where: { externalId: "12" } }))?.isOfficial;
  const voice = ["instagram", pageHandle, "madina.press", "staff_handle"] as const;
  await takeComments([{ ...line, text: "Күтіңіз" }], { capturedAt: "2023-07-01T00:00:00Z" });
  await confirmAlias(...voice);
  const second = await takeComments([{ ...line, text: "Ертең" }], { capturedAt: "2023-08-01T00:00:00Z" });
  expect(await isOfficial()).toBe(true);
  await withdrawAlias(...voice);
  await undoImport(second.importId);
  expect(await isOfficial()).toBe(false);
  const third = await takeComments([{ ...line, text: "Ертең" }], { capturedAt: "2023-09-01T00:00:00Z" });
  await confirmAlias(...voice);
  await undoImport(third.importId);
  expect(await isOfficial()).toBe(true);
  await withdrawAlias(...voice);
});

test("a comment that is dated after the file was collected is warned of", async () => {
  const { warnings } = await takeComments(
    [
      { id: "10", by: "dana", at: "2023-06-05T00:00:00Z", text: "Рахмет" },
      { id: "11", by: "dana", at: "2023-12-06T00:00:00Z", text: "Рахмет" },
    ],
    { capturedAt: "2023-07-01T00:00:00Z" },
  );
  expect(warnings).toContainEqual({ code: "commented_after_capture", params: { rows: 1, line: 3 } });
});
