import { publicationTime } from "../../cells/publication-time.ts";
import { openCell, openErrorTest } from "../../column-cell.ts";
import { commentsInside } from "../../comment-inside.ts";
import { readCommentPost } from "../../comment-post.ts";
import { composeComment } from "../../comment-record.ts";
import { openGivenAccount } from "../../given-account.ts";
import type { CommentRecord } from "../../importer.ts";
import { memberNames } from "../../json/json-columns.ts";
import type { JsonForm } from "../../json/json-form.ts";
import type { MapperContext, RowMapper } from "../../table/table-format.ts";
import { openInsideColumns, repliesInside } from "../apify-instagram/comments-inside.ts";
import { apifyInstagramCommentsSchema } from "./schema.ts";

const replyIds = /^()replies\/\d+\/id$/;

/** Replies inside a comment, of JSON or in columns. */
export const openApifyInstagramReplies = commentsInside({ openColumns: openInsideColumns(replyIds) });

/** JSON of the same columns, with the replies inside each comment. */
export const apifyInstagramCommentsJson: JsonForm = {
  accepts: (element) => apifyInstagramCommentsSchema.matches(memberNames(element)),
  open: () => (element) => ({ value: element, inside: repliesInside(element, "") }),
};

/** Rows of Apify's Instagram comment scraper: the post is known by the short code in its address. */
export function openApifyInstagramCommentsMapper(context: MapperContext): RowMapper<CommentRecord> {
  const given = openGivenAccount(context.options);
  const isError = openErrorTest(context);
  const replies = openCell(context, "repliescount");
  const firstReply = openCell(context, "replies/0/id");
  return (row) => {
    if (isError(row)) return null;
    if (Number(replies(row)) > 0 && row.inside.length === 0 && firstReply(row) === "") {
      row.warnings.count("replies_missing", row.line);
    }
    const { postId, account } = readCommentPost(row, "instagram");
    const date = row.date("publishedAt");
    return composeComment(row, {
      platform: "instagram",
      account: given(account),
      postId,
      externalId: row.identifier("commentId", true),
      parentId: null,
      isReply: false,
      published: date === null ? null : publicationTime(date),
    });
  };
}
