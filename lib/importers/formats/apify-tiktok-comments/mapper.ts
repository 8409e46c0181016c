import { publicationTime } from "../../cells/publication-time.ts";
import { isFilled, openCell, openErrorTest } from "../../column-cell.ts";
import { readCommentPost } from "../../comment-post.ts";
import { composeComment } from "../../comment-record.ts";
import { openGivenAccount } from "../../given-account.ts";
import type { CommentRecord } from "../../importer.ts";
import type { MapperContext, RowMapper } from "../../table/table-format.ts";

/** Rows of Apify's TikTok comment scraper; video and account are in the address of the video. */
export function openApifyTiktokCommentsMapper(context: MapperContext): RowMapper<CommentRecord> {
  const given = openGivenAccount(context.options);
  const isError = openErrorTest(context);
  const replies = openCell(context, "replycommenttotal");
  const tellsParents = isFilled(context, "repliestoid");
  return (row) => {
    if (isError(row)) return null;
    if (!tellsParents && Number(replies(row)) > 0) row.warnings.count("replies_missing", row.line);
    const { postId, account } = readCommentPost(row, "tiktok");
    const date = row.date("publishedAt");
    const parentId = row.identifier("parentId", false);
    return composeComment(row, {
      platform: "tiktok",
      account: given(account),
      postId,
      externalId: row.identifier("commentId", true),
      parentId,
      isReply: tellsParents || parentId !== null ? parentId !== null : null,
      published: date === null ? null : publicationTime(date),
    });
  };
}
