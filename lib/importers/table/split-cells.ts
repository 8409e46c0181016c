import type { Dialect } from "./dialect.ts";

/** Index of the quotation mark that closes the cell opened before `from`; -1 where the text ends first. */
export function findClosingQuote(text: string, from: number, dialect: Dialect): number {
  let at = text.indexOf('"', from);
  while (at >= 0) {
    const isPair = text.charCodeAt(at + 1) === 34;
    const isText = dialect.backslashQuotes === true && at > from && text.charCodeAt(at - 1) === 92;
    if (isText && !endsCell(text, at + 1, dialect))
      at = text.indexOf('"', isPair && !endsCell(text, at + 2, dialect) ? at + 2 : at + 1);
    else if (isPair) at = text.indexOf('"', at + 2);
    else return at;
  }
  return at;
}

function endsCell(text: string, at: number, { delimiter }: Dialect): boolean {
  const next = text.charAt(at);
  return next === delimiter || next === "\n" || next === "\r" || next === "";
}

/** Index of the first character from `from` on that is neither blank nor a carriage return (nor a tab, unless it delimits). */
export function skipBlanks(text: string, from: number, delimiter: string): number {
  let at = from;
  for (; ; at++) {
    const character = text.charAt(at);
    if (character === delimiter) return at;
    if (character !== " " && character !== "\r" && character !== "\t") return at;
  }
}

function splitQuoted(text: string, dialect: Dialect): string[] {
  const { delimiter, skipBlanks: blanks } = dialect;
  const cells: string[] = [];
  let at = 0;
  for (;;) {
    let start = at;
    // Blanks alone, as in the framer: both must agree on where a quoted cell begins.
    if (blanks) while (text.charCodeAt(start) === 32) start++;
    let end: number;
    if (text.charCodeAt(start) === 34) {
      const close = findClosingQuote(text, start + 1, dialect);
      if (close < 0) throw new Error("A record was framed whose quotes do not close.");
      const inner = text.slice(start + 1, close);
      cells.push(inner.includes('"') ? inner.replaceAll('""', '"') : inner);
      end = text.indexOf(delimiter, close + 1);
    } else {
      end = text.indexOf(delimiter, at);
      cells.push(end < 0 ? text.slice(at) : text.slice(at, end));
    }
    if (end < 0) return cells;
    at = end + 1;
  }
}

/**
 * Cells of one record that the framer found whole: quotes that open at the start of a cell close again
 * and only blanks stand between them and the next delimiter. Other quotation marks are text.
 */
export function splitCells(text: string, dialect: Dialect): string[] {
  return text.includes('"') ? splitQuoted(text, dialect) : text.split(dialect.delimiter);
}
