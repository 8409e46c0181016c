import type { Locale } from "#lib/domain/model.ts";
import { languageOf } from "../languages.ts";
import { oneOf, type QuerySource } from "../query-reader.ts";
import { parseScopeParams, type ScopeRequest } from "../scope-params.ts";

/** Which accounts are asked for; the scope has no period. */
export interface AccountsQuestion {
  readonly scope: ScopeRequest;
  /** Address of a page about which is asked whether it is official; the rows are then its account alone. */
  readonly url: string | null;
  readonly language: Locale;
}

/** Reads the question from a query. Throws InvalidRequestError. */
export function parseAccountsQuestion(source: QuerySource): AccountsQuestion {
  const scope = { ...parseScopeParams(source), from: null, to: null };
  return { scope, url: oneOf(source, "url"), language: languageOf(source) };
}
