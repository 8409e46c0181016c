/** A value of JSON, as parsed. */
export type JsonValue = null | boolean | number | string | readonly JsonValue[] | JsonObject;

/** An object of JSON; use `Object.hasOwn` or `memberOf`, its keys are a stranger's. */
export interface JsonObject {
  readonly [key: string]: JsonValue | undefined;
}

export function isJsonObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The member at a path, or undefined where there is none; lists are walked by number. */
export function memberOf(value: JsonValue | undefined, ...path: readonly string[]): JsonValue | undefined {
  let at: JsonValue | undefined = value;
  for (const key of path) {
    if (typeof at !== "object" || at === null || !Object.hasOwn(at, key)) return undefined;
    at = (at as JsonObject)[key];
  }
  return at;
}

/** The list at a path; empty where there is none. */
export function listOf(value: JsonValue | undefined, ...path: readonly string[]): readonly JsonValue[] {
  const found = memberOf(value, ...path);
  return Array.isArray(found) ? found : [];
}

const longNumber = /\d{16}/;
const tokens = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/gs;
const longInteger = /^-?\d{16,}$/;

/** Whole numbers that JavaScript would round, as ids are, in quotation marks. */
function quoteLongIntegers(text: string): string {
  return text.replace(tokens, (token) => (longInteger.test(token) ? `"${token}"` : token));
}

/** Parses an object; integers of 16 digits and more become strings, so that no id is rounded. Null where the text is none. */
export function parseJsonObject(text: string): JsonObject | null {
  try {
    const value = JSON.parse(longNumber.test(text) ? quoteLongIntegers(text) : text) as JsonValue;
    return isJsonObject(value) ? value : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
