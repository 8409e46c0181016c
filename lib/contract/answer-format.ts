import { InvalidRequestError } from "#lib/errors.ts";
import { acceptedOf } from "./accept-header.ts";
import { choiceOf, oneOf, type QuerySource } from "./query-reader.ts";

/** Forms in which every answer of the API and the command line can be had. */
export const answerFormats = ["json", "csv"] as const;
export type AnswerFormat = (typeof answerFormats)[number];

/** Media type of each form, with its character set. */
export const mediaTypes: Record<AnswerFormat, string> = {
  json: "application/json; charset=utf-8",
  csv: "text/csv; charset=utf-8",
};

// A browser that asks for a page still gets JSON, which it can show.
const formatOfMediaType = new Map<string, AnswerFormat>([
  ["application/json", "json"],
  ["application/*", "json"],
  ["*/*", "json"],
  ["text/html", "json"],
  ["text/csv", "csv"],
  ["text/*", "csv"],
]);

/**
 * The form of an answer: `format` where it is given, else what the `Accept` header likes best, else JSON.
 * @throws InvalidRequestError `bad_choice`, `not_acceptable`
 */
export function answerFormatOf(source: QuerySource, accept: string | null): AnswerFormat {
  if (oneOf(source, "format") !== null) return choiceOf(source, "format", answerFormats, "json");
  const accepted = acceptedOf(accept);
  if (accepted.length === 0) return "json";
  for (const mediaType of accepted) {
    const format = formatOfMediaType.get(mediaType);
    if (format) return format;
  }
  throw new InvalidRequestError("not_acceptable", { formats: "application/json, text/csv" });
}
