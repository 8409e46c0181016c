import "server-only";
import type { PoolClient } from "pg";
import type { TimeZone } from "../../domain/model.ts";
import { recountVoices } from "../comments/official-voice.ts";
import { nameStagedAccounts } from "../comments/recount-comments.ts";
import { settleThreads } from "../comments/settle-threads.ts";
import { createCommentStaging } from "../comments/stage-comments.ts";
import { prepareBulkWrite } from "../imports/bulk-write.ts";
import { moveToZone } from "../move-to-zone.ts";

/** An account with the zone to whose local days it has to move. */
export interface ZoneMove {
  readonly accountId: number;
  readonly zone: TimeZone;
}

/**
 * Counts anew what follows from who an account is and where: the local days of posts and comments, and which comments
 * are official. Part of the caller's transaction, which has locked the accounts.
 * @param speakerIds the account with the others of its platform in its organizations, before and after
 * @param move the account whose zone changed, if it did
 */
export async function recountAccount(
  client: PoolClient,
  speakerIds: readonly number[],
  move: ZoneMove | null,
): Promise<void> {
  await prepareBulkWrite(client);
  await createCommentStaging(client);
  await nameStagedAccounts(client, speakerIds);
  if (move) await moveToZone(client, move.accountId, move.zone);
  const turned = await recountVoices(client, speakerIds);
  if (move || turned > 0) await settleThreads(client, null);
}
