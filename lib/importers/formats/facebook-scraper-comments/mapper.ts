import { facebookCommentId } from "../../cells/comment-id.ts";
import { readAccountAddress } from "../../cells/permalink.ts";
import { openCell } from "../../column-cell.ts";
import { readCommentPost } from "../../comment-post.ts";
import { composeComment, readAuthor } from "../../comment-record.ts";
import { openGivenAccount } from "../../given-account.ts";
import type { CommentRecord } from "../../importer.ts";
import { readPublished } from "../../row-identity.ts";
import type { MapperContext, RowMapper } from "../../table/table-format.ts";

/** Rows of comments of facebook-scraper; times are the clock of the computer. */
export function openFacebookScraperCommentsMapper(context: MapperContext): RowMapper<CommentRecord> {
  const given = openGivenAccount(context.options);
  const address = openCell(context, "commenter url");
  return (row) => {
    const { postId, account } = readCommentPost(row, "facebook");
    const id = row.identifier("commentId", true);
    const parent = row.identifier("parentId", false);
    const author = readAuthor(row);
    const page = readAccountAddress(address(row), "facebook");
    return composeComment(row, {
      platform: "facebook",
      account: given(account),
      postId,
      externalId: id === null ? null : facebookCommentId(id, postId),
      parentId: parent === null ? null : facebookCommentId(parent, postId),
      isReply: row.has("parentId") ? parent !== null : null,
      published: readPublished(row),
      author:
        page === null ? author : { id: author?.id ?? page.externalId, handle: page.handle, name: author?.name ?? null },
    });
  };
}
