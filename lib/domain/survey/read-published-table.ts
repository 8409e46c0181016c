/** A table of n and % as people paste it from a paper: one line an item. */

import { type Figures, findFigures } from "./published-figures.ts";
import type { PublishedItem } from "./published-percent-audit.ts";

export interface PublishedTable {
  readonly items: readonly PublishedItem[];
  /** Lines, counted from 1, on which no n and % were found. */
  readonly unread: readonly { readonly line: number; readonly text: string }[];
}

/** Most lines that are read. */
export const publishedLinesLimit = 2000;

/** Splits a line at what divides the cells of the whole text. */
type Splitter = (line: string) => string[];

/** A row of dashes below the header of a Markdown table. */
const rule = /^(?=.*--)[|:\s-]+$/s;
/** A row that adds the others up would be counted twice. */
const total = /^(?:итого|всего|барлығы|жиыны|жалпы|total|sum|all)[\s.:]*$/i;

function splitterOf(text: string): Splitter {
  if (text.includes("\t")) return (line) => line.split("\t");
  if (/^[ \t]*\|.*\|[ \t]*$/m.test(text))
    return (line) =>
      line
        .trim()
        .replace(/^\||\|$/g, "")
        .split("|");
  if (text.includes(";")) return (line) => line.split(";");
  // Blanks divide columns where there are several; a table in one column has its figures at the end of the line.
  if (/\S {2,}\d/.test(text)) return (line) => line.trim().split(/ {2,}/);
  if (/,\s*"?\d/.test(text) && !/[([]\s*\d/.test(text))
    return (line) => [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map(([, cell = ""]) => cell).slice(0, -1);
  return (line) => [line];
}

function cellsOf(line: string, split: Splitter): string[] {
  const cells = split(line.replace(/[\u00a0\u202f\u2009]/g, " ")).map((cell) =>
    cell
      .trim()
      .replace(/^"(.*)"$/s, "$1")
      .replaceAll('""', '"')
      .trim(),
  );
  while (cells.length > 1 && cells.at(-1) === "") cells.pop();
  return cells;
}

/** Which of two columns of figures a header names first; null where it doesn't say. */
function percentFirst(header: readonly string[]): boolean | null {
  const percent = header.findIndex((cell) => /%|дол[яи]|процент|пайыз|үлес|percent|share/i.test(cell));
  const count = header.findIndex((cell) =>
    /^n\b|\(n\)|кол-?во|количеств|число|сан[ыі]?$|count|freq|частот|адам/i.test(cell),
  );
  return percent < 0 || count < 0 || percent === count ? null : percent < count;
}

/**
 * Reads lines of `question, item, n, %` or `item, n, %`, divided by tabs, bars, semicolons, commas or wide blanks, with
 * `22 (21,8 %)` in one cell or at the end of a line, and with % before n where a sign, decimals or the header say so. A
 * line of one text is the question of those below; totals are passed over.
 */
export function readPublishedTable(text: string): PublishedTable {
  const split = splitterOf(text);
  const items: PublishedItem[] = [];
  const unread: { line: number; text: string }[] = [];
  let question = "";
  let isPercentFirst: boolean | null = null;
  let isTop = true;
  for (const [place, line] of text.split(/\r?\n/).slice(0, publishedLinesLimit).entries()) {
    if (line.trim() === "" || rule.test(line.trim())) continue;
    const cells = cellsOf(line, split);
    const found = findFigures(cells, isPercentFirst);
    const wasTop = isTop;
    isTop = false;
    if (found === null) {
      const filled = cells.filter((cell) => cell !== "");
      const hasFigure = filled.some((cell) => /^\d/.test(cell) || /\d\s*%/.test(cell));
      if (filled.length === 1 && !hasFigure) question = filled[0] ?? "";
      else if (wasTop && !hasFigure) isPercentFirst = percentFirst(cells);
      else unread.push({ line: place + 1, text: line.trim() });
      continue;
    }
    const labels = found.labels.filter((label, at) => label !== "" || at === 0);
    // Like a merged cell: an item without its question belongs to the one above.
    if (labels.length > 1 && labels[0] !== "") question = labels[0] ?? "";
    const item = labels.at(-1) ?? "";
    if (labels.some((label) => total.test(label))) continue;
    items.push(itemOf(question, item, found));
  }
  return { items, unread };
}

function itemOf(question: string, item: string, { n, percent }: Figures): PublishedItem {
  const decimals = percent.split(/[.,]/)[1]?.length ?? 0;
  return { question, item, n, pct: Number(percent.replace(",", ".")), decimals };
}
