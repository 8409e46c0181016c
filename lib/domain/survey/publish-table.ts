/** What of a table may be read by people who may not read single responses. */
import { type HiddenCells, suppressSmallCells } from "./suppress-small-cells.ts";
import type { QuestionCounts, SurveyTable } from "./survey-table.ts";

/** A table's numbers with null for those that are hidden. */
export interface PublishedTable {
  /** By place of the row: whether its numbers are hidden. */
  readonly hiddenRows: readonly boolean[];
  /** Of `SurveyTable.counts`, without what follows from a hidden row. */
  readonly counts: { readonly [Count in Exclude<keyof QuestionCounts, "notListed">]: number | null };
  /** Size of the base of shares; where it is null no share is shown. */
  readonly baseN: number | null;
  readonly isAnyHidden: boolean;
  /** Whether the least and the greatest number may be read, each of which is the answer of one person. */
  readonly hasExtremes: boolean;
}

/**
 * Hides small numbers of a table and what would give them away.
 * @param least numbers above 0 and under it are hidden; 0 hides nothing
 */
export function publishTable(table: SurveyTable, least: number): PublishedTable {
  const { notListed: _, ...counts } = table.counts;
  const ns = table.rows.map(({ n }) => n);
  const whole = counts.ticks;
  const hidden: HiddenCells = suppressSmallCells(
    { counts: [ns], rowTotals: [whole], columnTotals: null, total: whole },
    least,
    // Rows of open questions and of numbers are none, so there is nothing that adds up.
    ns.length > 0,
  );
  const isSmall = (n: number) => n > 0 && n < least;
  const isFew = isSmall(counts.total);
  const isAnswerSmall = isFew || isSmall(counts.answered);
  const hiddenRows = hidden.counts[0] ?? [];
  const isAnyRow = hiddenRows.includes(true);
  const published = {
    total: isFew ? null : counts.total,
    notShown: isFew ? null : counts.notShown,
    asked: isFew || isSmall(counts.asked) ? null : counts.asked,
    blank: isAnswerSmall ? null : counts.blank,
    answered: isAnswerSmall ? null : counts.answered,
    dontKnow: isAnswerSmall || isAnyRow ? null : counts.dontKnow,
    ticks: isAnswerSmall || hidden.rowTotals[0] === true ? null : whole,
  };
  return {
    hiddenRows: hiddenRows.map((isHidden) => isHidden || isAnswerSmall),
    counts: published,
    baseN: published[table.base.kind],
    isAnyHidden: isAnyRow || isAnswerSmall,
    hasExtremes: least === 0,
  };
}
