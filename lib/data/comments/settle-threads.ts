import "server-only";
import type { PoolClient } from "pg";
import { gatherThreads } from "./gather-threads.ts";
import { linkByTime } from "./link-by-time.ts";
import { linkTables, linkThreads, nameAnswers, tellPlannerOfLinks } from "./link-threads.ts";
import { refreshPostThreads } from "./post-threads.ts";
import { refreshReplyFacts } from "./refresh-reply-facts.ts";
import { fillWorkingDays } from "./working-day-table.ts";
import { insertNewComments, markNotSeenComments, noteNewDays, updateKnownComments } from "./write-comments.ts";

/** The import whose comments are being written. */
export interface SettledImport {
  readonly importId: number;
  readonly capturedAt: Date;
}

/** Whether any comment was there before; where none was, nothing can have changed. */
async function hasKnown(client: PoolClient): Promise<boolean> {
  const { rowCount } = await client.query("SELECT FROM staged_comment WHERE is_known LIMIT 1");
  return rowCount === 1;
}

/**
 * Links all comments under the posts of `affected_thread` anew, writes the staged comments with what follows from
 * the links, and counts facts. Part of the transaction that changed the comments, so that they never disagree.
 * @param settled the import that staged comments; null where only kept comments are weighed anew
 * @returns how many comments are new
 */
export async function settleThreads(client: PoolClient, settled: SettledImport | null): Promise<number> {
  await gatherThreads(client, settled?.importId ?? null);
  await fillWorkingDays(client);
  await client.query(`TRUNCATE ${linkTables}; ${linkThreads()}`);
  await linkByTime(client);
  await client.query(`${nameAnswers()}; ${tellPlannerOfLinks}`);
  let created = 0;
  if (settled) {
    await client.query(noteNewDays);
    created = (await client.query(insertNewComments(settled))).rowCount ?? 0;
  }
  if (await hasKnown(client)) {
    await updateKnownComments(client, settled);
    if (settled) await markNotSeenComments(client, settled);
  }
  await client.query(refreshPostThreads);
  await refreshReplyFacts(client);
  return created;
}
