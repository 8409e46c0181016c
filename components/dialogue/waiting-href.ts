import { type ScopeRequest, scopeParamsOf } from "#lib/contract/scope-params.ts";
import type { Locale } from "#lib/domain/model.ts";
import { localePath } from "#lib/i18n/locale-path.ts";

/** Address of the comments of a filter that wait for an answer. */
export function waitingHref(scope: ScopeRequest, locale: Locale): string {
  return localePath(locale, `/waiting?${scopeParamsOf(scope)}`);
}
