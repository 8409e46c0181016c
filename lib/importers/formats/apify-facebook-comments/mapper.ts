import { facebookCommentId, readFacebookCommentId } from "../../cells/comment-id.ts";
import { readAccountAddress } from "../../cells/permalink.ts";
import { publicationTime } from "../../cells/publication-time.ts";
import { openCell, openErrorTest } from "../../column-cell.ts";
import { readCommentPost } from "../../comment-post.ts";
import { composeComment, readAuthor } from "../../comment-record.ts";
import { openGivenAccount } from "../../given-account.ts";
import type { CommentAuthor, CommentRecord } from "../../importer.ts";
import type { RowReader } from "../../row-reader.ts";
import type { MapperContext, RowMapper } from "../../table/table-format.ts";

/**
 * Rows of Apify's Facebook comment scraper. Ids are base64 of `comment:<post>_<comment>`: they name the post by its
 * number, where the address of the post has only a `pfbid`.
 */
export function openApifyFacebookCommentsMapper(context: MapperContext): RowMapper<CommentRecord> {
  const given = openGivenAccount(context.options);
  const isError = openErrorTest(context);
  const profile = openCell(context, "profileurl");
  const depth = openCell(context, "threadingdepth");
  return (row) => {
    if (isError(row)) return null;
    const { postId, account } = readCommentPost(row, "facebook");
    const id = row.identifier("commentId", true);
    const parent = row.identifier("parentId", false);
    const date = row.date("publishedAt");
    const post = readFacebookCommentId(id ?? "")?.postId ?? postId;
    return composeComment(row, {
      platform: "facebook",
      account: given(account),
      postId: post,
      externalId: id === null ? null : facebookCommentId(id, post),
      parentId: parent === null ? null : facebookCommentId(parent, post),
      isReply: parent !== null || Number(depth(row)) > 0,
      published: date === null ? null : publicationTime(date),
      author: withAddress(readAuthor(row), row, profile(row)),
    });
  };
}

/** The author with the handle that stands in the address of the profile. */
function withAddress(author: CommentAuthor | null, row: RowReader, address: string): CommentAuthor | null {
  const found = address === "" ? null : readAccountAddress(row.clean(address), "facebook");
  if (found === null) return author;
  return { id: author?.id ?? found.externalId, handle: found.handle, name: author?.name ?? null };
}
