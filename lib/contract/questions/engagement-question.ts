import { type Dimension, dimensions } from "#lib/domain/metrics/row-groups.ts";
import type { Locale } from "#lib/domain/model.ts";
import { InvalidRequestError } from "#lib/errors.ts";
import { languageOf } from "../languages.ts";
import { listOf, type QuerySource } from "../query-reader.ts";
import { parseScopeParams, type ScopeRequest } from "../scope-params.ts";

/** What engagement is asked about, grouped by what. No dimension gives one row over all. */
export interface EngagementQuestion {
  readonly scope: ScopeRequest;
  readonly by: readonly Dimension[];
  readonly language: Locale;
}

/**
 * Reads `by`, in any order and case; the answer names its dimensions in the order asked for.
 * @throws InvalidRequestError `unknown_dimension`
 */
export function parseDimensions(source: QuerySource): Dimension[] {
  return listOf(source, "by").map((value) => {
    const dimension = dimensions.find((candidate) => candidate === value.toLowerCase());
    if (!dimension) throw new InvalidRequestError("unknown_dimension", { value, dimensions: dimensions.join(", ") });
    return dimension;
  });
}

/** Reads the question from a query. Throws InvalidRequestError. */
export function parseEngagementQuestion(source: QuerySource): EngagementQuestion {
  return { scope: parseScopeParams(source), by: [...new Set(parseDimensions(source))], language: languageOf(source) };
}
