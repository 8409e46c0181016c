import { globSync, readFileSync } from "node:fs";
import { createContext, Script } from "node:vm";
import { describe, expect, test } from "vitest";

/** Regular expressions as they stand in code, flags behind them. */
const literal = /(?<![\w)\]/*<])\/(?![/*>])((?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+)\/([dgimsuvy]*)/g;

/** What a text of an attacker may repeat, and what may stand around it. */
const pieces = ["a", "А", "1", " ", "\n", '"', "\\", "(", "[", "-", "_", ".", ",", ";", ":", "@", "?", "=", "/", "&"]
  .concat([
    "a ",
    "a.",
    "1 ",
    "1.",
    "1,1",
    "a@",
    "a-",
    ", ",
    "; ",
    "[a]",
    "/a",
    '"a"',
    "a:",
    "a=1&",
    "?а",
    "аА",
    "\u0301",
  ])
  .concat(["😀", "<!-- -->", "\t ", ") "]);
const around = [
  ["", ""],
  ["", "\u0000"],
  ["x", "/"],
  ["[", "]!"],
  ["@", "@"],
] as const;
const textLength = 100_000;

const texts = pieces.flatMap((piece) =>
  around.map(([before, after]) => before + piece.repeat(Math.ceil(textLength / piece.length)) + after),
);

const context = createContext({});
const run = new Script("pattern.lastIndex = 0; text.replace(pattern, '')");

/** Whether a pattern is through with a text in time; a machine that was busy gets a second, longer try. */
function isQuick(pattern: RegExp, text: string): boolean {
  Object.assign(context, { pattern, text });
  return [500, 3000].some((timeout) => {
    try {
      run.runInContext(context, { timeout });
      return true;
    } catch {
      return false;
    }
  });
}

function patternsOf(file: string): RegExp[] {
  return [...readFileSync(file, "utf8").matchAll(literal)].flatMap(([, source = "", flags = ""]) => {
    if (!/[*+{]/.test(source)) return [];
    try {
      return [new RegExp(source, flags)];
    } catch {
      return []; // A division or a closing tag of JSX that looks like a pattern.
    }
  });
}

describe("no text of 100 kB keeps a pattern busy", () => {
  const files = globSync("{app,cli,components,lib}/**/*.{ts,tsx}").filter((file) => !/\.test\.tsx?$/.test(file));
  const known = new Set<string>();

  test.each(["app", "cli", "components", "lib/contract", "lib/data", "lib/domain", "lib/importers"])(
    "in %s",
    { timeout: 120_000 },
    (folder) => {
      let tried = 0;
      const slow: string[] = [];
      for (const file of files.filter((name) => name.startsWith(folder))) {
        for (const pattern of patternsOf(file)) {
          if (known.has(String(pattern))) continue;
          known.add(String(pattern));
          tried += 1;
          const text = texts.find((candidate) => !isQuick(pattern, candidate));
          if (text !== undefined) slow.push(`${file} ${pattern} at ${JSON.stringify(text.slice(0, 10))}…`);
        }
      }
      expect(tried).toBeGreaterThan(0);
      expect(slow).toEqual([]);
    },
  );

  test("and one that is badly made is found out", () => {
    expect(texts.some((text) => !isQuick(/,\s+(?![^()]*\))/g, text))).toBe(true);
  });
});
