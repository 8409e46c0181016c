/** A table of n and % as people paste it from a paper: one line an item. */
import type { PublishedItem } from "./published-percent-audit.ts";

export interface PublishedTable {
  readonly items: readonly PublishedItem[];
  /** Lines, counted from 1, on which no n and % were found. */
  readonly unread: readonly { readonly line: number; readonly text: string }[];
}

/** Most lines that are read. */
export const publishedLinesLimit = 2000;
const mostPeople = 100_000;

function separatorOf(text: string): string {
  return text.includes("\t") ? "\t" : text.includes(";") ? ";" : ",";
}

function cellsOf(line: string, separator: string): string[] {
  const pattern = separator === "," ? /("(?:[^"]|"")*"|[^,]*)(?:,|$)/g : null;
  const parts = pattern ? [...line.matchAll(pattern)].map(([, cell = ""]) => cell).slice(0, -1) : line.split(separator);
  return parts.map((cell) =>
    cell
      .trim()
      .replace(/^"(.*)"$/s, "$1")
      .replaceAll('""', '"')
      .trim(),
  );
}

/**
 * Reads lines of `question, item, n, %` or `item, n, %`, separated by tabs, semicolons or commas. A decimal comma and
 * a percent sign may stand in the %, except between commas. A first line without numbers is a header.
 */
export function readPublishedTable(text: string): PublishedTable {
  const separator = separatorOf(text);
  const items: PublishedItem[] = [];
  const unread: { line: number; text: string }[] = [];
  let question = "";
  for (const [place, line] of text.split(/\r?\n/).slice(0, publishedLinesLimit).entries()) {
    if (line.trim() === "") continue;
    const cells = cellsOf(line, separator);
    const [, digits] = /^(\d{1,3}(?:[.,]\d{1,6})?) ?%?$/.exec(cells.at(-1) ?? "") ?? [];
    const people = cells.at(-2) ?? "";
    if (digits === undefined || !/^\d{1,6}$/.test(people) || cells.length < 3 || Number(people) > mostPeople) {
      if (items.length > 0 || unread.length > 0 || place > 0) unread.push({ line: place + 1, text: line.trim() });
      continue;
    }
    // Like a merged cell: an item without its question belongs to the one above.
    if (cells.length > 3 && cells[0] !== "") question = cells[0] ?? "";
    const decimals = digits.split(/[.,]/)[1]?.length ?? 0;
    items.push({
      question,
      item: cells[cells.length - 3] ?? "",
      n: Number(people),
      pct: Number(digits.replace(",", ".")),
      decimals,
    });
  }
  return { items, unread };
}
