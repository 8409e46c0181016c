import type { CommentInside } from "../comment-inside.ts";
import type { ReadOptions } from "../importer.ts";
import type { IssueTally } from "../issue-tally.ts";
import type { RowProblem } from "../table/row-framer.ts";
import type { JsonObject } from "./json-value.ts";

/** What an element becomes before its columns are read: an object, a rejected row, or nothing, where it is no post. */
export type ShapedElement =
  | { readonly value: JsonObject; readonly inside?: readonly CommentInside[] }
  | { readonly problem: RowProblem }
  | "passed-over";

/** What a mapper's format is called in JSON, where more than names of members tells it. */
export interface JsonForm {
  /** Whether an element is of this format; `document` has the members above a list inside an object. */
  accepts(element: JsonObject, document: JsonObject): boolean;
  /** Opens what brings each element into the columns of the schema. Refuses a document that can't be taken. */
  open(
    document: JsonObject,
    options: ReadOptions,
    warnings: IssueTally,
  ): (element: JsonObject, line: number) => ShapedElement;
}
