import type { Locale } from "../domain/model.ts";
import { en } from "./messages/en.ts";
import { kk } from "./messages/kk.ts";
import { ru } from "./messages/ru.ts";

/** Shape of the texts, by namespace; a language that lacks a key does not compile. */
export type Messages = typeof en;
export type MessageNamespace = keyof Messages;

const messages: Readonly<Record<Locale, Messages>> = { kk, ru, en };

/** All texts of a language. */
export function messagesOf(locale: Locale): Messages {
  return messages[locale];
}

/** Only the namespaces that a client component needs, so that no page ships the rest. */
export function pickMessages<Namespace extends MessageNamespace>(
  locale: Locale,
  namespaces: readonly Namespace[],
): Pick<Messages, Namespace> {
  return Object.fromEntries(namespaces.map((name) => [name, messages[locale][name]])) as Pick<Messages, Namespace>;
}
