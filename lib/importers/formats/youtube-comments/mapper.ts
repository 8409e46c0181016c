import { instantAt } from "../../cells/publication-time.ts";
import { openCell } from "../../column-cell.ts";
import { composeComment, readAuthor } from "../../comment-record.ts";
import { openGivenAccount } from "../../given-account.ts";
import type { CommentRecord } from "../../importer.ts";
import { refuse } from "../../refuse.ts";
import type { MapperContext, RowMapper } from "../../table/table-format.ts";
import { youtubeCommentsSchema } from "./schema.ts";

/** The film after which a file of comments is named (`videoinfo_<id>_2023_09_29-…_comments.csv`), or null. */
export function filmOfFileName(fileName: string): string | null {
  return /(?:^|[/\\ ])videoinfo_([\w-]{11})_/.exec(fileName)?.[1] ?? null;
}

/** Rows of comments of YouTube Data Tools; the clock is that of the server, which keeps UTC. */
export function openYoutubeCommentsMapper(context: MapperContext): RowMapper<CommentRecord> {
  const given = openGivenAccount(context.options);
  const replies = openCell(context, "isreply");
  const hasChannels = context.columnsNamed("authorchannelid").length > 0;
  const postId = filmOfFileName(context.options.fileName);
  if (postId === null) refuse("comments_without_post", { format: youtubeCommentsSchema.name });
  return (row) => {
    const externalId = row.identifier("commentId", true);
    const date = row.date("publishedAt");
    const isReply = /^(?:1|yes|true)$/i.test(replies(row));
    // An id of a reply has that of its comment before a point.
    const parentId = row.identifier("parentId", false) ?? externalId?.split(".")[0] ?? null;
    return composeComment(row, {
      platform: "youtube",
      account: given({ platform: "youtube", handle: null, externalId: null, name: null }),
      postId,
      externalId,
      parentId: isReply && parentId !== externalId ? parentId : null,
      isReply,
      published: date === null ? null : instantAt(date, date.offsetMinutes ?? 0),
      author: hasChannels ? readAuthor(row) : null,
    });
  };
}
