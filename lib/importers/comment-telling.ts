import type { ColumnPlan } from "./column-plan.ts";
import type { CommentTelling } from "./importer.ts";

const authorFields = ["authorId", "author", "authorName"] as const;

/** What a table with one comment a row tells by its columns, where the tool exports all comments of a post. */
export function tellsByColumns(seen: ColumnPlan): CommentTelling {
  return {
    parents: seen.placeOf.has("parentId"),
    authors: authorFields.some((field) => seen.placeOf.has(field)),
    complete: true,
  };
}
