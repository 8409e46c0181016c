/** A codebook as a table that people correct in a spreadsheet: a row for each grid, question and option. */
import type { Codebook } from "./codebook.ts";

/** Headers of the table. A row with an `option` is one; others are a question, or a grid where `type` is `group`. */
export const codebookColumns = [
  "question",
  "option",
  "type",
  "group",
  "kk",
  "ru",
  "en",
  "point",
  "from",
  "to",
  "dont_know",
  "other",
  "none",
  "aliases",
] as const;
export type CodebookColumn = (typeof codebookColumns)[number];

/** In the column `type`: the row names a grid. */
export const gridType = "group";
const yes = "yes";

type Cell = string | number | null;
type CodebookRow = Partial<Readonly<Record<CodebookColumn, Cell>>>;

/** Several writings in one cell, each on a line of its own. */
export function joinAliases(aliases: readonly string[]): string {
  return aliases
    .map((alias) => alias.replaceAll("\\", "\\\\").replaceAll("\n", "\\n").replaceAll("\r", "\\r"))
    .join("\n");
}

/** The writings of such a cell. */
export function splitAliases(cell: string): string[] {
  const signs: Readonly<Record<string, string>> = { n: "\n", r: "\r" };
  return cell
    .split(/\r?\n/)
    .map((line) => line.replace(/\\([nr\\])/g, (_, sign: string) => signs[sign] ?? sign).trim())
    .filter((line) => line !== "");
}

/** Rows of a codebook, in the order of `codebookColumns`. What files' columns are is not in it. */
export function codebookRows({ groups, questions }: Pick<Codebook, "groups" | "questions">): Cell[][] {
  const flag = (isSet: boolean): string | null => (isSet ? yes : null);
  const rows = [
    ...groups.map(({ code, labels }): CodebookRow => ({ question: code, type: gridType, ...labels })),
    ...questions.flatMap(({ code, type, group, labels, scale, options }): CodebookRow[] => [
      { question: code, type, group, ...labels, from: scale?.min ?? null, to: scale?.max ?? null },
      ...options.map(
        (option): CodebookRow => ({
          question: code,
          option: option.code,
          ...option.labels,
          point: option.value,
          dont_know: flag(option.isDontKnow),
          other: flag(option.isOther),
          none: flag(option.isNone === true),
          aliases: joinAliases(option.aliases),
        }),
      ),
    ]),
  ];
  return rows.map((row) => codebookColumns.map((column) => row[column] ?? null));
}
