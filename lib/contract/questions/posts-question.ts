import { type Locale, type PostType, postTypes } from "#lib/domain/model.ts";
import { InvalidRequestError } from "#lib/errors.ts";
import { languageOf } from "../languages.ts";
import { choiceOf, listOf, numberOf, oneOf, type QuerySource } from "../query-reader.ts";
import { parseScopeParams, type ScopeRequest, scopeParamsOf } from "../scope-params.ts";

/** Orders that posts can be had in. */
export const postOrders = ["published", "likes", "comments", "shares"] as const;
export type PostOrder = (typeof postOrders)[number];

/** Most posts of one page, and how many there are where nothing is said. */
export const postLimits = { least: 1, most: 500, fallback: 50 } as const;
const longestSearch = 200;

/** Which posts are asked for, in which order. */
export interface PostsQuestion {
  readonly scope: ScopeRequest;
  readonly search: string | null;
  readonly types: readonly PostType[];
  readonly sort: PostOrder;
  readonly direction: "asc" | "desc";
  readonly cursor: string | null;
  readonly limit: number;
  readonly language: Locale;
}

function typesOf(source: QuerySource): PostType[] {
  return listOf(source, "type").map((value) => {
    const type = postTypes.find((candidate) => candidate === value.toLowerCase());
    if (!type) throw new InvalidRequestError("bad_choice", { parameter: "type", value, choices: postTypes.join(", ") });
    return type;
  });
}

/** Reads the question from a query. Throws InvalidRequestError. */
export function parsePostsQuestion(source: QuerySource): PostsQuestion {
  const search = oneOf(source, "search");
  if (search !== null && search.length > longestSearch) {
    throw new InvalidRequestError("too_long", { parameter: "search", most: longestSearch });
  }
  return {
    scope: parseScopeParams(source),
    search,
    types: typesOf(source),
    sort: choiceOf(source, "sort", postOrders, "published"),
    direction: choiceOf(source, "direction", ["asc", "desc"], "desc"),
    cursor: oneOf(source, "cursor"),
    limit: numberOf(source, "limit", postLimits),
    language: languageOf(source),
  };
}

/** Writes the question as a query in canonical order, leaving out what is usual. */
export function postsParamsOf(question: PostsQuestion): URLSearchParams {
  const params = scopeParamsOf(question.scope);
  const usual = parsePostsQuestion(new URLSearchParams());
  const written: [string, string | null, string | null][] = [
    ["search", question.search, null],
    ["type", question.types.join(","), ""],
    ["sort", question.sort, usual.sort],
    ["direction", question.direction, usual.direction],
    ["limit", String(question.limit), String(usual.limit)],
    ["lang", question.language, usual.language],
    ["cursor", question.cursor, null],
  ];
  for (const [name, value, left] of written) if (value !== null && value !== left) params.set(name, value);
  return params;
}
