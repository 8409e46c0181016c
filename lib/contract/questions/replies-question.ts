import type { Dimension } from "#lib/domain/metrics/row-groups.ts";
import type { Locale } from "#lib/domain/model.ts";
import { languageOf } from "../languages.ts";
import type { QuerySource } from "../query-reader.ts";
import { parseScopeParams, type ScopeRequest } from "../scope-params.ts";
import { parseDimensions } from "./engagement-question.ts";

/** Whose replies are asked about, grouped by what. No dimension gives one row over all. */
export interface RepliesQuestion {
  readonly scope: ScopeRequest;
  readonly by: readonly Dimension[];
  readonly language: Locale;
}

/** Reads the question from a query. Throws InvalidRequestError. */
export function parseRepliesQuestion(source: QuerySource): RepliesQuestion {
  return { scope: parseScopeParams(source), by: [...new Set(parseDimensions(source))], language: languageOf(source) };
}
