import { type Locale, locales } from "#lib/domain/model.ts";
import { acceptedOf } from "./accept-header.ts";
import { choiceOf, type QuerySource } from "./query-reader.ts";

/** Language of names where none is asked for: the same for API and command line, so that they agree. */
export const defaultLanguage: Locale = "en";

/** Language that a query asks names in. */
export function languageOf(source: QuerySource): Locale {
  return choiceOf(source, "lang", locales, defaultLanguage);
}

/** The language of ours that an `Accept-Language` header likes best. */
export function preferredLanguage(header: string | null): Locale {
  for (const tag of acceptedOf(header)) {
    const locale = locales.find((candidate) => candidate === tag.split("-")[0]);
    if (locale) return locale;
  }
  return defaultLanguage;
}
