import { describe, expect, test } from "vitest";
import { requestCodes } from "#lib/contract/request-codes.ts";
import { locales } from "../domain/model.ts";
import { errorMessage } from "./error-message.ts";
import { messagesOf, pickMessages } from "./messages.ts";

type Tree = { readonly [key: string]: string | Tree };

/** Every text of a tree by its dotted key. */
function leavesOf(tree: Tree, prefix = ""): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === "string" ? [[prefix + key, value]] : leavesOf(value, `${prefix}${key}.`),
  );
}

const textsOf = (locale: (typeof locales)[number]) => new Map(leavesOf(messagesOf(locale) as unknown as Tree));
const english = textsOf("en");

/** Texts that are the same in every language: names, codes, file formats. */
const isUniversal = (text: string) => !/[a-z]{2,} [a-z]{2,}/i.test(withoutSlots(text)) || /^https?:/.test(text);

/** The words of a text, without the names in its braces, its tags and code. */
function withoutSlots(text: string): string {
  return text
    .replace(/<code>.*?<\/code>/g, "")
    .replace(/<\/?\w+>/g, "")
    .replace(/\{\w+(?:, (?:plural|select|selectordinal),)?/g, "")
    .replace(/\b(?:one|few|many|other|zero|two)(?= \{)|=\d+(?= \{)|[{}]/g, "");
}

/** Plural forms of each ICU plural of a text. */
function pluralForms(text: string): Set<string>[] {
  return text
    .split(/\{\w+, plural,/)
    .slice(1)
    .map((rest) => {
      let depth = 1;
      let end = 0;
      while (end < rest.length && depth > 0) {
        if (rest[end] === "{") depth += 1;
        if (rest[end] === "}") depth -= 1;
        end += 1;
      }
      return new Set(
        [...rest.slice(0, end).matchAll(/(=\d+|one|two|few|many|other|zero)\s*\{/g)].map((match) => match[1] ?? ""),
      );
    });
}

/** Names that a text fills in; the branches of a select are words, not names. */
function slotsOf(text: string): string[] {
  const open = text.replace(/\{(\w+), select,(?:[^{}]|\{[^{}]*\})*\}/g, "{$1}");
  return [...new Set([...open.matchAll(/\{(\w+)(?=[,}])/g)].map((match) => match[1] ?? ""))].sort();
}

describe.each(["kk", "ru"] as const)("texts in %s", (locale) => {
  const texts = textsOf(locale);

  test("are there for every English text, and for no other", () => {
    expect([...texts.keys()].sort()).toEqual([...english.keys()].sort());
  });

  test("are not English", () => {
    const same = [...texts].filter(([key, text]) => text === english.get(key) && !isUniversal(text));
    expect(same).toEqual([]);
  });

  test("fill in what the English texts fill in", () => {
    const different = [...texts].filter(
      ([key, text]) => JSON.stringify(slotsOf(text)) !== JSON.stringify(slotsOf(english.get(key) ?? "")),
    );
    expect(different).toEqual([]);
  });
});

describe.each(locales)("texts in %s", (locale) => {
  const texts = textsOf(locale);

  test("are not empty", () => {
    expect([...texts].filter(([, text]) => text.trim() === "")).toEqual([]);
  });

  test("have every plural form that the language needs", () => {
    const needed = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
    const wanting = [...texts].filter(([, text]) =>
      pluralForms(text).some((forms) => needed.some((form) => !forms.has(form))),
    );
    expect(wanting).toEqual([]);
  });
});

test("Kazakh texts use the letters of its own that every page needs", () => {
  const all = [...textsOf("kk").values()].join("").toLowerCase();
  for (const letter of "әғқңөұүі") expect(all.includes(letter), letter).toBe(true);
});

test("Russian texts use no Kazakh letters", () => {
  const found = [...textsOf("ru")].filter(([, text]) => /[әғқңөұүһі]/i.test(text));
  expect(found).toEqual([]);
});

test("every refusal of a request has its sentence", () => {
  for (const locale of locales) {
    for (const [code, params] of Object.entries(requestCodes)) {
      const sentence = errorMessage(code, Object.fromEntries(params.map((name) => [name, "Ж"])), locale);
      expect(sentence, `${code} in ${locale}`).not.toContain(code);
      expect(sentence, `${code} in ${locale}`).not.toMatch(/[{}]/);
    }
  }
});

test("an unknown code still names the fault", () => {
  expect(errorMessage("never_heard_of", {}, "en")).toContain("never_heard_of");
});

test("only the picked namespaces are handed out", () => {
  expect(Object.keys(pickMessages("ru", ["shell"]))).toEqual(["shell"]);
});
