import type { TableRow } from "../../table/row-framer.ts";

/** Whether a cell stands for an author whom Facebook hides. */
export function isHiddenAuthor(cell: string): boolean {
  return /^n\/a$/i.test(cell.trim());
}

/** What the first rows of a file tell of authors. */
export interface AuthorTelling {
  /** Whether anybody is named. */
  readonly namesAny: boolean;
  /**
   * Whether private people are hidden behind "N/A" while others are named. Since 2018 the Graph API names pages alone:
   * in such a file whoever is hidden is a person, and known not to be the page. Which of the named pages is the
   * account's own, only its name tells.
   */
  readonly hidesPeople: boolean;
}

/** Looks at the authors of the first rows; `place` is that of their column. */
export function surveyAuthors(sample: readonly TableRow[], place: number): AuthorTelling {
  const names = sample.map(({ cells }) => cells[place]?.trim() ?? "").filter((name) => name !== "");
  const namesAny = names.some((name) => !isHiddenAuthor(name));
  return { namesAny, hidesPeople: namesAny && names.some(isHiddenAuthor) };
}
