/** Matches the questions of a second language version, or of a next wave, with those of the codebook. */
import type { SurveyQuestion } from "../codebook.ts";
import { normalizeAnswer } from "../normalize-answer.ts";
import { Comparison } from "./comparison.ts";
import type { DraftQuestion } from "./draft-question.ts";
import { matchLabels } from "./match-labels.ts";
import { typeLikeness } from "./propose-type.ts";
import { landmarksOf, offsetIn, type Stretch, stretchesOf } from "./question-order.ts";

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
/** Where questions were added or left out, a place alone says little: text or answers have to be as alike as this. */
const leastText = 0.25;
const leastAnswers = 0.6;
/** What the same words are worth that several questions have. */
const sameText = 0.75;
/** More pairs than this are not compared one by one. */
const mostPairs = 250_000;

/** What two questions have in common, apart from their places; shares from 0 to 1. */
interface Likeness {
  readonly text: number;
  readonly type: number;
  /** Null where neither has options. */
  readonly options: { readonly count: number; readonly said: number } | null;
}

function isSameStructure(
  { after, before, isEven }: Stretch,
  questions: readonly SurveyQuestion[],
  drafts: readonly DraftQuestion[],
): boolean {
  if (!isEven) return false;
  const own = drafts.slice(after.draft + 1, before.draft);
  const same = own.filter(({ type, group }, place) => {
    const question = questions[after.question + 1 + place];
    return (
      question !== undefined &&
      typeLikeness(type, question.type) >= 0.5 &&
      (question.group === null) === (group === null)
    );
  });
  return same.length >= sameStructure * own.length;
}

/** Pairs questions: the same text or code wherever it stands; landmarks; what is left in the order between these. */
export function matchQuestions(
  questions: readonly SurveyQuestion[],
  drafts: readonly DraftQuestion[],
): QuestionMatch[] {
  const matches: QuestionMatch[] = sameTexts(questions, drafts);
  const comparison = new Comparison();
  const openOf = (count: number, side: "draft" | "question"): number[] => {
    const taken = new Set(matches.map((match) => match[side]));
    return Array.from({ length: count }, (_, at) => at).filter((at) => !taken.has(at));
  };
  const textOf = (draft: number, question: number): number => {
    const [one, other] = [questions[question], drafts[draft]];
    return one === undefined || other === undefined ? 0 : textLikeness(one, other, comparison);
  };
  const [waiting, free] = [openOf(drafts.length, "draft"), openOf(questions.length, "question")];
  const landmarks =
    waiting.length * free.length > mostPairs
      ? []
      : landmarksOf(waiting.length, free.length, (draft, question) => textOf(waiting[draft] ?? 0, free[question] ?? 0));
  const known = landmarks.map(({ draft, question }) => ({ draft: waiting[draft] ?? 0, question: free[question] ?? 0 }));
  const stretchOf = stretchesOf([...matches, ...known], drafts.length, questions.length);
  const scores = waiting.map((draft) => {
    const landmark = known.find((pair) => pair.draft === draft);
    // A landmark divides its own stretch: its neighbours say where it belongs.
    const stretch = landmark === undefined ? stretchOf(draft) : null;
    const bonus = stretch !== null && isSameStructure(stretch, questions, drafts) ? structureBonus : 0;
    return free.map((question) => {
      if (stretch === null) return question === landmark?.question ? landmarkScore(textOf(draft, question)) : 0;
      const offset = offsetIn(stretch, { draft, question });
      const [one, other] = [questions[question], drafts[draft]];
      if (one === undefined || other === undefined || offset > farthest) return 0;
      const likeness = likenessOf(one, other, comparison);
      if (!stretch.isEven && likeness.text < leastText && (likeness.options?.said ?? 0) < leastAnswers) return 0;
      const position = Math.max(0, 1 - offset / 3);
      const score = isSameText(one, other) ? sameText + (1 - sameText) * position : scoreOf(likeness, position);
      return Math.min(surest, score + (offset === 0 ? bonus : 0));
    });
  });
  for (const [row, column] of alignInOrder(scores)) {
    const [draft, question] = [waiting[row], free[column]];
    const confidence = scores[row]?.[column] ?? 0;
    if (draft !== undefined && question !== undefined) matches.push({ draft, question, confidence });
  }
  return matches.sort((a, b) => a.draft - b.draft);
}

const landmarkScore = (text: number): number => Math.min(surest, leastConfidence + (1 - leastConfidence) * text);

/** Questions with the same text or code that no other question has on either side, wherever they stand. */
function sameTexts(questions: readonly SurveyQuestion[], drafts: readonly DraftQuestion[]): QuestionMatch[] {
  return drafts.flatMap((draft, place): QuestionMatch[] => {
    const same = [...questions.keys()].filter((at) => isSameText(questions[at], draft));
    const [only] = same;
    if (only === undefined || same.length > 1) return [];
    // Rows of several grids may read alike ("Facebook"): which is meant, their neighbours tell.
    const rivals = drafts.filter((other) => isSameText(questions[only], other)).length;
    return rivals > 1 ? [] : [{ draft: place, question: only, confidence: 1 }];
  });
}

function isSameText(question: SurveyQuestion | undefined, draft: DraftQuestion): boolean {
  if (question === undefined) return false;
  if (draft.code !== null && draft.group === null && question.code === draft.code) return true;
  const own = new Set(Object.values(question.labels).map(normalizeAnswer));
  if (!Object.values(draft.labels).some((label) => own.has(normalizeAnswer(label)))) return false;
  // A row of a grid is no question of its own, even if it reads alike.
  return (question.group === null) === (draft.group === null);
}

function textLikeness(question: SurveyQuestion, draft: DraftQuestion, comparison: Comparison): number {
  return Math.max(
    0,
    ...Object.values(question.labels).flatMap((one) =>
      Object.values(draft.labels).map((other) => comparison.likeness(one, other)),
    ),
  );
}

function likenessOf(question: SurveyQuestion, draft: DraftQuestion, comparison: Comparison): Likeness {
  const label = textLikeness(question, draft, comparison);
  const numbersOf = (text: string): string => comparison.featuresOf(text).numbers;
  const numbers = new Set(Object.values(question.labels).map(numbersOf));
  const sharesNumbers = Object.values(draft.labels).some(
    (text) => numbersOf(text) !== "" && numbers.has(numbersOf(text)),
  );
  const text = Math.max(label, sharesNumbers ? 0.8 : 0);
  const type = typeLikeness(question.type, draft.type);
  const [many, few] = [question.options.length, draft.options.length];
  if (many === 0 && few === 0) return { text, type, options: null };
  const said = matchLabels(question, draft.options, { comparison, isInOrder: hasOptionColumns(draft) }).reduce(
    (sum, { confidence }) => sum + confidence,
    0,
  );
  return { text, type, options: { count: Math.min(many, few) / Math.max(many, few), said: said / Math.max(1, few) } };
}

/** Position, type, number of options, options that say the same, and what the texts have in common. */
function scoreOf({ text, type, options }: Likeness, position: number): number {
  const read = Math.min(1, text * 2);
  if (options === null) return 0.4 * position + 0.25 * type + 0.35 * read;
  return 0.3 * position + 0.15 * type + 0.1 * options.count + 0.25 * options.said + 0.2 * read;
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
