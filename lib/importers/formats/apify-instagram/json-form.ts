import { memberNames } from "../../json/json-columns.ts";
import type { JsonForm } from "../../json/json-form.ts";
import { type JsonValue, listOf } from "../../json/json-value.ts";
import { apifyInstagramSchema } from "./schema.ts";

/** Comments of a list with the replies below them. */
function countComments(comments: readonly JsonValue[]): number {
  return comments.reduce<number>((count, comment) => count + 1 + listOf(comment, "replies").length, 0);
}

/** JSON of the same columns; the latest comments of each post stand inside it. */
export const apifyInstagramJson: JsonForm = {
  accepts: (element) => apifyInstagramSchema.matches(memberNames(element)),
  open: (_document, _options, warnings) => (element) => {
    warnings.add("comments_inside", countComments(listOf(element, "latestComments")));
    return { value: element };
  },
};
