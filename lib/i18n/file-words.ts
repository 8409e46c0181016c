import type { Locale } from "../domain/model.ts";
import { type Messages, messagesOf } from "./messages.ts";

/** What stands where a file is chosen; a browser would say it in its own language. */
export type FileWords = Messages["shell"]["file"];

/** These words in a language. */
export function fileWords(locale: Locale): FileWords {
  return messagesOf(locale).shell.file;
}
