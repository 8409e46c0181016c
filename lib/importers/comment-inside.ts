import { readCount } from "./cells/count.ts";
import { readIdentifier } from "./cells/identifier.ts";
import { publicationTime } from "./cells/publication-time.ts";
import { speaksFor } from "./comment-record.ts";
import type { CommentRecord, PostRecord } from "./importer.ts";
import { commentFits } from "./record-bounds.ts";
import { isComment } from "./record-kind.ts";
import type { RowReader } from "./row-reader.ts";
import type { InsideReader, MapperContext } from "./table/table-format.ts";

/** A comment that stands inside the row of its post or of the comment that it answers, as its cells say it. */
export interface CommentInside {
  readonly id: string;
  /** Id of the comment that it answers; blank where that is the row itself, or nobody. */
  readonly parentId: string;
  readonly text: string;
  readonly publishedAt: string;
  readonly authorId: string;
  readonly author: string;
  readonly authorName: string;
  readonly likes: string;
}

/** Whose the comments inside a row are, and under which post. */
function placeOf(record: PostRecord | CommentRecord) {
  return isComment(record)
    ? { account: record.account, platform: record.platform, postExternalId: record.postExternalId, above: record }
    : { account: record.account, platform: record.account.platform, postExternalId: record.externalId, above: null };
}

/** What formats with comments inside rows differ in. */
export interface InsideHabits {
  /** Brings an id of the tool into the form in which all tools' ids are kept. */
  canonicalId?(id: string, postId: string | null): string;
  /** Finds the comments of a table, where they stand in columns such as `comments/0/id`. */
  openColumns?(context: MapperContext): (row: RowReader) => readonly CommentInside[];
}

/**
 * Reads comments inside rows. One that has no id or no time is left out with a warning, since the row itself is good.
 */
export function commentsInside({ canonicalId = (id) => id, openColumns }: InsideHabits = {}) {
  return (context: MapperContext): InsideReader => {
    const inColumns = openColumns?.(context) ?? (() => []);
    return (row, record) => {
      const place = placeOf(record);
      const found: CommentRecord[] = [];
      for (const inside of row.inside.length > 0 ? row.inside : inColumns(row)) {
        const comment = readInside(row, inside, place, canonicalId);
        if (comment === null) row.warnings.count("comments_left_out", row.line);
        else found.push(comment);
      }
      return found;
    };
  };
}

function readInside(
  row: RowReader,
  inside: CommentInside,
  { account, platform, postExternalId, above }: ReturnType<typeof placeOf>,
  canonicalId: (id: string, postId: string | null) => string,
): CommentRecord | null {
  const id = readIdentifier(inside.id);
  const date = row.readDate(inside.publishedAt.trim());
  if ("fault" in id || date === null) return null;
  const likes = readCount(inside.likes);
  const author = authorOf(row, inside);
  const parent = inside.parentId === "" ? (above?.externalId ?? null) : canonicalId(inside.parentId, postExternalId);
  const comment: CommentRecord = {
    line: row.line,
    account,
    platform,
    postExternalId,
    externalId: canonicalId(row.clean(id.id), postExternalId),
    parentExternalId: parent,
    isReply: parent !== null,
    published: publicationTime(date),
    author,
    isByAccount: speaksFor(author, account) ? true : null,
    text: row.cleanText(inside.text.trim()),
    likes: "fault" in likes ? null : likes.value,
    permalink: null,
  };
  return commentFits(comment) ? comment : null;
}

function authorOf(row: RowReader, { authorId, author, authorName }: CommentInside): CommentRecord["author"] {
  const id = readIdentifier(authorId);
  const known = {
    id: "fault" in id ? null : row.clean(id.id),
    handle: row.clean(author.trim().replace(/^@/, "")) || null,
    name: row.clean(authorName.trim()) || null,
  };
  return known.id === null && known.handle === null && known.name === null ? null : known;
}
