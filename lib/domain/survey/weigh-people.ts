/** Weights of people by their raw answers, so that margin questions have the shares that are known of everybody. */
import type { JointAnswerCount, RawCell } from "./answer-counts.ts";
import { answerCoder } from "./code-answer.ts";
import type { Codebook, SurveyQuestion } from "./codebook.ts";
import { designEffect, type RakedCells, type RakingCell, type RakingRefusal, rakeCells } from "./raking.ts";
import { rowsOfAnswer } from "./table-rows.ts";

/** A question with the known shares of its options, by code. */
export interface MarginQuestion {
  readonly question: SurveyQuestion;
  readonly targets: Readonly<Record<string, number>>;
}

export interface PeopleWeights {
  /**
   * Weight of somebody with these raw answers to the margin questions, in their order.
   * @returns 0 for a combination that nobody had when the weights were found
   */
  weightOf(form: string, answers: readonly (readonly RawCell[])[]): number;
  /** Whether somebody has no category in some margin, and is in no weighted table. */
  isLeftOut(form: string, answers: readonly (readonly RawCell[])[]): boolean;
  /** How many people are left out; 0 where that was not asked for, since they are refused then. */
  readonly leftOut: number;
  /** What the weights cost for some of the people, counted by their answers to the margin questions; null for nobody. */
  costOf(counts: readonly JointAnswerCount[]): WeightCost | null;
}

/** Kish's design effect and the sample that is left, of so many people. */
export interface WeightCost extends Omit<RakedCells, "weights"> {
  readonly n: number;
}

/** Whether a question can be weighed by: everybody stands in one of its rows. */
export function canBeMargin({ type, options }: Pick<SurveyQuestion, "type" | "options">): boolean {
  return (type === "single" || type === "scale") && options.length > 0;
}

/**
 * Finds weights for all people of a survey.
 * @param counts everybody, by their raw answers to the margin questions in their order
 * @param leavesOut whether people without a category in some margin are left out; they are refused otherwise
 */
export function weighPeople(
  codebook: Codebook,
  margins: readonly MarginQuestion[],
  counts: readonly JointAnswerCount[],
  { leavesOut = false }: { readonly leavesOut?: boolean } = {},
): PeopleWeights | RakingRefusal {
  const readers = margins.map(({ question }) => ({ question, coder: answerCoder(codebook, question) }));
  const categoriesOf = (form: string, answers: readonly (readonly RawCell[])[]): (string | null)[] =>
    readers.map(({ question, coder }, place) => {
      const answer = coder.code(form, answers[place] ?? []);
      const rows = answer.state === "answered" ? rowsOfAnswer(question, answer) : [];
      return rows.length === 1 ? (rows[0] ?? null) : null;
    });
  const isUnknown = (categories: readonly (string | null)[]): boolean => categories.includes(null);
  const cellsOf = (people: readonly JointAnswerCount[]): Map<string, RakingCell> => {
    const cells = new Map<string, RakingCell>();
    for (const { form, answers, n } of people) {
      const categories = categoriesOf(form, answers);
      if (leavesOut && isUnknown(categories)) continue;
      const key = JSON.stringify(categories);
      cells.set(key, { categories, n: (cells.get(key)?.n ?? 0) + n });
    }
    return cells;
  };
  const cells = cellsOf(counts);
  const raked = rakeCells(
    [...cells.values()],
    margins.map(({ question, targets }) => ({ name: question.code, targets })),
  );
  if ("reason" in raked) return raked;
  const weights = new Map([...cells.keys()].map((key, place) => [key, raked.weights[place] ?? 0]));
  const isLeftOut: PeopleWeights["isLeftOut"] = (form, answers) => leavesOut && isUnknown(categoriesOf(form, answers));
  return {
    isLeftOut,
    leftOut: counts.reduce((sum, { form, answers, n }) => sum + (isLeftOut(form, answers) ? n : 0), 0),
    weightOf: (form, answers) => weights.get(JSON.stringify(categoriesOf(form, answers))) ?? 0,
    costOf: (people) => {
      const own = cellsOf(people);
      const n = [...own.values()].reduce((sum, cell) => sum + cell.n, 0);
      const ownWeights = Float64Array.from([...own.keys()].map((key) => weights.get(key) ?? 0));
      if (n === 0 || ownWeights.every((weight) => weight === 0)) return null;
      return { n, ...designEffect([...own.values()], ownWeights, n) };
    },
  };
}
