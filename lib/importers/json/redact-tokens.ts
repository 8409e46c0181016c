import type { JsonObject } from "./json-value.ts";

/**
 * Members in which Zeeschuimer keeps where and with which browser a person collected, and sessions of that person.
 * They are left behind before anything is read, and taken out of every text that is shown.
 */
const personal = ["user_agent", "source_url", "source_platform_url"];

const written = new RegExp(`"(?:${personal.join("|")})"\\s*:\\s*(?:"[^"\\\\]*(?:\\\\.[^"\\\\]*)*"?|null)\\s*,?`, "gs");

/** A JSON text, whole or damaged, without the personal tokens of whoever collected it. */
export function redactTokens(text: string): string {
  return text.replace(written, "");
}

/** An element without the personal tokens of whoever collected it. */
export function dropTokens(element: JsonObject): JsonObject {
  if (!personal.some((name) => Object.hasOwn(element, name))) return element;
  return Object.fromEntries(Object.entries(element).filter(([name]) => !personal.includes(name)));
}
