/** Questions that are one grid: the same answers for every row, so that one table and one chart show them all. */
import type { Codebook, QuestionGroup, SurveyQuestion } from "./codebook.ts";
import { rowCodes } from "./table-rows.ts";

/** Rows of a grid in the order of the questionnaire; two at least. */
export interface Grid {
  readonly group: QuestionGroup;
  readonly questions: readonly SurveyQuestion[];
}

/** A question on its own, or the grid that begins with it. `place` counts all questions from 0. */
export type ShownPart =
  | { readonly place: number; readonly question: SurveyQuestion; readonly grid: null }
  | { readonly place: number; readonly question: null; readonly grid: Grid };

const isSameList = (one: SurveyQuestion, other: SurveyQuestion): boolean =>
  one.type === other.type && rowCodes(one).join("\u001f") === rowCodes(other).join("\u001f");

/** Whether people choose one answer in each row, so that the shares of a row make a whole. */
const isClosed = (question: SurveyQuestion): boolean =>
  (question.type === "single" || question.type === "scale") && rowCodes(question).length > 1;

/** The questions of a codebook in their order, neighbours of one grid together. */
export function shownParts({ questions, groups }: Pick<Codebook, "questions" | "groups">): ShownPart[] {
  const parts: ShownPart[] = [];
  for (let place = 0; place < questions.length; ) {
    const question = questions[place];
    if (question === undefined) break;
    const group = groups.find(({ code }) => code === question.group);
    const rows = group !== undefined && isClosed(question) ? rowsFrom(questions, place) : [];
    if (group !== undefined && rows.length > 1) parts.push({ place, question: null, grid: { group, questions: rows } });
    else parts.push({ place, question, grid: null });
    place += Math.max(1, rows.length);
  }
  return parts;
}

function rowsFrom(questions: readonly SurveyQuestion[], place: number): SurveyQuestion[] {
  const first = questions[place];
  if (first === undefined) return [];
  const after = questions.slice(place);
  const end = after.findIndex((other) => other.group !== first.group || !isSameList(first, other));
  return end === -1 ? [...after] : after.slice(0, end);
}
