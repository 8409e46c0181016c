import "server-only";
import type { PoolClient } from "pg";
import { InvalidRequestError, NotFoundError } from "../../errors.ts";
import { moveToZone } from "../accounts/move-to-zone.ts";
import { recountVoices } from "../comments/official-voice.ts";
import { nameStagedAccounts } from "../comments/recount-comments.ts";
import { noteReplyDays } from "../comments/refresh-reply-facts.ts";
import { settleThreads } from "../comments/settle-threads.ts";
import { createCommentStaging } from "../comments/stage-comments.ts";
import { inTransaction } from "../database/in-transaction.ts";
import { prepareBulkWrite } from "../imports/bulk-write.ts";
import { refreshFacts } from "../imports/refresh-facts.ts";
import { type Actor, recordAudit } from "../installation/audit.ts";
import { noteEvent } from "./account-events.ts";
import { type LockedAccount, lockSpeakers } from "./lock-speakers.ts";
import { gatherDoubles, mergeCaptures } from "./merge-captures.ts";
import { gatherDoubleComments, mergeCommentsOf } from "./merge-comments-of.ts";
import { mergeNames } from "./merge-names.ts";
import { mergeRecords } from "./merge-records.ts";
import { todayHere } from "./today.ts";

async function moveAll(client: PoolClient, from: LockedAccount, into: LockedAccount): Promise<void> {
  if (from.time_zone !== into.time_zone) await moveToZone(client, from.id, into.time_zone);
  // Threads and facts of the account that goes are counted under the one that stays.
  await client.query("TRUNCATE affected_thread, affected_reply_day");
  await client.query("CREATE TEMP TABLE IF NOT EXISTS affected_day (account_id int, local_date date) ON COMMIT DROP");
  await client.query("TRUNCATE affected_day");
  await client.query(
    "INSERT INTO affected_day SELECT DISTINCT $2::int, local_date FROM post WHERE account_id IN ($1, $2)",
    [from.id, into.id],
  );
  await gatherDoubles(client, from.id, into.id);
  await gatherDoubleComments(client, from.id, into.id);
  await mergeRecords(client, "post", from.id, into.id);
  await mergeCaptures(client, from.id, into.id);
  await mergeCommentsOf(client, from.id, into.id);
  for (const table of ["account_fact", "reply_fact", "reply_time", "post_thread"]) {
    await client.query(`DELETE FROM ${table} WHERE account_id = $1`, [from.id]);
  }
  await mergeNames(client, from, into);
}

const saidOf = ({ platform, handle, external_id, name, organization_id }: LockedAccount) => ({
  platform,
  handle,
  externalId: external_id,
  name,
  organization: organization_id,
});

/**
 * Makes two registered accounts of one page one: posts, comments, captures, followers, marks, names, proof and history
 * of the first go to the second, whose facts and official comments are counted anew; the first is gone, and its names
 * lead to the second. The audit trail keeps both as they were. All in one transaction.
 * @throws NotFoundError, InvalidRequestError `merge_itself`, `merge_other_platform`, `merge_demo`
 */
export async function mergeAccounts(fromId: number, intoId: number, actor: Actor): Promise<void> {
  if (fromId === intoId) throw new InvalidRequestError("merge_itself");
  const before = await inTransaction(async (client) => {
    await prepareBulkWrite(client);
    const speakers = await lockSpeakers(client, [fromId, intoId]);
    const find = (id: number) => {
      const found = speakers.find((speaker) => speaker.id === id);
      if (!found) throw new NotFoundError("account_not_found", { account: id });
      return found;
    };
    const [from, into] = [find(fromId), find(intoId)];
    if (from.platform !== into.platform) throw new InvalidRequestError("merge_other_platform");
    const { rows } = await client.query("SELECT FROM account WHERE is_demo AND id = ANY($1::int[])", [
      [fromId, intoId],
    ]);
    if (rows.length > 0) throw new InvalidRequestError("merge_demo");
    await createCommentStaging(client);
    await moveAll(client, from, into);
    await client.query("DELETE FROM account WHERE id = $1", [fromId]);
    await noteEvent(client, intoId, todayHere(), { kind: "merged", before: from.handle, after: into.handle });
    const ids = speakers.map(({ id }) => id).filter((id) => id !== fromId);
    await nameStagedAccounts(client, ids);
    await refreshFacts(client);
    await noteReplyDays(client);
    await recountVoices(client, ids);
    await settleThreads(client, null);
    return { gone: saidOf(from), kept: saidOf(into) };
  });
  const after = { account: intoId, gone: fromId };
  await recordAudit({ actor, action: "account.merge", entity: "account", entityId: intoId, before, after });
}
