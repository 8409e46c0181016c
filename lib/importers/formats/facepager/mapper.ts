import { splitFacebookId } from "../../cells/identifier.ts";
import { instantAt } from "../../cells/publication-time.ts";
import { openCell } from "../../column-cell.ts";
import { openGivenAccount } from "../../given-account.ts";
import type { PostRecord } from "../../importer.ts";
import { composePost } from "../../post-record.ts";
import { readAccountColumns, readRowLink } from "../../row-identity.ts";
import type { RowReader } from "../../row-reader.ts";
import type { MapperContext, RowMapper } from "../../table/table-format.ts";

/** Rows of Facepager: the posts among pages, comments and failed queries. */
export function openFacepagerMapper(context: MapperContext): RowMapper<PostRecord> {
  const given = openGivenAccount(context.options);
  const kindOf = openKind(context);
  return (row) => {
    const kind = kindOf(row);
    if (kind !== "post") return row.passOver(kind === "comment" ? "comments_passed_over" : "rows_without_posts");
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

/** A node is what its query asked for; where that does not say, what its level below the page says. */
function openKind(context: MapperContext): (row: RowReader) => "post" | "comment" | "other" {
  const level = openCell(context, "level");
  const query = openCell(context, "query type");
  const status = openCell(context, "query status");
  const type = openCell(context, "object type");
  return (row) => {
    if (/^error/i.test(status(row)) || /^(?:offcut|empty|headers|seed)$/i.test(type(row))) return "other";
    const asked = query(row);
    if (/\/comments\b/.test(asked) || Number(level(row)) > 1) return "comment";
    const isPost = /\/(?:posts|feed|published_posts|visitor_posts)\b/.test(asked) || level(row) === "1";
    return isPost || (row.cell("publishedAt") !== "" && splitFacebookId(row.cell("postId")) !== null)
      ? "post"
      : "other";
  };
}
