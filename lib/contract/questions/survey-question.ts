import type { Locale } from "#lib/domain/model.ts";
import { locales } from "#lib/domain/model.ts";
import { type TableBase, tableBases } from "#lib/domain/survey/survey-table.ts";
import { InvalidRequestError } from "#lib/errors.ts";
import { languageOf } from "../languages.ts";
import { choiceOf, listOf, numberOf, oneOf, type QuerySource, valuesOf } from "../query-reader.ts";

/** People who gave one of some answers to a question; `null` is an answer that the codebook does not list. */
export interface FilterRequest {
  readonly question: string;
  readonly options: readonly (string | null)[];
}

/** Known shares of some options of a question among everybody, in percent. */
export interface MarginRequest {
  readonly question: string;
  readonly percents: Readonly<Record<string, number>>;
}

/** Whom a table is of, and how it is shown. */
export interface SurveyScopeRequest {
  readonly filters: readonly FilterRequest[];
  readonly languages: readonly Locale[];
  /** What people are weighed by; nothing is weighted where it is empty. */
  readonly margins: readonly MarginRequest[];
  /** Whether people who can't be placed in some margin are in no weighted table; weights are refused otherwise. */
  readonly leavesOut: boolean;
  /** Counts above 0 and under it are hidden; 0 hides nothing. */
  readonly suppress: number;
}

export interface SurveyTablesQuestion {
  /** Number or name. */
  readonly survey: string;
  /** Codes of questions; all where empty. */
  readonly questions: readonly string[];
  readonly scope: SurveyScopeRequest;
  readonly base: TableBase;
  readonly language: Locale;
}

export interface SurveyCrosstabQuestion {
  readonly survey: string;
  readonly row: string;
  readonly column: string;
  readonly scope: SurveyScopeRequest;
  readonly language: Locale;
}

export interface SurveyResponsesQuestion {
  readonly survey: string;
  readonly scope: SurveyScopeRequest;
  readonly cursor: string | null;
  readonly limit: number;
  readonly language: Locale;
}

/** Parameters that say whom a table is of. */
export const surveyScopeParams = ["filter", "language", "margin", "margin-blank", "suppress"] as const;
/** What becomes of people who left blank what they should be weighed by. */
export const marginBlanks = ["refuse", "leave-out"] as const;
/** Most responses of one page, and how many there are where nothing is said. */
export const responseLimits = { least: 1, most: 500, fallback: 50 } as const;
/** Name of the answers that no option is. */
export const notListed = "not_listed";
const mostSuppressed = 1000;

function filtersOf(source: QuerySource): FilterRequest[] {
  const byQuestion = new Map<string, (string | null)[]>();
  for (const value of listOf(source, "filter")) {
    const [, question = "", option = ""] = /^([^:]+):(.+)$/.exec(value) ?? [];
    if (question === "") throw new InvalidRequestError("survey_filter_malformed", { value });
    byQuestion.set(question, [...(byQuestion.get(question) ?? []), option === notListed ? null : option]);
  }
  return [...byQuestion].map(([question, options]) => ({ question, options }));
}

/** Begins the names of the fields of a form in which single shares are written: `margin.age:25_35`. */
export const marginField = "margin.";

/** `question:option=percent` of the parameter, and of the fields of a form. */
function marginsOf(source: QuerySource): MarginRequest[] {
  const names = source instanceof URLSearchParams ? [...new Set(source.keys())] : Object.keys(source);
  const fields = names
    .filter((name) => name.startsWith(marginField))
    .flatMap((name) => valuesOf(source, name).map((value) => `${name.slice(marginField.length)}=${value}`));
  const byQuestion = new Map<string, Map<string, number>>();
  for (const value of [...listOf(source, "margin"), ...fields]) {
    const [, question = "", option = "", percent = ""] = /^([^:]+):(.+)=(\d{1,3}(?:[.,]\d{1,6})?)$/.exec(value) ?? [];
    const given = byQuestion.get(question) ?? new Map<string, number>();
    if (question === "" || given.has(option)) throw new InvalidRequestError("survey_margin_malformed", { value });
    byQuestion.set(question, given.set(option, Number(percent.replace(",", "."))));
  }
  return [...byQuestion].map(([question, percents]) => ({ question, percents: Object.fromEntries(percents) }));
}

function languagesOf(source: QuerySource): Locale[] {
  return listOf(source, "language").map((value) => {
    const language = locales.find((candidate) => candidate === value.toLowerCase());
    if (!language) {
      throw new InvalidRequestError("bad_choice", { parameter: "language", value, choices: locales.join(", ") });
    }
    return language;
  });
}

/** Reads whom a table is of from a query. Throws InvalidRequestError. */
export function parseSurveyScope(source: QuerySource): SurveyScopeRequest {
  return {
    filters: filtersOf(source),
    languages: languagesOf(source),
    margins: marginsOf(source),
    leavesOut: choiceOf(source, "margin-blank", marginBlanks, "refuse") === "leave-out",
    suppress: numberOf(source, "suppress", { least: 0, most: mostSuppressed, fallback: 0 }),
  };
}

/** Writes whom a table is of as a query, leaving out what is usual. */
export function surveyScopeParamsOf(scope: SurveyScopeRequest): URLSearchParams {
  const { filters, languages, margins, leavesOut, suppress } = scope;
  const params = new URLSearchParams();
  const values = filters.flatMap(({ question, options }) =>
    options.map((option) => `${question}:${option ?? notListed}`),
  );
  if (values.length > 0) params.set("filter", values.join(","));
  if (languages.length > 0) params.set("language", languages.join(","));
  const shares = margins.flatMap(({ question, percents }) =>
    Object.entries(percents).map(([option, percent]) => `${question}:${option}=${percent}`),
  );
  if (shares.length > 0) params.set("margin", shares.join(","));
  if (shares.length > 0 && leavesOut) params.set("margin-blank", "leave-out");
  if (suppress > 0) params.set("suppress", String(suppress));
  return params;
}

function needed(source: QuerySource, parameter: string): string {
  const value = oneOf(source, parameter);
  if (value === null) throw new InvalidRequestError("parameter_missing", { parameter });
  return value;
}

/** Reads the question for tables from a query. Throws InvalidRequestError. */
export function parseSurveyTablesQuestion(source: QuerySource): SurveyTablesQuestion {
  return {
    survey: needed(source, "survey"),
    questions: listOf(source, "question"),
    scope: parseSurveyScope(source),
    base: choiceOf(source, "base", tableBases, "answered"),
    language: languageOf(source),
  };
}

/** Reads the question for a cross-table from a query. Throws InvalidRequestError. */
export function parseSurveyCrosstabQuestion(source: QuerySource): SurveyCrosstabQuestion {
  return {
    survey: needed(source, "survey"),
    row: needed(source, "row"),
    column: needed(source, "column"),
    scope: parseSurveyScope(source),
    language: languageOf(source),
  };
}

/** Reads the question for single responses from a query. Throws InvalidRequestError. */
export function parseSurveyResponsesQuestion(source: QuerySource): SurveyResponsesQuestion {
  return {
    survey: needed(source, "survey"),
    scope: { ...parseSurveyScope(source), margins: [], leavesOut: false, suppress: 0 },
    cursor: oneOf(source, "cursor"),
    limit: numberOf(source, "limit", responseLimits),
    language: languageOf(source),
  };
}
