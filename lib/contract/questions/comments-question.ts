import type { Locale } from "#lib/domain/model.ts";
import { languageOf } from "../languages.ts";
import { numberOf, oneOf, type QuerySource } from "../query-reader.ts";
import { parseScopeParams, type ScopeRequest, scopeParamsOf } from "../scope-params.ts";
import { commentLimits } from "./waiting-question.ts";

/** Which comments are asked for, newest first. */
export interface CommentsQuestion {
  readonly scope: ScopeRequest;
  readonly cursor: string | null;
  readonly limit: number;
  readonly language: Locale;
}

/** Reads the question from a query. Throws InvalidRequestError. */
export function parseCommentsQuestion(source: QuerySource): CommentsQuestion {
  return {
    scope: parseScopeParams(source),
    cursor: oneOf(source, "cursor"),
    limit: numberOf(source, "limit", commentLimits),
    language: languageOf(source),
  };
}

/** Writes the question as a query in canonical order, leaving out what is usual. */
export function commentsParamsOf(question: CommentsQuestion): URLSearchParams {
  const params = scopeParamsOf(question.scope);
  const usual = parseCommentsQuestion(new URLSearchParams());
  if (question.limit !== usual.limit) params.set("limit", String(question.limit));
  if (question.language !== usual.language) params.set("lang", question.language);
  if (question.cursor !== null) params.set("cursor", question.cursor);
  return params;
}
