import { describe, expect, test } from "vitest";
import { getDatabase } from "#lib/data/database/db.ts";
import { undoImport } from "#lib/data/imports/undo-import.ts";
import {
  type CommentLine,
  dumpComments,
  expectReplyFactsToMatchComments,
  pageHandle,
  takeComments,
} from "../setup/comments.ts";
import { useDatabase } from "../setup/database.ts";

const question: CommentLine = { id: "k1", by: "aigul", at: "2023-06-01T11:00:00Z", text: "Қашан?" };
const back: CommentLine = { id: "k2", by: pageHandle, at: "2023-06-01T12:00:00Z", parent: "k1", post: "" };
const thanks: CommentLine = { id: "k3", by: "aigul", at: "2023-06-01T13:00:00Z", parent: "k2", post: "" };

async function derived(): Promise<unknown[]> {
  const { rows } = await getDatabase().pool.query(
    "SELECT external_id, post_external_id, thread_external_id, answer_external_id, thread_replies, asker_returned, is_waiting FROM comment ORDER BY 1",
  );
  return rows;
}

describe("replies that come before the post of their question is known", () => {
  useDatabase();

  test("stand under it once it comes, whatever the order, and the question is answered", async () => {
    const inOrder = await takeComments([question, back, thanks]);
    const expected = await derived();
    expect(expected).toMatchObject([{ answer_external_id: "k2", is_waiting: false, thread_replies: 2 }, {}, {}]);
    await undoImport(inOrder.importId);
    for (const order of [
      [back, thanks, question],
      [thanks, back, question],
      [thanks, question, back],
      [back, question, thanks],
    ]) {
      const taken: number[] = [];
      for (const line of order) taken.push((await takeComments([line])).importId);
      expect(await derived()).toEqual(expected);
      await expectReplyFactsToMatchComments();
      for (const importId of taken.reverse()) await undoImport(importId);
      expect(await derived()).toEqual([]);
    }
  });

  test("are as they were when the import of the question is taken back", async () => {
    await takeComments([thanks, back]);
    const before = await dumpComments();
    const { importId } = await takeComments([question]);
    expect(await derived()).toMatchObject([{ answer_external_id: "k2" }, {}, {}]);
    await undoImport(importId);
    expect(await dumpComments()).toEqual(before);
  });
});
