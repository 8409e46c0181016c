import "server-only";
import type { ImportUnderWay } from "./mark-absence.ts";

/** What a file says of a post, in the order of `postCells`. */
export const postColumns = [
  "external_id",
  "published_at",
  "local_date",
  "local_hour",
  "type",
  "text",
  "language",
  "permalink",
  "likes",
  "comments",
  "shares",
  "views",
  "reach",
  "saves",
  "reactions",
  "followers_at_post",
] as const;

/** An import whose posts are being stored. */
export type StoringImport = Pick<ImportUnderWay, "importId" | "capturedAt">;

/**
 * SQL that inserts the staged posts which are not known, in the order of the indexes, which then grow at their ends
 * instead of all over.
 * @param where which of the rows `s`, of the account `a`
 */
export function insertStagedPosts({ importId, capturedAt }: StoringImport, where: string): string {
  return `
    INSERT INTO post (account_id, ${postColumns.join(", ")}, captured_at, first_import_id, import_id)
    SELECT a.account_id, ${postColumns.map((column) => `s.${column}`).join(", ")}, '${capturedAt.toISOString()}'::timestamptz, ${importId}, ${importId}
    FROM staged_post AS s JOIN staged_account AS a ON a.ref = s.account_ref WHERE ${where}
    ORDER BY a.account_id, s.published_at`;
}

/** Where COPY puts posts that are known to be new. */
export const insertedPostColumns = `post (account_id, captured_at, first_import_id, import_id, ${postColumns.join(", ")})`;

/** What stands before the cells of a post in such a COPY row. */
export function insertedPostStart(accountId: number, { importId, capturedAt }: StoringImport): string {
  return `${accountId}\t${capturedAt.toISOString()}\t${importId}\t${importId}\t`;
}
