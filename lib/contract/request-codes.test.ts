import { expect, test } from "vitest";
import { locales } from "#lib/domain/model.ts";
import { messagesOf } from "#lib/i18n/messages.ts";
import { requestCodes } from "./request-codes.ts";

test.each(locales)("every refusal has a sentence with its parameters (%s)", (locale) => {
  const sentences: Readonly<Record<string, string>> = messagesOf(locale).errors;
  const wanting = Object.entries(requestCodes).flatMap(([code, params]) => {
    const sentence = sentences[code];
    if (sentence === undefined) return [code];
    const named = [...sentence.matchAll(/\{(\w+)/g)].map(([, name]) => name ?? "");
    return named.filter((name) => !(params as readonly string[]).includes(name)).map((name) => `${code} {${name}}`);
  });
  expect(wanting).toEqual([]);
});
