import { describe, expect, test } from "vitest";
import { getAccount } from "#lib/data/accounts/accounts.ts";
import { getDatabase } from "#lib/data/database/db.ts";
import { undoImport } from "#lib/data/imports/undo-import.ts";
import { machineOwner } from "#lib/data/installation/audit.ts";
import { updateAccount } from "#lib/data/register/update-account.ts";
import {
  type CommentLine,
  dumpComments,
  expectReplyFactsToMatchComments,
  pageHandle,
  takeComments,
} from "../setup/comments.ts";
import { useDatabase } from "../setup/database.ts";

/** Half past midnight on 2 June in Almaty, half past eleven in the evening of 1 June in Oral. */
const question: CommentLine = { id: "k1", by: "aigul", at: "2023-06-01T18:30:00Z", text: "Жол қашан?" };
const answer: CommentLine = { id: "k2", by: pageHandle, at: "2023-06-01T19:10:00Z", parent: "k1", text: "Бүгін" };
const first = { capturedAt: "2023-06-03T18:30:00Z" };
const later = { capturedAt: "2023-06-05T18:30:00Z" };

async function moveTo(timeZone: string): Promise<void> {
  const { rows } = await getDatabase().pool.query<{ id: number }>("SELECT id FROM account");
  const { id, handle, name, externalId, openedDate, closedDate } = await getAccount(rows[0]?.id ?? 0);
  await updateAccount(id, { handle, name, externalId, openedDate, closedDate, timeZone }, machineOwner);
}

const days = async () =>
  (
    await getDatabase().pool.query(
      "SELECT external_id, text, local_date, local_hour, captured_date FROM comment ORDER BY external_id",
    )
  ).rows;

describe("an account that moves to another zone", () => {
  useDatabase();

  test("takes what imports remember along, so that an undo puts days of the new zone back", async () => {
    await takeComments([question, answer], first);
    expect(await days()).toMatchObject([
      { local_date: "2023-06-02", local_hour: 0, captured_date: "2023-06-04" },
      { local_date: "2023-06-02", local_hour: 1 },
    ]);
    const { importId } = await takeComments([{ ...question, text: "Жол енді қашан?" }, answer], later);
    await moveTo("Asia/Oral");
    await undoImport(importId);
    expect(await days()).toMatchObject([
      { text: "Жол қашан?", local_date: "2023-06-01", local_hour: 23, captured_date: "2023-06-03" },
      { local_date: "2023-06-02", local_hour: 0 },
    ]);
    await expectReplyFactsToMatchComments();
  });

  test("and back leaves all that is remembered as it was", async () => {
    await takeComments([question, answer], first);
    await takeComments([{ ...question, text: "Жол енді қашан?" }, answer], later);
    await moveTo("Asia/Almaty");
    const before = await dumpComments();
    await moveTo("Asia/Oral");
    expect(await dumpComments()).not.toEqual(before);
    await moveTo("Asia/Almaty");
    expect(await dumpComments()).toEqual(before);
  });
});
