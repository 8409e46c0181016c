import { largestCount } from "./cells/count.ts";
import { hasControls } from "./cells/damaged-text.ts";
import type { ImportField } from "./fields.ts";
import type { AccountReference, CommentRecord, FollowerRecord, PostRecord } from "./importer.ts";
import { accountIdLimit, handleLimit, permalinkLimit, postIdLimit } from "./limits.ts";
import { isComment, isFollowers } from "./record-kind.ts";
import type { RowReader } from "./row-reader.ts";

const counts = ["likes", "comments", "shares", "views", "reach", "saves"] as const;

/**
 * Rejects the row whose record, of whatever format, has names or numbers beyond what any platform has:
 * `bad_account`, `id_too_long`, `damaged_id`, `bad_count`. A link that is too long is left out with a warning.
 */
export function keepInBounds<R extends PostRecord | FollowerRecord | CommentRecord>(row: RowReader, record: R): R {
  if (record.account !== null) checkAccount(row, record.account);
  if (isFollowers(record)) {
    checkCount(row, "followers", record.followers);
    return record;
  }
  if (isComment(record)) {
    checkId(row, "commentId", record.externalId, postIdLimit);
    checkId(row, "parentId", record.parentExternalId ?? "", postIdLimit);
    checkId(row, "postId", record.postExternalId ?? "", postIdLimit);
    checkCount(row, "likes", record.likes);
  } else {
    checkId(row, "postId", record.externalId, postIdLimit);
    for (const field of counts) checkCount(row, field, record[field]);
    checkCount(row, "followers", record.followersAtPost);
  }
  if (record.permalink === null || record.permalink.length <= permalinkLimit) return record;
  row.warnings.count("permalink_dropped", row.line);
  return { ...record, permalink: null };
}

/** Whether a comment that stands inside another row has no name or number beyond what any platform has. */
export function commentFits({ externalId, parentExternalId, likes }: CommentRecord): boolean {
  const isId = (id: string): boolean => id !== "" && id.length <= postIdLimit && !hasControls(id);
  return isId(externalId) && (parentExternalId === null || isId(parentExternalId)) && (likes ?? 0) <= largestCount;
}

function checkAccount(row: RowReader, { handle, externalId }: AccountReference): void {
  if (handle !== null && (handle.length > handleLimit || hasControls(handle))) {
    row.reject("bad_account", { column: row.plan.headerOf("account"), value: handle.slice(0, 100) });
  }
  if (externalId !== null) checkId(row, "accountId", externalId, accountIdLimit);
}

function checkId(
  row: RowReader,
  field: "accountId" | "postId" | "commentId" | "parentId",
  id: string,
  limit: number,
): void {
  if (id.length > limit) row.reject("id_too_long", { column: row.plan.headerOf(field), limit });
  else if (hasControls(id)) row.reject("damaged_id", { column: row.plan.headerOf(field), value: id.slice(0, 100) });
}

/** Some counts are sums of columns, each of which may be in bounds. */
function checkCount(row: RowReader, field: ImportField, count: number | null): void {
  if (count !== null && count > largestCount) {
    row.reject("bad_count", { column: row.plan.headerOf(field), value: String(count) });
  }
}
