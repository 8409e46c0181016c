import type { SurveyColumn } from "../../importer.ts";
import type { SurveyFormat } from "../../survey/survey-format.ts";
import { questionOf } from "../survey-limesurvey/question-of.ts";
import { hasRowOfTexts, namesQuestions } from "./first-row.ts";

/** A column of a table without header: its place is all that is known of its question. */
function unnamedQuestion(place: number): SurveyColumn {
  return { place, role: "question", code: null, question: `#${place + 1}`, item: null };
}

/**
 * A table of which a person says that it holds answers to a survey, such as a copy without times and numbers of
 * responses: each column is a question and each row a person. Nothing in it tells, so it is never found by itself.
 */
export const plainAnswersFormat: SurveyFormat = {
  name: "plain-answers",
  onlyWhenTold: true,
  // Cut out of an export of LimeSurvey or a table of R, it says where nothing was asked.
  notShown: new Set(["n/a"]),
  dateOrder: { assumed: "day-month", documented: false },
  readHeader([first = [], ...below]) {
    if (first.length < 2) return null;
    if (!namesQuestions(first, below)) return { rows: 0, columns: first.map((_, place) => unnamedQuestion(place)) };
    const texts = hasRowOfTexts([first, ...below]) ? below[0] : undefined;
    const columns = first.map((header, place) => questionOf(header, place, texts?.[place] ?? null));
    return { rows: texts === undefined ? 1 : 2, columns };
  },
};
