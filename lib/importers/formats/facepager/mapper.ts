import { splitFacebookId } from "../../cells/identifier.ts";
import { instantAt } from "../../cells/publication-time.ts";
import { openGivenAccount } from "../../given-account.ts";
import type { CommentRecord, PostRecord } from "../../importer.ts";
import { composePost } from "../../post-record.ts";
import { readAccountColumns, readRowLink } from "../../row-identity.ts";
import type { MapperContext, RowMapper } from "../../table/table-format.ts";
import { openFacepagerCommentMapper } from "./comment-mapper.ts";
import { openNodeKind } from "./node-kind.ts";

/** Rows of Facepager: posts and comments among pages and failed queries. */
export function openFacepagerMapper(context: MapperContext): RowMapper<PostRecord | CommentRecord> {
  const given = openGivenAccount(context.options);
  const readComment = openFacepagerCommentMapper(context);
  const kindOf = openNodeKind((name) => context.columnsNamed(name)[0] ?? -1);
  return (row) => {
    const kind = kindOf(row.cells);
    if (kind === "comment") return readComment(row);
    if (kind === "other") return row.passOver("rows_without_posts");
    const id = row.identifier("postId", true);
    const parts = id === null ? null : splitFacebookId(id);
    const link = readRowLink(row, "facebook");
    const account = readAccountColumns(row, "facebook", link);
    const date = row.date("publishedAt");
    return composePost(row, {
      account: given({ ...account, externalId: parts?.pageId ?? account.externalId }),
      externalId: parts?.postId ?? id,
      published: date === null ? null : instantAt(date, date.offsetMinutes ?? 0),
      permalink: link.permalink,
      text: row.text("text"),
      type: row.postType("type"),
    });
  };
}
