import { createTranslator } from "use-intl/core";
import type { Locale } from "../domain/model.ts";
import type { ErrorParams } from "../errors.ts";
import { errorMessage } from "./error-message.ts";
import { messagesOf } from "./messages.ts";

/** Says texts of the namespace `api` by keys that schemas carry. Throws for a key that no language has. */
export function apiWords(locale: Locale): (key: string) => string {
  const { api } = messagesOf(locale);
  const translate = createTranslator({ locale, messages: { api } });
  return (key) => {
    const name = `api.${key}` as Parameters<typeof translate>[0];
    if (!translate.has(name)) throw new Error(`no text has the key ${name}`);
    return translate(name);
  };
}

/** Title and detail of a problem: what kind it is, and what to do about this one. */
export function sayProblem(
  problem: { readonly status: number; readonly code: string; readonly params: ErrorParams },
  locale: Locale,
): { title: string; detail: string } {
  return {
    title: apiWords(locale)(`problems.status${problem.status}`),
    detail: errorMessage(problem.code, problem.params, locale),
  };
}
