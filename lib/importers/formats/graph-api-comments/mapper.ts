import { facebookCommentId } from "../../cells/comment-id.ts";
import { instantAt } from "../../cells/publication-time.ts";
import { readCommentPost } from "../../comment-post.ts";
import { composeComment, readAuthor } from "../../comment-record.ts";
import type { CommentRecord } from "../../importer.ts";
import type { MapperContext, RowMapper } from "../../table/table-format.ts";
import { graphApiOffsetMinutes, openPageHandle } from "../graph-api/mapper.ts";
import { isHiddenAuthor, surveyAuthors } from "./hidden-authors.ts";

/** Rows of a comment file of the Graph API scripts: ids are `<page>_<post>` and `<post>_<comment>`. */
export function openGraphApiCommentsMapper(context: MapperContext): RowMapper<CommentRecord> {
  const handleOf = openPageHandle(context, "comments");
  const [authorPlace = -1] = context.columnsNamed("comment author");
  const { hidesPeople } = surveyAuthors(context.sample, authorPlace);
  return (row) => {
    const { postId, account } = readCommentPost(row, "facebook");
    const id = row.identifier("commentId", true);
    const parent = row.identifier("parentId", false);
    const date = row.date("publishedAt");
    return composeComment(row, {
      platform: "facebook",
      account: { ...account, handle: handleOf(account.externalId) },
      postId,
      externalId: id === null ? null : facebookCommentId(id, postId),
      parentId: parent === null ? null : facebookCommentId(parent, postId),
      isReply: row.has("parentId") ? parent !== null : null,
      published: date === null ? null : instantAt(date, date.offsetMinutes ?? graphApiOffsetMinutes),
      author: readAuthor(row),
      ...(hidesPeople && isHiddenAuthor(row.cell("authorName")) && { isByAccount: false }),
    });
  };
}
