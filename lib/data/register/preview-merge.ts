import "server-only";
import { InvalidRequestError } from "../../errors.ts";
import { getAccount } from "../accounts/accounts.ts";
import { getDatabase } from "../database/db.ts";

/** How much of an account a merge gives to another, counted in rows; `same…` are those that both have and become one. */
export interface MergePreview {
  readonly posts: number;
  readonly samePosts: number;
  readonly comments: number;
  readonly sameComments: number;
  readonly followerDays: number;
  readonly imports: number;
  readonly proofs: number;
  readonly marks: number;
}

/**
 * Says what a merge would move, and changes nothing.
 * @throws NotFoundError, InvalidRequestError `merge_itself`, `merge_other_platform`, `merge_demo`, as the merge itself
 */
export async function previewMerge(fromId: number, intoId: number): Promise<MergePreview> {
  if (fromId === intoId) throw new InvalidRequestError("merge_itself");
  const [from, into] = [await getAccount(fromId), await getAccount(intoId)];
  if (from.platform !== into.platform) throw new InvalidRequestError("merge_other_platform");
  if (from.isDemo || into.isDemo) throw new InvalidRequestError("merge_demo");
  const own = (table: string) => `(SELECT count(*)::int FROM ${table} WHERE account_id = $1)`;
  const both = (table: string) =>
    `(SELECT count(*)::int FROM ${table} AS one JOIN ${table} AS other USING (external_id)
      WHERE one.account_id = $1 AND other.account_id = $2)`;
  const { rows } = await getDatabase().pool.query<MergePreview>(
    `SELECT ${own("post")} AS posts, ${both("post")} AS "samePosts", ${own("comment")} AS comments,
       ${both("comment")} AS "sameComments", ${own("follower_count")} AS "followerDays",
       (SELECT count(DISTINCT import_id)::int FROM import_account WHERE account_id = $1) AS imports,
       ${own("account_proof")} AS proofs, ${own("comment_mark")} AS marks`,
    [fromId, intoId],
  );
  const [preview] = rows;
  if (!preview) throw new Error("a count gave no row");
  return preview;
}
