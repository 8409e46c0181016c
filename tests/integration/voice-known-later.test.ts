/** A voice that is known by its id first, and by its handle only later. */
import { beforeEach, expect, test } from "vitest";
import { getDatabase } from "#lib/data/database/db.ts";
import { expectReplyFactsToMatchComments, pageHandle } from "../setup/comments.ts";
import { useDatabase } from "../setup/database.ts";
import { takeText } from "../setup/take-text.ts";

useDatabase();

beforeEach(async () => {
  await getDatabase().pool.query("TRUNCATE comment, commenter, comment_block, post_thread, reply_fact, reply_time");
});

async function commentOf(id: string): Promise<Record<string, unknown>> {
  const { rows } = await getDatabase().pool.query("SELECT * FROM comment WHERE external_id = $1", [id]);
  return rows[0] ?? {};
}

const table = (rows: readonly string[]) =>
  ["platform,account,comment_id,parent_id,post_id,author_id,author,published_at,text", ...rows, ""].join("\n");
const asked = `instagram,${pageHandle},21,,p1,11,aigul,2023-06-01T04:00:00Z,Жол қашан?`;
const answered = `instagram,${pageHandle},22,21,p1,900,,2023-06-01T05:00:00Z,Ертең`;
const named = `instagram,${pageHandle},23,,p2,900,${pageHandle},2023-06-02T05:00:00Z,Рахмет`;
const other = `instagram,${pageHandle},24,,p3,12,serik,2023-06-02T05:00:00Z,Рахмет`;
const said = { fileName: "comments.csv", capturedAt: new Date("2023-07-01T00:00:00Z") };

async function expectAnswer(): Promise<void> {
  expect(await commentOf("22")).toMatchObject({ is_official: true });
  expect(await commentOf("21")).toMatchObject({ answer_external_id: "22", is_waiting: false });
  await expectReplyFactsToMatchComments();
}

test("has answered in the earlier import too", async () => {
  await takeText(table([asked, answered]), said);
  expect(await commentOf("22")).toMatchObject({ is_official: false });
  await takeText(table([named]), said);
  await expectAnswer();
});

test.each([2, 3, 100])(
  "has answered in the earlier part of a file too, in parts of %i rows",
  async (commentsAtOnce) => {
    await takeText(table([asked, answered, other, named]), { ...said, commentsAtOnce });
    await expectAnswer();
  },
);
