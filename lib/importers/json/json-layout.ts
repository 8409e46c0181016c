import { type JsonObject, parseJsonObject } from "./json-value.ts";

/** How the objects of a JSON file stand in it. `document` has the members above a list inside an object. */
export type JsonLayout =
  /** One object a line. */
  | { readonly kind: "lines" }
  /** Objects after one another, or one alone. */
  | { readonly kind: "sequence" }
  /** A list whose first element begins at or after `start`. */
  | { readonly kind: "list"; readonly start: number; readonly document: JsonObject };

/** Members that hold the elements where a list stands inside an object. */
const listNames = new Set(["messages", "data", "items", "posts", "results", "records"]);

/** Whether a text begins as JSON does and no table would. */
export function looksLikeJson(head: string): boolean {
  const start = head.slice(0, 65_536).trimStart();
  return /^\[\s*(?:$|[{[\]])/.test(start) || /^\{\s*(?:"[^"\\]*(?:\\.[^"\\]*)*"\s*:|\})/.test(start);
}

/** Place after the value that starts at `at`, or -1 where the text ends before. */
function skipValue(text: string, at: number): number {
  let depth = 0;
  for (let i = at; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x22) {
      i = skipString(text, i);
      if (i < 0) return -1;
      if (depth === 0) return i + 1;
    } else if (code === 0x7b || code === 0x5b) depth++;
    else if (code === 0x7d || code === 0x5d) {
      if (depth === 0) return i;
      depth--;
      if (depth === 0) return i + 1;
    } else if (code === 0x2c && depth === 0) return i;
  }
  return -1;
}

/** Place of the closing mark of the string that opens at `at`, or -1. */
function skipString(text: string, at: number): number {
  for (let i = at + 1; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x5c) i++;
    else if (code === 0x22) return i;
  }
  return -1;
}

const member = /\s*"([^"\\]*(?:\\.[^"\\]*)*)"\s*:\s*/y;
const listOfObjects = /\[\s*(?:\{|\])/y;

/** The list of elements inside the object at `start`, with the members above it; null where there is none in sight. */
function findInnerList(text: string, start: number): (JsonLayout & { readonly kind: "list" }) | null {
  let at = start + 1;
  for (;;) {
    member.lastIndex = at;
    const match = member.exec(text);
    if (match === null) return null;
    const value = member.lastIndex;
    listOfObjects.lastIndex = value;
    if (listNames.has(match[1] ?? "") && listOfObjects.test(text)) {
      const above = text.slice(start, match.index).replace(/,\s*$/, "");
      return { kind: "list", start: value + 1, document: parseJsonObject(`${above}}`) ?? {} };
    }
    const end = skipValue(text, value);
    if (end < 0 || text.charAt(end) === "}") return null;
    const comma = text.indexOf(",", end);
    if (comma < 0 || text.slice(end, comma).trim() !== "") return null;
    at = comma + 1;
  }
}

/** Finds how a JSON file is laid out, by its first block. */
export function findJsonLayout(head: string): JsonLayout {
  const start = head.search(/\S/);
  if (head.charAt(start) === "[") return { kind: "list", start: start + 1, document: {} };
  const end = skipValue(head, start);
  const next = end < 0 ? "" : head.slice(end).trimStart().charAt(0);
  if (next !== "{") {
    const list = findInnerList(head, start);
    if (list !== null) return list;
  }
  const first = end < 0 ? head.slice(start) : head.slice(start, end);
  return first.includes("\n") || next === "" || next === "," ? { kind: "sequence" } : { kind: "lines" };
}

/** Names of the members of the first object that are in sight, for telling what a file is. */
export function topMembers(head: string): string[] {
  const names: string[] = [];
  let at = head.search(/\{/) + 1;
  while (at > 0 && names.length < 200) {
    member.lastIndex = at;
    const match = member.exec(head);
    if (match === null) break;
    names.push(match[1] ?? "");
    const end = skipValue(head, member.lastIndex);
    if (end < 0 || head.charAt(end) !== ",") break;
    at = end + 1;
  }
  return names;
}
