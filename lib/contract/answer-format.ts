import { InvalidRequestError } from "#lib/errors.ts";
import { wishesOf } from "./accept-header.ts";
import { choiceOf, oneOf, type QuerySource } from "./query-reader.ts";

/** Forms in which every answer of the API and the command line can be had. */
export const answerFormats = ["json", "csv"] as const;
export type AnswerFormat = (typeof answerFormats)[number];

/** Media type of each form, with its character set. */
export const mediaTypes: Record<AnswerFormat, string> = {
  json: "application/json; charset=utf-8",
  csv: "text/csv; charset=utf-8",
};

/** Names under which each form is accepted, the closest first: of these the closest one decides. */
const rangesOf: Record<AnswerFormat, readonly string[]> = {
  // A browser that asks for a page still gets JSON, which it can show.
  json: ["application/json", "text/html", "application/*", "*/*"],
  csv: ["text/csv", "text/*", "*/*"],
};

/**
 * The form of an answer: `format` where it is given, else what the `Accept` header likes best, else JSON.
 * @throws InvalidRequestError `bad_choice`, `not_acceptable`
 */
export function answerFormatOf(source: QuerySource, accept: string | null): AnswerFormat {
  if (oneOf(source, "format") !== null) return choiceOf(source, "format", answerFormats, "json");
  const wishes = wishesOf(accept);
  if (wishes.length === 0) return "json";
  const [best] = answerFormats
    .map((format) => {
      const range = rangesOf[format].find((name) => wishes.some(({ value }) => value === name));
      const place = wishes.findIndex(({ value }) => value === range);
      return { format, place, quality: wishes[place]?.quality ?? 0 };
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality || a.place - b.place);
  if (best) return best.format;
  throw new InvalidRequestError("not_acceptable", { formats: "application/json, text/csv" });
}
