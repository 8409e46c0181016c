import { facebookCommentId } from "../../cells/comment-id.ts";
import { instantAt } from "../../cells/publication-time.ts";
import { openCell } from "../../column-cell.ts";
import { readCommentPost } from "../../comment-post.ts";
import { composeComment } from "../../comment-record.ts";
import { openGivenAccount } from "../../given-account.ts";
import type { CommentRecord } from "../../importer.ts";
import type { MapperContext, RowMapper } from "../../table/table-format.ts";

/** Rows of Facebook comments of Meta Content Library; whoever is `private` there is a person, and not the page. */
export function openContentLibraryCommentsMapper(context: MapperContext): RowMapper<CommentRecord> {
  const given = openGivenAccount(context.options);
  const ownerType = openCell(context, "owner.type");
  return (row) => {
    const { postId, account } = readCommentPost(row, "facebook");
    const id = row.identifier("commentId", true);
    const parent = row.identifier("parentId", false);
    const date = row.date("publishedAt");
    return composeComment(row, {
      platform: "facebook",
      account: given(account),
      postId,
      externalId: id === null ? null : facebookCommentId(id, postId),
      parentId: parent === null ? null : facebookCommentId(parent, postId),
      isReply: row.has("parentId") ? parent !== null : null,
      published: date === null ? null : instantAt(date, date.offsetMinutes ?? 0),
      ...(ownerType(row).toLowerCase() === "private" && { isByAccount: false }),
    });
  };
}
