/** Matches the questions of a second language version, or of a next wave, with those of the codebook. */
import type { SurveyQuestion } from "../codebook.ts";
import { normalizeAnswer } from "../normalize-answer.ts";
import { Comparison } from "./comparison.ts";
import type { DraftQuestion } from "./draft-question.ts";
import { matchLabels } from "./match-labels.ts";
import { typeLikeness } from "./propose-type.ts";

/** A question of the file and the one of the codebook that it is thought to be, by their indices. */
export interface QuestionMatch {
  readonly draft: number;
  readonly question: number;
  /** 0 to 1; 1 where a label is the same text. */
  readonly confidence: number;
}

/** Below this a question stays unmatched and waits for a person. */
export const leastConfidence = 0.6;

/** How far a question may have moved; further off a likeness is chance. */
const farthest = 8;
/** The same types in the same order, place by place, are the same questionnaire. */
const structureBonus = 0.15;
const sameStructure = 0.8;
/** Nothing but the same text is certain. */
const surest = 0.97;

function isSameStructure(questions: readonly SurveyQuestion[], drafts: readonly DraftQuestion[]): boolean {
  if (questions.length !== drafts.length) return false;
  const same = questions.filter(({ type, group }, place) => {
    const draft = drafts[place];
    return draft !== undefined && typeLikeness(draft.type, type) >= 0.5 && (draft.group === null) === (group === null);
  });
  return same.length >= sameStructure * questions.length;
}

/** Pairs questions: the same text or code wherever it stands; what is left in the order of the questionnaire. */
export function matchQuestions(
  questions: readonly SurveyQuestion[],
  drafts: readonly DraftQuestion[],
): QuestionMatch[] {
  const matches: QuestionMatch[] = [];
  const offsetOf = (question: number, draft: number): number =>
    Math.abs(question * (drafts.length / questions.length) - draft);
  const isTaken = (question: number): boolean => matches.some((match) => match.question === question);
  drafts.forEach((draft, place) => {
    // Rows of several grids may read alike ("Facebook"): the one nearest in the questionnaire is meant.
    const same = [...questions.keys()]
      .filter((at) => !isTaken(at) && isSameText(questions[at], draft))
      .sort((a, b) => offsetOf(a, place) - offsetOf(b, place))[0];
    if (same !== undefined) matches.push({ draft: place, question: same, confidence: 1 });
  });
  const openDrafts = [...drafts.keys()].filter((place) => !matches.some(({ draft }) => draft === place));
  const openQuestions = [...questions.keys()].filter((place) => !isTaken(place));
  const comparison = new Comparison();
  const bonus = isSameStructure(questions, drafts) ? structureBonus : 0;
  const scores = openDrafts.map((draft) =>
    openQuestions.map((question) => {
      const [one, other] = [questions[question], drafts[draft]];
      const offset = offsetOf(question, draft);
      if (one === undefined || other === undefined || offset > farthest) return 0;
      const score = likeness(one, other, Math.max(0, 1 - offset / 3), comparison);
      return Math.min(surest, score + (offset === 0 ? bonus : 0));
    }),
  );
  for (const [row, column] of alignInOrder(scores)) {
    const [draft, question] = [openDrafts[row], openQuestions[column]];
    const confidence = scores[row]?.[column] ?? 0;
    if (draft !== undefined && question !== undefined) matches.push({ draft, question, confidence });
  }
  return matches.sort((a, b) => a.draft - b.draft);
}

function isSameText(question: SurveyQuestion | undefined, draft: DraftQuestion): boolean {
  if (question === undefined) return false;
  if (draft.code !== null && draft.group === null && question.code === draft.code) return true;
  const own = new Set(Object.values(question.labels).map(normalizeAnswer));
  if (!Object.values(draft.labels).some((label) => own.has(normalizeAnswer(label)))) return false;
  // A row of a grid is no question of its own, even if it reads alike.
  return (question.group === null) === (draft.group === null);
}

/** Position, type, number of options, options that say the same, and what the texts have in common. */
function likeness(question: SurveyQuestion, draft: DraftQuestion, position: number, comparison: Comparison): number {
  const label = Math.max(
    0,
    ...Object.values(question.labels).flatMap((one) =>
      Object.values(draft.labels).map((other) => comparison.likeness(one, other)),
    ),
  );
  const numbersOf = (text: string): string => comparison.featuresOf(text).numbers;
  const numbers = new Set(Object.values(question.labels).map(numbersOf));
  const sharesNumbers = Object.values(draft.labels).some(
    (text) => numbersOf(text) !== "" && numbers.has(numbersOf(text)),
  );
  const text = Math.max(label, sharesNumbers ? 0.8 : 0);
  const type = typeLikeness(question.type, draft.type);
  const [many, few] = [question.options.length, draft.options.length];
  if (many === 0 && few === 0) return 0.4 * position + 0.25 * type + 0.35 * Math.min(1, text * 2);
  const count = Math.min(many, few) / Math.max(many, few);
  const said = matchLabels(question, draft.options, { comparison, isInOrder: hasOptionColumns(draft) }).reduce(
    (sum, { confidence }) => sum + confidence,
    0,
  );
  const options = said / Math.max(1, few);
  return 0.3 * position + 0.15 * type + 0.1 * count + 0.25 * options + 0.2 * Math.min(1, text * 2);
}

/** Whether each option has a column, so that options stand in the order of the form. */
export function hasOptionColumns({ columns }: DraftQuestion): boolean {
  return columns.some(({ option }) => option !== null);
}

/** Pairs of rows and columns that ascend together and are likely enough, with the greatest sum. */
function alignInOrder(scores: readonly (readonly number[])[]): [number, number][] {
  const width = scores[0]?.length ?? 0;
  const best = Array.from({ length: scores.length + 1 }, () => new Float64Array(width + 1));
  const worth = (row: number, column: number): number => {
    const score = scores[row]?.[column] ?? 0;
    return score >= leastConfidence ? score : Number.NEGATIVE_INFINITY;
  };
  const at = (row: number, column: number): number => best[row]?.[column] ?? 0;
  for (let row = scores.length - 1; row >= 0; row -= 1)
    for (let column = width - 1; column >= 0; column -= 1) {
      const line = best[row];
      const paired = worth(row, column) + at(row + 1, column + 1);
      if (line !== undefined) line[column] = Math.max(paired, at(row + 1, column), at(row, column + 1));
    }
  const pairs: [number, number][] = [];
  for (let row = 0, column = 0; row < scores.length && column < width; ) {
    if (at(row, column) === at(row + 1, column)) row += 1;
    else if (at(row, column) === at(row, column + 1)) column += 1;
    else {
      pairs.push([row, column]);
      row += 1;
      column += 1;
    }
  }
  return pairs;
}
