import "server-only";
import type { ClientBase } from "pg";

/**
 * Settings of one transaction that writes many posts: room to sort and hash staged rows, and a
 * long waiting list for the search index, which takes words in bulk far faster than post by post.
 * Compiling statements costs seconds where an expression is as wide as a week's hours, and never pays here.
 */
export async function prepareBulkWrite(client: ClientBase): Promise<void> {
  await client.query("SET LOCAL work_mem = '64MB'; SET LOCAL gin_pending_list_limit = '64MB'; SET LOCAL jit = off");
}

/** Empties that waiting list, which every search would otherwise have to read through. */
export async function tidySearchIndex(client: ClientBase): Promise<void> {
  await client.query("SELECT gin_clean_pending_list('post_text_search'::regclass)");
}
