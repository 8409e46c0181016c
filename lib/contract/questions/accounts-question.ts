import type { Locale } from "#lib/domain/model.ts";
import { languageOf } from "../languages.ts";
import type { QuerySource } from "../query-reader.ts";
import { parseScopeParams, type ScopeRequest } from "../scope-params.ts";

/** Which accounts are asked for; the scope has no period. */
export interface AccountsQuestion {
  readonly scope: ScopeRequest;
  readonly language: Locale;
}

/** Reads the question from a query. Throws InvalidRequestError. */
export function parseAccountsQuestion(source: QuerySource): AccountsQuestion {
  return { scope: { ...parseScopeParams(source), from: null, to: null }, language: languageOf(source) };
}
