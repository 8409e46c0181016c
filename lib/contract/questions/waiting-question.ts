import type { Locale } from "#lib/domain/model.ts";
import { languageOf } from "../languages.ts";
import { choiceOf, numberOf, oneOf, type QuerySource } from "../query-reader.ts";
import { parseScopeParams, type ScopeRequest, scopeParamsOf } from "../scope-params.ts";

/** Most comments of one page, and how many there are where nothing is said. */
export const commentLimits = { least: 1, most: 500, fallback: 50 } as const;

/** Which comments that wait for an answer are asked for, oldest first. */
export interface WaitingQuestion {
  readonly scope: ScopeRequest;
  /** Leaves out what does not look like a question. */
  readonly onlyQuestions: boolean;
  readonly cursor: string | null;
  readonly limit: number;
  readonly language: Locale;
}

/** Reads the question from a query. Throws InvalidRequestError. */
export function parseWaitingQuestion(source: QuerySource): WaitingQuestion {
  return {
    scope: parseScopeParams(source),
    onlyQuestions: choiceOf(source, "questions", ["0", "1"], "0") === "1",
    cursor: oneOf(source, "cursor"),
    limit: numberOf(source, "limit", commentLimits),
    language: languageOf(source),
  };
}

/** Writes the question as a query in canonical order, leaving out what is usual. */
export function waitingParamsOf(question: WaitingQuestion): URLSearchParams {
  const params = scopeParamsOf(question.scope);
  const usual = parseWaitingQuestion(new URLSearchParams());
  if (question.onlyQuestions) params.set("questions", "1");
  if (question.limit !== usual.limit) params.set("limit", String(question.limit));
  if (question.language !== usual.language) params.set("lang", question.language);
  if (question.cursor !== null) params.set("cursor", question.cursor);
  return params;
}
