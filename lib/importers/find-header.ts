import { tableFormats } from "./registry.ts";
import { type Delimiter, type Dialect, delimiters, readSeparatorLine } from "./table/dialect.ts";
import { normalizeHeader } from "./table/header-names.ts";
import { RecordFramer } from "./table/record-framer.ts";
import { splitCells } from "./table/split-cells.ts";
import type { TableFormat, TableSchema } from "./table/table-format.ts";
import { unwrapLine } from "./table/unwrap-lines.ts";

/** A header that a format knows, and how the file is written. */
export interface FoundHeader {
  readonly format: TableFormat;
  readonly dialect: Dialect;
  /** Delimiter by which lines that Excel wrapped again are unwrapped, or null. */
  readonly wrappedIn: Delimiter | null;
  readonly line: number;
  readonly headers: readonly string[];
}

/** A row near the top of a file that no format knows. */
export interface CandidateRow {
  readonly text: string;
  readonly cells: readonly string[];
}

/** Records from the top among which a header is looked for. */
const headerSearchDepth = 30;

/** Characters from the top that are looked at for it. */
const headerSearchLength = 262_144;

/** First records of a text as cells, in one dialect. */
export function topRows(text: string, dialect: Dialect): (CandidateRow & { readonly line: number })[] {
  const framer = new RecordFramer(dialect);
  framer.push(text);
  framer.finish();
  const rows = [];
  while (rows.length < headerSearchDepth) {
    const record = framer.next();
    if (record === null) break;
    if (record.problem === null && record.text.trim() !== "" && readSeparatorLine(record.text) === null) {
      rows.push({ text: record.text, line: record.line, cells: splitCells(record.text, dialect) });
    }
  }
  return rows;
}

function findIn(
  text: string,
  dialect: Dialect,
  wrappedIn: Delimiter | null,
  formats: readonly TableFormat[],
): FoundHeader | null {
  for (const { line, cells } of topRows(text, dialect)) {
    if (cells.length < 2) continue;
    const names = new Set(cells.map(normalizeHeader));
    const format = formats.find(({ schema }) => schema.matches(names));
    if (format === undefined) continue;
    const skipBlanks = dialect.skipBlanks || cells.slice(1).every((cell) => cell.startsWith(" "));
    const { backslashQuotes = false } = format.schema as TableSchema;
    return { format, dialect: { ...dialect, skipBlanks, backslashQuotes }, wrappedIn, line, headers: cells };
  }
  return null;
}

/** Ways to read a file, the declared delimiter first where a `sep=` line is there. */
export function dialectsFor(text: string): Dialect[] {
  const declared = readSeparatorLine(/^\ufeff?([^\r\n]*)/.exec(text)?.[1] ?? "");
  const ordered = declared === null ? delimiters : [declared, ...delimiters.filter((other) => other !== declared)];
  return [false, true].flatMap((skipBlanks) => ordered.map((delimiter) => ({ delimiter, skipBlanks })));
}

function unwrapText(text: string, delimiter: Delimiter): string {
  return text
    .split("\n")
    .map((line) => unwrapLine(line.replace(/\r$/, ""), delimiter))
    .join("\n");
}

/** Finds the header of a format near the top of a text, trying every dialect; null where there is none. */
export function findHeader(head: string, formats: readonly TableFormat[] = tableFormats): FoundHeader | null {
  const text = head.slice(0, headerSearchLength);
  const dialects = dialectsFor(text);
  for (const dialect of dialects) {
    const found = findIn(text, dialect, null, formats);
    if (found !== null) return found;
  }
  if (!/^\s*"/.test(text.replace(/^\ufeff?"?sep=.*\n/i, ""))) return null;
  for (const wrappedIn of delimiters) {
    const unwrapped = unwrapText(text, wrappedIn);
    if (unwrapped === text.replaceAll("\r\n", "\n")) continue;
    for (const dialect of dialects) {
      const found = findIn(unwrapped, dialect, wrappedIn, formats);
      if (found !== null) return found;
    }
  }
  return null;
}

/** Rows near the top as every dialect reads them, for naming what a file is or may be. */
export function candidateRows(head: string): CandidateRow[] {
  const text = head.slice(0, headerSearchLength);
  const rows = dialectsFor(text).flatMap((dialect) => topRows(text, dialect).slice(0, 10));
  return rows.sort((a, b) => b.cells.length - a.cells.length);
}
