import "server-only";
import type { Rejection } from "../../importers/importer.ts";

/** Days, times, numbers and signs: what is wrong with a cell of these can be said without naming anybody. */
const impersonal = /^[\d\s.,:;/+\-TZ%]*$/u;
/** Parameters that name a place in the file, which the file's tool and not a person has written. */
const placeNames = new Set(["column", "columns", "field", "format"]);

/**
 * A rejected row of a file with comments, as it may be kept: its line, why, and no text, since any cell may hold the
 * name, handle or words of a private person. Who has the file finds the row by its line.
 */
export function withoutPeople(rejection: Rejection): Rejection {
  const params = Object.entries(rejection.params).map(([name, value]): [string, string | number] => [
    name,
    typeof value === "number" || placeNames.has(name) || impersonal.test(value) ? value : "…",
  ]);
  return { ...rejection, params: Object.fromEntries(params), text: "" };
}
