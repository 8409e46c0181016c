import type { AnswerDecision, SurveyQuestion } from "../codebook.ts";
import type { DraftOption } from "./draft-question.ts";
import { matchLabels } from "./match-labels.ts";

/** What answers of a form are thought to mean; those that a label knows already need no proposal. */
export function proposedDecisions(question: SurveyQuestion, drafts: readonly DraftOption[]): AnswerDecision[] {
  return matchLabels(question, drafts).flatMap(({ option, code, confidence }): AnswerDecision[] => {
    const draft = drafts[option];
    if (draft === undefined || confidence >= 1) return [];
    return [{ question: question.code, raw: draft.text, options: [code], status: "proposed", confidence }];
  });
}
