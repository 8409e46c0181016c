import "server-only";
import type { PoolClient } from "pg";
import { prepareBulkWrite } from "../imports/bulk-write.ts";
import { recountVoices } from "./official-voice.ts";
import { refreshReplyFacts } from "./refresh-reply-facts.ts";
import { settleThreads } from "./settle-threads.ts";
import { createCommentStaging } from "./stage-comments.ts";

/** Names the accounts of a recount, by their own numbers. */
export async function nameStagedAccounts(client: PoolClient, accountIds: readonly number[]): Promise<void> {
  await client.query(
    "INSERT INTO staged_account (ref, account_id) SELECT id, id FROM unnest($1::int[]) AS a(id) ON CONFLICT DO NOTHING",
    [accountIds],
  );
}

/**
 * Weighs the comments of some accounts anew after something was learned of who speaks for them, with all that follows
 * from it. Part of the caller's transaction, which has locked the accounts.
 * @returns how many comments are official now and were not, or the other way round
 */
export async function recountComments(client: PoolClient, accountIds: readonly number[]): Promise<number> {
  await prepareBulkWrite(client);
  await createCommentStaging(client);
  await nameStagedAccounts(client, accountIds);
  const turned = await recountVoices(client, accountIds);
  if (turned > 0) await settleThreads(client, null);
  return turned;
}

/**
 * Counts anew what a mark on comments changes: whether they wait, and the facts of their days. Part of the
 * transaction that sets or takes the marks.
 */
export async function recountMarks(
  client: PoolClient,
  accountId: number,
  commentIds: readonly string[],
): Promise<void> {
  await createCommentStaging(client);
  await client.query(
    `WITH changed AS (
       UPDATE comment AS c SET is_waiting = c.is_eligible AND c.inferred_answer_external_id IS NULL AND NOT EXISTS (
         SELECT FROM comment_mark AS k WHERE k.account_id = c.account_id AND k.comment_external_id = c.external_id
       ) WHERE c.account_id = $1 AND c.external_id = ANY($2::text[]) RETURNING c.account_id, c.local_date
     ) INSERT INTO affected_reply_day SELECT DISTINCT account_id, local_date FROM changed`,
    [accountId, commentIds],
  );
  await refreshReplyFacts(client);
}
