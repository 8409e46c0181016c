import type { RowReader } from "./row-reader.ts";

/** Count of a field that a tool writes as -1 where the account hides it; then it is unknown. */
export function readHideableCount(row: RowReader, field: "likes" | "comments"): number | null {
  if (row.cell(field) !== "-1") return row.count(field);
  if (field === "likes") row.warnings.count("likes_hidden", row.line);
  return null;
}

/** Comments of a post; a 0 of a post whose comments are `closed` is no silence, and unknown. */
export function readClosableComments(row: RowReader, closed: string): number | null {
  const comments = readHideableCount(row, "comments");
  if (comments !== 0 || !/^(?:true|yes|1)$/i.test(closed)) return comments;
  row.warnings.count("comments_closed", row.line);
  return null;
}
