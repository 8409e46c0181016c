import "server-only";
import type { Locale } from "../../domain/model.ts";
import { findQuestion, labelIn, type SurveyQuestion } from "../../domain/survey/codebook.ts";
import type { RakingRefusal } from "../../domain/survey/raking.ts";
import {
  canBeMargin,
  type MarginQuestion,
  type PeopleWeights,
  type WeightCost,
  weighPeople,
} from "../../domain/survey/weigh-people.ts";
import { InvalidRequestError } from "../../errors.ts";
import type { SurveyScope } from "./answer-filter.ts";
import { countJointAnswers } from "./count-answers.ts";
import type { Survey } from "./surveys.ts";

/** Known shares of a question's options among everybody, in percent. */
export interface MarginGiven {
  readonly question: string;
  readonly percents: Readonly<Record<string, number>>;
}

/** Weights of a survey's people, and what they cost for those of the scope. */
export interface SurveyWeights extends Pick<PeopleWeights, "weightOf" | "isLeftOut" | "leftOut"> {
  /** Codes of the questions by which people are weighed. */
  readonly questions: readonly string[];
  readonly cost: WeightCost;
}

const everybody: SurveyScope = { filters: [], languages: [] };
/** Percentages that were rounded may miss 100 by so much; they are brought to it. */
const roundingSlack = 1;

function marginOf(survey: Survey, { question: code, percents }: MarginGiven, language: Locale): MarginQuestion {
  const question = findQuestion(survey.codebook, code);
  if (question === null) throw new InvalidRequestError("survey_question_unknown", { value: code });
  const label = labelIn(question.labels, language, code);
  if (!canBeMargin(question)) throw new InvalidRequestError("survey_margin_question", { question: label });
  const unknown = Object.keys(percents).find((option) => question.options.every((known) => known.code !== option));
  if (unknown !== undefined) {
    throw new InvalidRequestError("survey_margin_option", { question: label, option: unknown });
  }
  const sum = Object.values(percents).reduce((all, percent) => all + percent, 0);
  if (Math.abs(sum - 100) > roundingSlack) {
    throw new InvalidRequestError("survey_margin_sum", { question: label, sum: Math.round(sum * 100) / 100 });
  }
  return { question, targets: percents };
}

function refusalOf({ reason, category }: RakingRefusal, margins: readonly SurveyQuestion[], language: Locale) {
  const question = margins.find(({ code }) => code === category?.[0]);
  const option = question?.options.find(({ code }) => code === category?.[1]);
  const said = {
    question: question ? labelIn(question.labels, language, question.code) : "",
    option: option ? labelIn(option.labels, language, option.code) : (category?.[1] ?? ""),
  };
  switch (reason) {
    case "empty_target_category":
      return new InvalidRequestError("survey_margin_nobody", said);
    case "category_without_target":
      return new InvalidRequestError("survey_margin_no_share", said);
    case "unknown_category":
      return new InvalidRequestError("survey_margin_no_category", { question: said.question });
    default:
      return new InvalidRequestError("survey_margin_contradiction");
  }
}

/**
 * Weights that bring everybody of a survey to known shares, whoever of them a table is of; null where none are asked
 * for, or nobody is there to be weighed. With `leavesOut`, people who left a margin question blank, or gave an answer
 * that no option is, are in no weighted table; without, they are a reason to refuse.
 * @param language in which a refusal names questions and options
 * @throws InvalidRequestError where margins are wrong, or can't be met by these people
 */
export async function readWeights(
  survey: Survey,
  scope: SurveyScope & { readonly margins: readonly MarginGiven[]; readonly leavesOut?: boolean },
  language: Locale,
): Promise<SurveyWeights | null> {
  if (scope.margins.length === 0) return null;
  const margins = scope.margins.map((margin) => marginOf(survey, margin, language));
  const questions = margins.map(({ question }) => question.code);
  const all = await countJointAnswers(survey, questions, everybody);
  if (all.length === 0) return null;
  const weights = weighPeople(survey.codebook, margins, all, { leavesOut: scope.leavesOut ?? false });
  if ("reason" in weights) {
    throw refusalOf(
      weights,
      margins.map(({ question }) => question),
      language,
    );
  }
  const isEverybody = scope.filters.length === 0 && scope.languages.length === 0;
  const cost = weights.costOf(isEverybody ? all : await countJointAnswers(survey, questions, scope));
  const { weightOf, isLeftOut, leftOut } = weights;
  return cost && { questions, weightOf, isLeftOut, leftOut, cost };
}
