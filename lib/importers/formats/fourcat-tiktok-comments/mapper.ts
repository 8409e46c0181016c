import { openCell } from "../../column-cell.ts";
import { readCommentPost } from "../../comment-post.ts";
import { composeComment } from "../../comment-record.ts";
import { openGivenAccount } from "../../given-account.ts";
import type { CommentRecord } from "../../importer.ts";
import { readPublished } from "../../row-identity.ts";
import type { MapperContext, RowMapper } from "../../table/table-format.ts";

/** Rows of TikTok comments in 4CAT: `thread_id` is the parent of replies, and else the video. */
export function openFourcatTiktokCommentsMapper(context: MapperContext): RowMapper<CommentRecord> {
  const given = openGivenAccount(context.options);
  const onComment = openCell(context, "is comment on comment");
  const post = openCell(context, "post id");
  return (row) => {
    const { postId, account } = readCommentPost(row, "tiktok");
    const isReply = /^(?:yes|true|1)$/i.test(onComment(row));
    return composeComment(row, {
      platform: "tiktok",
      account: given(account),
      postId: (post(row) || postId) ?? null,
      externalId: row.identifier("commentId", true),
      parentId: isReply ? row.identifier("parentId", false) : null,
      isReply,
      published: readPublished(row),
    });
  };
}
