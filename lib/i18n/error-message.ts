import { createTranslator } from "use-intl/core";
import type { Locale } from "../domain/model.ts";
import type { ErrorParams } from "../errors.ts";
import { messagesOf } from "./messages.ts";

/**
 * The sentence for an error code, filled with its parameters.
 * A code without a sentence is shown as such: it still names the fault to whoever asks for help.
 */
export function errorMessage(code: string, params: ErrorParams, locale: Locale): string {
  const { errors } = messagesOf(locale);
  const translate = createTranslator({ locale, messages: { errors } });
  const key = `errors.${code}` as Parameters<typeof translate>[0];
  return translate.has(key) ? translate(key, params as never) : translate("errors.unknown_code", { code });
}
