import "server-only";
import type { PoolClient } from "pg";
import { prepareBulkWrite } from "../imports/bulk-write.ts";
import { recountVoices } from "./official-voice.ts";
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
