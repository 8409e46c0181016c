import { createTranslator } from "use-intl/core";
import { type Locale, type Platform, platforms } from "../domain/model.ts";
import { parseLocalDate } from "../domain/period.ts";
import type { ErrorParams } from "../errors.ts";
import { errorMessage } from "./error-message.ts";
import { formatCount, formatDateInWords } from "./format.ts";
import { formatBytes } from "./format-bytes.ts";
import { messagesOf } from "./messages.ts";
import { platformName } from "./names.ts";

const profilePrefix = "profile:";

/** Whether a format is a mapping profile rather than a tool's export. */
export function isProfileFormat(format: string): boolean {
  return format.startsWith(profilePrefix);
}

/** Name of an import format in words; a format that has none keeps its code. */
export function importFormatName(format: string, locale: Locale): string {
  if (isProfileFormat(format)) {
    const { mapping } = messagesOf(locale);
    const profile = format.slice(profilePrefix.length);
    return createTranslator({ locale, messages: { mapping } })("mapping.formatName", { profile });
  }
  const names: Readonly<Record<string, string>> = messagesOf(locale).imports.formats;
  return names[format] ?? format;
}

function isPlatform(value: string | number): value is Platform {
  return platforms.some((platform) => platform === value);
}

/** Codes whose limit is a number of bytes. */
const limitsInBytes = new Set(["file_too_large", "archive_too_large", "archive_too_large_unpacked"]);

/** A parameter as the sentences need it: codes become words, and numbers come written out as `<name>Text` too. */
function wordsOf(name: string, value: string | number, code: string, locale: Locale): [string, string | number][] {
  if (typeof value === "number") {
    const text = limitsInBytes.has(code) && name === "limit" ? formatBytes(value, locale) : formatCount(value, locale);
    return [
      [name, value],
      [`${name}Text`, text],
    ];
  }
  if (name === "format") return [[name, importFormatName(value, locale)]];
  const day = name === "dayFirst" || name === "monthFirst" ? parseLocalDate(value) : null;
  if (day !== null) return [[name, formatDateInWords(value, locale)]];
  if (name === "order") return [[name, value.replace("-", "_")]];
  if (name === "state") {
    const states: Readonly<Record<string, string>> = messagesOf(locale).imports.states;
    return [[name, states[value] ?? value]];
  }
  // A cell may hold the letter x without meaning the network.
  const namesPlatform = ["platform", "given", "expected"].includes(name) || code === "platform_mismatch";
  const word = namesPlatform && isPlatform(value) ? platformName(value) : value;
  return [
    [name, word],
    [`${name}Text`, word],
  ];
}

/**
 * The sentence for a refusal, rejection or warning of an import: what it is and what to do about it.
 * Codes of other origin are looked up among the errors.
 */
export function issueMessage(code: string, params: ErrorParams, locale: Locale): string {
  const { importIssues } = messagesOf(locale);
  const translate = createTranslator({ locale, messages: { importIssues } });
  const key = `importIssues.${code}` as Parameters<typeof translate>[0];
  if (!translate.has(key)) return errorMessage(code, params, locale);
  const words = Object.entries(params).flatMap(([name, value]) => wordsOf(name, value, code, locale));
  return translate(key, Object.fromEntries(words) as never);
}
