import { facebookCommentId, readFacebookCommentId } from "../../cells/comment-id.ts";
import { instantAt } from "../../cells/publication-time.ts";
import { openCell } from "../../column-cell.ts";
import { composeComment } from "../../comment-record.ts";
import type { CommentAuthor, CommentRecord } from "../../importer.ts";
import type { RowReader } from "../../row-reader.ts";
import type { MapperContext } from "../../table/table-format.ts";

/** Rows whose Facebook ids are kept, so that the rows below them find their parent; tables list it before them. */
const keptRows = 100_000;

/**
 * Comments among the nodes of Facepager. The object id is `<post>_<comment>`; which comment a reply answers is told by
 * the row number of the node above it.
 */
export function openFacepagerCommentMapper(context: MapperContext): (row: RowReader) => CommentRecord | null {
  const number = openCell(context, "id");
  const above = openCell(context, "parent id");
  const commentOf = new Map<string, string>();
  return (row) => {
    const id = row.identifier("postId", true);
    const read = id === null ? null : readFacebookCommentId(id);
    const externalId = id === null ? null : facebookCommentId(id, null);
    const parentId = commentOf.get(above(row)) ?? null;
    if (externalId !== null && number(row) !== "") keep(commentOf, number(row), externalId);
    const date = row.date("publishedAt");
    return composeComment(row, {
      platform: "facebook",
      account: null,
      postId: read?.postId ?? null,
      externalId,
      parentId,
      isReply: parentId !== null,
      published: date === null ? null : instantAt(date, date.offsetMinutes ?? 0),
      author: authorOf(row),
    });
  };
}

function authorOf(row: RowReader): CommentAuthor | null {
  const id = row.personId("accountId");
  const name = row.name("accountName");
  return id === null && name === null ? null : { id, handle: null, name };
}

function keep(commentOf: Map<string, string>, number: string, id: string): void {
  commentOf.set(number, id);
  if (commentOf.size <= keptRows) return;
  const [oldest] = commentOf.keys();
  if (oldest !== undefined) commentOf.delete(oldest);
}
