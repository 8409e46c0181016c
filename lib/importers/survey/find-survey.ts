import { dialectsFor, topRows } from "../find-header.ts";
import { columnLimit } from "../limits.ts";
import type { Dialect } from "../table/dialect.ts";
import type { SurveyFormat, SurveyHeader } from "./survey-format.ts";
import { surveyFormats } from "./survey-formats.ts";

/** A survey that was recognised among the first rows of a table. */
export interface FoundSurvey {
  readonly format: SurveyFormat;
  readonly header: SurveyHeader;
  /** Index of the first row of the header. */
  readonly at: number;
}

/** Rows from the top among which a header is looked for: a sheet may have a title above. */
const searchDepth = 5;

/** Finds the header of a survey among the first rows of a table; null where it is none that is known. */
export function findSurveyIn(rows: readonly (readonly string[])[]): FoundSurvey | null {
  for (let at = 0; at < Math.min(searchDepth, rows.length); at += 1) {
    const cells = rows[at] ?? [];
    if (cells.length < 2 || cells.length > columnLimit) continue;
    for (const format of surveyFormats) {
      if (format.onlyWhenTold) continue;
      const header = format.readHeader(rows.slice(at));
      if (header?.columns.some(({ role }) => role === "question")) return { format, header, at };
    }
  }
  return null;
}

/** A survey in a text, with the way the text is written. */
export interface FoundSurveyText extends FoundSurvey {
  readonly dialect: Dialect;
  /** Physical line of the last row of the header. */
  readonly line: number;
}

/** Finds a survey at the top of a text, trying every dialect. */
export function findSurvey(head: string): FoundSurveyText | null {
  for (const dialect of dialectsFor(head)) {
    const rows = topRows(head, dialect);
    const found = findSurveyIn(rows.map(({ cells }) => cells));
    const last = found === null ? undefined : rows[found.at + found.header.rows - 1];
    if (found !== null && last !== undefined) return { ...found, dialect, line: last.line };
  }
  return null;
}
