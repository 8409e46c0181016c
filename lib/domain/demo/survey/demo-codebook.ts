/** The codebook of the demo's survey: what a researcher would have written before the first file came in. */

import { type StudyQuestion, studyQuestions } from "../../study/study-survey.ts";
import type { Codebook, SurveyQuestion } from "../../survey/codebook.ts";

function questionOf({ code, type, labels, options }: StudyQuestion): SurveyQuestion {
  const points = options.flatMap(({ value }) => (value === undefined ? [] : [value]));
  return {
    code,
    type,
    group: null,
    labels,
    options: options.map((option) => ({
      code: option.code,
      labels: option.labels,
      aliases: [],
      isDontKnow: option.isDontKnow ?? false,
      isOther: option.isOther ?? false,
      value: option.value ?? null,
    })),
    scale: type === "scale" ? { min: Math.min(...points), max: Math.max(...points) } : null,
  };
}

/** Without forms: these come with the files. */
export const demoCodebook: Codebook = { groups: [], questions: studyQuestions.map(questionOf), forms: [] };
