import { createTranslator } from "use-intl/core";
import type { Locale } from "../domain/model.ts";
import { type Messages, messagesOf } from "./messages.ts";

type Texts = Messages["export"];
/** Keys of the texts of exported tables: `columns.region`. */
export type ExportPhrase = { [Part in keyof Texts]: `${Part & string}.${keyof Texts[Part] & string}` }[keyof Texts];

/** Says a text of exported tables. */
export type SayExport = (phrase: ExportPhrase, params?: Readonly<Record<string, string>>) => string;

/** Texts of exported tables in a language. */
export function exportWords(locale: Locale): SayExport {
  const translate = createTranslator({ locale, messages: { export: messagesOf(locale).export } });
  return (phrase, params) => translate(`export.${phrase}` as Parameters<typeof translate>[0], params as never);
}
