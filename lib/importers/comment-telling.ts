import type { ColumnPlan } from "./column-plan.ts";
import type { CommentTelling } from "./importer.ts";

const authorFields = ["authorId", "author", "authorName"] as const;

/**
 * What a file tells whose stretches tell this and that: names anywhere show that whoever is not named is a person, and
 * a reply that is missing anywhere shows that the file does not hold all. Null is a stretch without comments.
 */
export function addTelling(one: CommentTelling | null, other: CommentTelling | null): CommentTelling | null {
  if (one === null || other === null) return one ?? other;
  return {
    parents: one.parents && other.parents,
    authors: one.authors || other.authors,
    complete: one.complete && other.complete,
  };
}

/** What files tell that are taken in as one: each thing only where every one of them tells it. */
export function sharedTelling(one: CommentTelling | null, other: CommentTelling | null): CommentTelling | null {
  const added = addTelling(one, other);
  return one === null || other === null ? added : added && { ...added, authors: one.authors && other.authors };
}

/** What a table with one comment a row tells by its columns, where the tool exports all comments of a post. */
export function tellsByColumns(seen: ColumnPlan): CommentTelling {
  return {
    parents: seen.placeOf.has("parentId"),
    authors: authorFields.some((field) => seen.placeOf.has(field)),
    complete: true,
  };
}
