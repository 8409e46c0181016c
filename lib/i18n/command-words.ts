import { createTranslator } from "use-intl/core";
import type { Locale } from "../domain/model.ts";
import type { ErrorParams } from "../errors.ts";
import { type Messages, messagesOf } from "./messages.ts";

/** What the command line says; keys are those of `messages/en/commands.json`. */
export type CommandPhrase = keyof Messages["commands"];

/** Says a phrase of the command line, filled with its parameters. */
export function sayCommand(phrase: CommandPhrase, params: ErrorParams, locale: Locale): string {
  const { commands } = messagesOf(locale);
  const translate = createTranslator({ locale, messages: { commands } });
  const written = Object.entries(params).map(([name, value]) => [name, String(value)]);
  return translate(`commands.${phrase}` as Parameters<typeof translate>[0], Object.fromEntries(written) as never);
}
