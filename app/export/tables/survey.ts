import { requireAccess } from "#lib/answers/access.ts";
import { optionLabel, tableRowsOf } from "#lib/answers/surveys/answer-survey-tables.ts";
import { leastPeopleFor } from "#lib/answers/surveys/least-people.ts";
import { surveyVariables } from "#lib/answers/surveys/survey-variables.ts";
import { choiceOf, oneOf } from "#lib/contract/query-reader.ts";
import { parseSurveyScope } from "#lib/contract/questions/survey-question.ts";
import { listResponses, responseCursor } from "#lib/data/surveys/list-responses.ts";
import { readSurveyTable } from "#lib/data/surveys/survey-tables.ts";
import { readWeights } from "#lib/data/surveys/survey-weights.ts";
import { getSurveyNamed } from "#lib/data/surveys/surveys.ts";
import { locales } from "#lib/domain/model.ts";
import { answerCoder } from "#lib/domain/survey/code-answer.ts";
import { columnsOf, type Labels, labelIn } from "#lib/domain/survey/codebook.ts";
import { gridType } from "#lib/domain/survey/codebook-rows.ts";
import { publishTable } from "#lib/domain/survey/publish-table.ts";
import { tableBases } from "#lib/domain/survey/survey-table.ts";
import { rowsOfAnswer } from "#lib/domain/survey/table-rows.ts";
import type { CellValue } from "#lib/export/csv.ts";
import type { ExportColumn, ExportTable } from "#lib/export/export-table.ts";
import type { ExportQuestion } from "../export-question.ts";
import { intervals, surveyAbout } from "./survey-about.ts";
import { gridSheets } from "./survey-grids.ts";

const pageSize = 1000;

/** The tables of all questions of `survey`, with the filter of the page. */
export async function surveyTables(question: ExportQuestion): Promise<ExportTable> {
  const { say, query, language, access } = question;
  const survey = await getSurveyNamed(oneOf(query, "survey") ?? "");
  const scope = parseSurveyScope(query);
  const base = choiceOf(query, "base", tableBases, "answered");
  const weights = await readWeights(survey, scope, language);
  const least = leastPeopleFor(access, survey, scope.suppress);
  const tables = await Promise.all(
    survey.codebook.questions.map(async (each) => ({
      question: each,
      table: await readSurveyTable(survey, each.code, scope, { base, weights }),
    })),
  );
  const title = say("titles.survey");
  return {
    name: `survey-${survey.id}`,
    title,
    columns: [
      { header: say("columns.questionCode"), kind: "text" },
      { header: say("columns.question"), kind: "text" },
      { header: say("columns.optionCode"), kind: "text" },
      { header: say("columns.answer"), kind: "text" },
      { header: "n", kind: "integer" },
      { header: say("columns.share"), kind: "share" },
      { header: say("columns.low"), kind: "share" },
      { header: say("columns.high"), kind: "share" },
      { header: say("columns.base"), kind: "text" },
      { header: say("columns.baseN"), kind: "integer" },
      { header: say("columns.asked"), kind: "integer" },
      { header: say("columns.blank"), kind: "integer" },
    ],
    rows: tables.flatMap(({ question: each, table }) => {
      const published = publishTable(table, least);
      return tableRowsOf(each, table, published, language).map((row): CellValue[] => [
        each.code,
        labelIn(each.labels, language, each.code),
        row.option,
        row.label ?? say("columns.notListed"),
        row.n,
        row.share,
        row.low,
        row.high,
        say(`columns.base_${row.base}`),
        row.baseN,
        published.counts.asked,
        published.counts.blank,
      ]);
    }),
    sheets: gridSheets(question, survey.codebook, (code) => {
      const found = tables.find(({ table }) => table.question === code);
      return found && { table: found.table, published: publishTable(found.table, least) };
    }),
    about: surveyAbout(question, survey, title, { weights, facts: [intervals(question)] }),
  };
}

const wordsOf = (labels: Labels): CellValue[] => locales.map((locale) => labels[locale] ?? null);

/**
 * The codebook of `survey` as a table: a row for each grid, question and option, so that codes in other exports can be
 * read. It leaves out what people wrote; the codebook to be changed and taken again is `/export/codebook`.
 */
export async function surveyCodebook(question: ExportQuestion): Promise<ExportTable> {
  const { say, query } = question;
  const survey = await getSurveyNamed(oneOf(query, "survey") ?? "");
  const title = say("titles.surveyCodebook");
  const headers = ["questionCode", "type", "grid", "labelKk", "labelRu", "labelEn", "optionCode", "value"] as const;
  return {
    name: `survey-${survey.id}-codebook`,
    title,
    columns: [
      ...headers.map(
        (name): ExportColumn => ({ header: say(`columns.${name}`), kind: name === "value" ? "decimal" : "text" }),
      ),
      { header: say("columns.dontKnow"), kind: "text" },
    ],
    rows: [
      ...survey.codebook.groups.map(({ code, labels }) => [code, gridType, null, ...wordsOf(labels), null, null, null]),
      ...survey.codebook.questions.flatMap(({ code, type, group, labels, options }): CellValue[][] => [
        [code, type, group, ...wordsOf(labels), null, null, null],
        ...options.map((option): CellValue[] => [
          code,
          type,
          group,
          ...wordsOf(option.labels),
          option.code,
          option.value,
          option.isDontKnow,
        ]),
      ]),
    ],
    about: surveyAbout(question, survey, title),
  };
}

/**
 * Everybody's answers to `survey`, a row for each person and a column for each question; a multiple choice has a column
 * for each option with 1 and 0. Codes by default, labels with `values=labels`, for R and SPSS with
 * `values=numbers`.
 * @throws SignInRequiredError, ForbiddenError for a reader who may not see single responses
 */
export async function surveyResponses(question: ExportQuestion): Promise<ExportTable> {
  const { say, query, language, access } = question;
  requireAccess(access, "survey.responses.read");
  const survey = await getSurveyNamed(oneOf(query, "survey") ?? "");
  const scope = { ...parseSurveyScope(query), suppress: 0 };
  const values = choiceOf(query, "values", ["codes", "labels", "numbers"], "codes");
  const { codebook } = survey;
  const coders = codebook.questions.map((each) => ({ question: each, coder: answerCoder(codebook, each) }));
  const forms = new Map(codebook.forms.map((form) => [form.id, form]));
  const columns = coders.flatMap(({ question: each }): ExportColumn[] => {
    if (each.type === "multiple")
      return each.options.map(({ code }) => ({ header: `${each.code}_${code}`, kind: "integer" }));
    return [{ header: each.code, kind: each.type === "number" || each.type === "scale" ? "decimal" : "text" }];
  });
  const variables = values === "numbers" ? surveyVariables(codebook, language) : [];
  const coderOf = new Map(coders.map(({ question: { code }, coder }) => [code, coder]));
  async function* rows(): AsyncGenerator<CellValue[]> {
    for (let cursor: string | null = null; ; ) {
      const page = await listResponses(survey, scope, { cursor, limit: pageSize });
      for (const response of page.responses) {
        const form = forms.get(String(response.formId));
        if (!form) continue;
        const head = [responseCursor(response), response.language, response.submittedAt?.toISOString() ?? null];
        if (values === "numbers") {
          const coded = variables.map(({ question: each, cell }) => {
            const own = columnsOf(form, each.code).map(({ place }) => response.cells[place] ?? null);
            return cell(coderOf.get(each.code)?.code(form.id, own) ?? { state: "notShown" }, own);
          });
          yield [...head, ...coded];
          continue;
        }
        const cells = coders.flatMap(({ question: each, coder }): CellValue[] => {
          const own = columnsOf(form, each.code).map(({ place }) => response.cells[place] ?? null);
          const answer = coder.code(form.id, own);
          if (each.type === "multiple") {
            return each.options.map(({ code }) =>
              answer.state === "notShown" ? null : Number(answer.state === "answered" && answer.options.includes(code)),
            );
          }
          if (answer.state !== "answered") return [null];
          if (each.type === "number" || each.type === "scale") return [answer.value];
          const [code] = rowsOfAnswer(each, answer);
          if (code === undefined || code === null) return [own.find((cell) => cell !== null && cell !== "") ?? null];
          return [values === "labels" ? optionLabel(each, code, language) : code];
        });
        yield [...head, ...cells];
      }
      if (page.nextCursor === null) return;
      cursor = page.nextCursor;
    }
  }
  const title = say("titles.surveyResponses");
  return {
    name: `survey-${survey.id}-responses`,
    title,
    columns: [
      { header: "response", kind: "text" },
      { header: "language", kind: "text" },
      { header: "submitted_at", kind: "instant" },
      ...(values === "numbers"
        ? variables.map(
            ({ name, kind }): ExportColumn => ({ header: name, kind: kind === "text" ? "text" : "decimal" }),
          )
        : columns),
    ],
    rows: rows(),
    about: surveyAbout(question, survey, title),
  };
}
