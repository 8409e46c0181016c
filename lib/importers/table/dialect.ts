/** How a text file separates its cells. */
export interface Dialect {
  readonly delimiter: Delimiter;
  /** Whether blanks between a delimiter and a quotation mark are no part of the cell (`a, "b, c"`). */
  readonly skipBlanks: boolean;
  /** Whether PHP wrote the file, which leaves a quotation mark after a backslash single. */
  readonly backslashQuotes?: boolean;
}

export const delimiters = [",", ";", "\t", "|"] as const;
export type Delimiter = (typeof delimiters)[number];

const separatorLine = /^"?sep=([,;\t|])"?[,;\t|\s]*$/i;

/** Delimiter that a line `sep=;` declares (a habit of Excel and Meta), or null where the line is none. */
export function readSeparatorLine(line: string): Delimiter | null {
  const delimiter = separatorLine.exec(line)?.[1];
  return delimiters.find((known) => known === delimiter) ?? null;
}
