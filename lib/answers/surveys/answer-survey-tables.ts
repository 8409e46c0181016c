import type { SurveyTableAnswerRow, SurveyTablesAnswer } from "#lib/contract/answers/survey-tables-answer.ts";
import type { SurveyTablesQuestion } from "#lib/contract/questions/survey-question.ts";
import { questionOf, readSurveyTable } from "#lib/data/surveys/survey-tables.ts";
import { getSurveyNamed } from "#lib/data/surveys/surveys.ts";
import type { Locale } from "#lib/domain/model.ts";
import { labelIn, type SurveyQuestion } from "#lib/domain/survey/codebook.ts";
import { suppressSmallCells } from "#lib/domain/survey/suppress-small-cells.ts";
import type { SurveyTable } from "#lib/domain/survey/survey-table.ts";

/** Label of an option, or of a point of a bare scale; null for what the codebook does not list. */
export function optionLabel(question: SurveyQuestion, code: string | null, language: Locale): string | null {
  if (code === null) return null;
  const option = question.options.find((candidate) => candidate.code === code);
  return option ? labelIn(option.labels, language, code) : code;
}

/** Rows of a table as doors write them; counts that are too small to be published are null. */
export function tableRowsOf(
  question: SurveyQuestion,
  table: SurveyTable,
  suppress: number,
  language: Locale,
): SurveyTableAnswerRow[] {
  // The ticks of a multiple choice have no total that gives one away.
  const totals = { rows: question.type !== "multiple", columns: false };
  const [hidden = []] = suppressSmallCells([table.rows.map(({ n }) => n)], suppress, totals);
  return table.rows.map(({ code, n, share, interval }, place) => {
    const isHidden = hidden[place] === true;
    return {
      question: question.code,
      option: code,
      label: optionLabel(question, code, language),
      n: isHidden ? null : n,
      share: isHidden ? null : share,
      low: isHidden || interval === null ? null : interval[0],
      high: isHidden || interval === null ? null : interval[1],
      base: table.base.kind,
      baseN: table.base.n,
    };
  });
}

/** Tables of a survey's questions. */
export async function answerSurveyTables(asked: SurveyTablesQuestion): Promise<SurveyTablesAnswer> {
  const { scope, base, language } = asked;
  const survey = await getSurveyNamed(asked.survey);
  const codes = asked.questions.length > 0 ? asked.questions : survey.codebook.questions.map(({ code }) => code);
  const found = await Promise.all(
    codes.map(async (code) => ({
      question: questionOf(survey, code),
      table: await readSurveyTable(survey, code, scope, { base }),
    })),
  );
  return {
    survey: { id: survey.id, name: survey.name },
    questions: found.map(({ question, table: { counts, likert } }) => ({
      code: question.code,
      label: labelIn(question.labels, language, question.code),
      type: question.type,
      total: counts.total,
      notShown: counts.notShown,
      asked: counts.asked,
      blank: counts.blank,
      answered: counts.answered,
      dontKnow: counts.dontKnow,
      ticks: counts.ticks,
      scale: likert && {
        n: likert.n,
        mean: likert.mean,
        sd: likert.sd,
        median: likert.median,
        top2: likert.top2,
        bottom2: likert.bottom2,
        net: likert.net,
      },
    })),
    rows: found.flatMap(({ question, table }) => tableRowsOf(question, table, scope.suppress, language)),
  };
}
