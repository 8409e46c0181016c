import { memberNames } from "../../json/json-columns.ts";
import type { JsonForm } from "../../json/json-form.ts";
import { listOf } from "../../json/json-value.ts";
import { commentsOfList } from "./comments-inside.ts";
import { apifyInstagramSchema } from "./schema.ts";

/** JSON of the same columns; the latest comments of each post stand inside it. */
export const apifyInstagramJson: JsonForm = {
  accepts: (element) => apifyInstagramSchema.matches(memberNames(element)),
  open: () => (element) => ({ value: element, inside: commentsOfList(listOf(element, "latestComments")) }),
};
