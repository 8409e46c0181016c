import { dialectsFor, topRows } from "../find-header.ts";
import { plainAnswersFormat } from "../formats/survey-plain-answers/format.ts";
import { columnLimit } from "../limits.ts";
import type { Dialect } from "../table/dialect.ts";
import type { FoundSurvey, FoundSurveyText } from "./find-survey.ts";

type Cells = readonly string[];

const filled = (cells: Cells): number => cells.filter((cell) => cell.trim() !== "").length;

/** The number of cells that most rows have, where it is more than one, and how many rows have it. */
function commonWidth(rows: readonly Cells[]): { readonly width: number; readonly times: number } | null {
  const times = new Map<number, number>();
  for (const { length } of rows) if (length > 1) times.set(length, (times.get(length) ?? 0) + 1);
  const [most] = [...times].sort(([a, n], [b, m]) => m - n || b - a);
  return most === undefined ? null : { width: most[0], times: most[1] };
}

/**
 * Reads the first rows of a table as answers to a survey, because a person says that they are; null where it is no
 * table. A title above it is passed over: the first row that is half filled is its header, or its first response.
 */
export function findAnswersIn(rows: readonly Cells[]): FoundSurvey | null {
  const width = Math.max(0, ...rows.map(({ length }) => length));
  const at = rows.findIndex((cells) => filled(cells) > 1 && filled(cells) * 2 >= width);
  if (at < 0 || width > columnLimit) return null;
  const header = plainAnswersFormat.readHeader(rows.slice(at));
  return header === null ? null : { format: plainAnswersFormat, header, at };
}

/** Finds answers at the top of a text, in the dialect that makes most of its rows alike. */
export function findAnswers(head: string): FoundSurveyText | null {
  let best: { readonly dialect: Dialect; readonly share: number; readonly width: number } | null = null;
  for (const dialect of dialectsFor(head)) {
    const rows = topRows(head, dialect).map(({ cells }) => cells);
    const common = commonWidth(rows);
    if (common === null) continue;
    const { width, times } = common;
    const share = times / rows.length;
    if (best === null || share > best.share || (share === best.share && width > best.width))
      best = { dialect, share, width };
  }
  if (best === null) return null;
  const { dialect, width } = best;
  const rows = topRows(head, dialect).filter(({ cells }) => cells.length === width);
  const found = findAnswersIn(rows.map(({ cells }) => cells));
  const first = found === null ? undefined : rows[found.at];
  if (found === null || first === undefined) return null;
  const line = found.header.rows === 0 ? first.line - 1 : (rows[found.at + found.header.rows - 1]?.line ?? first.line);
  return { ...found, dialect, line };
}
