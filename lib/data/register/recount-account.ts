import "server-only";
import type { PoolClient } from "pg";
import type { TimeZone } from "../../domain/model.ts";
import { moveToZone } from "../accounts/move-to-zone.ts";
import { recountVoices } from "../comments/official-voice.ts";
import { nameStagedAccounts } from "../comments/recount-comments.ts";
import { settleThreads } from "../comments/settle-threads.ts";
import { createCommentStaging } from "../comments/stage-comments.ts";
import { prepareBulkWrite } from "../imports/bulk-write.ts";

/** An account with the zone to whose local days it has to move. */
export interface ZoneMove {
  readonly accountId: number;
  readonly zone: TimeZone;
}

/**
 * Counts anew what follows from who accounts are and where: the local days of posts and comments, and which comments
 * are official. Part of the caller's transaction, which has locked the accounts.
 * @param speakerIds the accounts with the others of their platforms in their organizations, before and after
 * @param moves the accounts whose zone changed
 */
export async function recountAccounts(
  client: PoolClient,
  speakerIds: readonly number[],
  moves: readonly ZoneMove[],
): Promise<void> {
  // Only of accounts under whose posts somebody wrote is there anything to count; their order makes it one
  // look-up in the index each, where PostgreSQL would else read the table for each account that has none.
  const { rows } = await client.query<{ id: number }>(
    `SELECT id FROM unnest($1::int[]) AS speaker(id) WHERE id = ANY($2::int[])
       OR (SELECT true FROM commenter AS m WHERE m.account_id = id ORDER BY m.author_hash LIMIT 1) OR (SELECT true FROM comment AS c WHERE c.account_id = id ORDER BY c.external_id LIMIT 1)`,
    [speakerIds, moves.map(({ accountId }) => accountId)],
  );
  const ids = rows.map(({ id }) => id);
  if (ids.length === 0) return;
  await prepareBulkWrite(client);
  await createCommentStaging(client);
  await nameStagedAccounts(client, ids);
  for (const { accountId, zone } of moves) await moveToZone(client, accountId, zone);
  const turned = await recountVoices(client, ids);
  if (moves.length > 0 || turned > 0) await settleThreads(client, null);
}
