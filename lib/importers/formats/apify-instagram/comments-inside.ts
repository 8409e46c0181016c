import type { CommentInside } from "../../comment-inside.ts";
import { type JsonValue, listOf, memberOf } from "../../json/json-value.ts";
import type { RowReader } from "../../row-reader.ts";
import type { MapperContext } from "../../table/table-format.ts";

const textOf = (value: JsonValue | undefined): string =>
  typeof value === "string" || typeof value === "number" ? String(value) : "";

function insideOf(comment: JsonValue, parentId: string): CommentInside {
  return {
    id: textOf(memberOf(comment, "id")),
    parentId,
    text: textOf(memberOf(comment, "text")),
    publishedAt: textOf(memberOf(comment, "timestamp")),
    authorId: textOf(memberOf(comment, "owner", "id")),
    author: textOf(memberOf(comment, "ownerUsername") ?? memberOf(comment, "owner", "username")),
    authorName: textOf(memberOf(comment, "owner", "full_name")),
    likes: textOf(memberOf(comment, "likesCount")),
  };
}

/** Replies of a comment of Apify's Instagram scrapers; `parentId` is blank where the comment is the row itself. */
export function repliesInside(comment: JsonValue, parentId: string): CommentInside[] {
  return listOf(comment, "replies").map((reply) => insideOf(reply, parentId));
}

/** Comments of a list with the replies below them. */
export function commentsOfList(comments: readonly JsonValue[]): CommentInside[] {
  return comments.flatMap((comment) => {
    const one = insideOf(comment, "");
    return [one, ...repliesInside(comment, one.id)];
  });
}

/** Names of columns after the place of a comment, by the cell of ours that they are. */
const columns = {
  id: "id",
  text: "text",
  publishedAt: "timestamp",
  authorId: "owner/id",
  author: "ownerusername",
  authorName: "owner/full name",
  likes: "likescount",
} as const;

/** One comment of a flattened table: where its cells stand, and those of the comment that it answers. */
interface ColumnGroup {
  readonly places: Readonly<Record<keyof typeof columns, number>>;
  readonly parentPlace: number;
}

/**
 * Opens the finding of comments in columns: `latestComments/0/id` and `latestComments/0/replies/0/id` of posts, or
 * `replies/0/id` of comments.
 * @param ids the columns of ids, with what stands before `replies/` as their first group
 */
export function openInsideColumns(ids: RegExp): (context: MapperContext) => (row: RowReader) => CommentInside[] {
  return (context) => {
    const groups = context.columnsMatching(ids).map((place) => groupAt(context, place, ids));
    return (row) => {
      const cell = (place: number): string => (place < 0 ? "" : row.cellAt(place));
      return groups.flatMap(({ places, parentPlace }) => {
        const id = cell(places.id);
        if (id === "") return [];
        const cells = Object.entries(places).map(([name, place]) => [name, cell(place)]);
        return [{ ...Object.fromEntries(cells), id, parentId: cell(parentPlace) } as CommentInside];
      });
    };
  };
}

function groupAt(context: MapperContext, idPlace: number, ids: RegExp): ColumnGroup {
  const name = context.nameAt(idPlace);
  const stem = name.slice(0, -"id".length);
  const isReply = /(?:^|\/)replies\/\d+\/id$/.test(name);
  const above = isReply ? ids.exec(name)?.[1] : undefined;
  const placeOf = (column: string): number => context.columnsNamed(column)[0] ?? -1;
  const places = Object.entries(columns).map(([field, column]) => [field, placeOf(stem + column)]);
  return {
    places: Object.fromEntries(places) as ColumnGroup["places"],
    parentPlace: above === undefined ? -1 : placeOf(`${above}id`),
  };
}
