import { choiceOf, type SearchParams } from "#lib/contract/query-reader.ts";
import {
  parseSurveyScope,
  type SurveyScopeRequest,
  surveyScopeParamsOf,
} from "#lib/contract/questions/survey-question.ts";
import { type TableBase, tableBases } from "#lib/domain/survey/survey-table.ts";

/** Whom the page of a survey is of, and how it shows them. */
export interface SurveyView {
  readonly scope: SurveyScopeRequest;
  readonly base: TableBase;
  readonly showsIntervals: boolean;
}

/** Reads the view from an address. Throws InvalidRequestError. */
export function parseSurveyView(params: SearchParams): SurveyView {
  return {
    scope: parseSurveyScope(params),
    base: choiceOf(params, "base", tableBases, "answered"),
    showsIntervals: choiceOf(params, "intervals", ["0", "1"], "1") === "1",
  };
}

/** Writes the view as a query, leaving out what is usual. */
export function surveyViewParamsOf({ scope, base, showsIntervals }: SurveyView): URLSearchParams {
  const params = surveyScopeParamsOf(scope);
  if (base !== "answered") params.set("base", base);
  if (!showsIntervals) params.set("intervals", "0");
  return params;
}

/** The scope without one answer of its filter. */
export function withoutAnswer(scope: SurveyScopeRequest, question: string, option: string | null): SurveyScopeRequest {
  const filters = scope.filters
    .map((filter) =>
      filter.question === question
        ? { ...filter, options: filter.options.filter((candidate) => candidate !== option) }
        : filter,
    )
    .filter(({ options }) => options.length > 0);
  return { ...scope, filters };
}
