import "server-only";
import type { Locale } from "../../domain/model.ts";
import type { AnswerCount, JointAnswerCount, RawCell } from "../../domain/survey/answer-counts.ts";
import { columnsOf, findQuestion, type SurveyForm } from "../../domain/survey/codebook.ts";
import { getDatabase } from "../database/db.ts";
import { rawFiltersOf, type SurveyScope } from "./answer-filter.ts";
import { countQuery } from "./count-query.ts";
import { stateColumn } from "./refresh-states.ts";
import { blankValueNo } from "./stage-responses.ts";
import type { Survey } from "./surveys.ts";

/** Stands for any open answer, whose words no table needs. */
const someText = "…";
const someTextNo = -1;

/** A column that is counted, and whether its answers are told apart. */
interface CountedColumn {
  readonly column: number;
  readonly isOpen: boolean;
}

function columnsToCount(survey: Survey, form: SurveyForm, questions: readonly string[]): CountedColumn[][] {
  return questions.map((code) => {
    const type = findQuestion(survey.codebook, code)?.type;
    const isOpen = type === "text" || type === "date";
    return columnsOf(form, code).map(({ place }) => ({ column: place, isOpen }));
  });
}

/** Texts of the numbers that were counted. */
async function textsOf(
  formId: number,
  columns: readonly number[],
  numbers: ReadonlySet<number>,
): Promise<(column: number, number: number | null) => RawCell> {
  const { rows } = await getDatabase().pool.query<{ column_no: number; value_no: number; text: string }>(
    "SELECT column_no, value_no, text FROM survey_value WHERE form_id = $1 AND column_no = ANY ($2) AND value_no = ANY ($3)",
    [formId, columns, [...numbers]],
  );
  const texts = new Map(rows.map((row) => [`${row.column_no} ${row.value_no}`, row.text]));
  return (column, number) => {
    if (number === null) return null;
    if (number === blankValueNo) return "";
    return number === someTextNo ? someText : (texts.get(`${column} ${number}`) ?? null);
  };
}

async function countInForm(
  survey: Survey,
  form: SurveyForm,
  questions: readonly string[],
  scope: SurveyScope,
): Promise<JointAnswerCount[]> {
  const formId = Number(form.id);
  const counted = columnsToCount(survey, form, questions);
  const flat = counted.flat();
  const columns = flat.map(({ column }) => column);
  const query = countQuery(formId, columns, await rawFiltersOf(survey, form, scope), scope.languages);
  const cells = flat.map(({ column, isOpen }, index) => {
    const cell = query.cell(column);
    return `${isOpen ? `CASE WHEN ${cell} > ${blankValueNo} THEN ${someTextNo} ELSE ${cell} END` : cell} AS c${index}`;
  });
  const groups = ["state", ...flat.map((_, index) => `c${index}`)];
  const { rows } = await getDatabase().pool.query<(string | number | null)[]>({
    text: `SELECT ${[`${query.language} AS state`, ...cells].join(", ")}, count(*)::int AS n ${query.from} GROUP BY ${groups.join(", ")}`,
    values: [...query.params],
    rowMode: "array",
  });
  const numbers = new Set(
    rows.flatMap((row) =>
      row
        .slice(0, -1)
        .filter((value) => value !== null)
        .map(Number),
    ),
  );
  const textOf = await textsOf(formId, [stateColumn, ...columns], numbers);
  return rows.map((row) => {
    let at = 1;
    const answers = counted.map((own) =>
      own.map(({ column }) => {
        const value = row[at] ?? null;
        at += 1;
        return textOf(column, value === null ? null : Number(value));
      }),
    );
    const own = textOf(stateColumn, Number(row[0]));
    const language = own ? (own as Locale) : form.language;
    return { form: form.id, language, answers, n: Number(row.at(-1)) };
  });
}

/** People of a scope by their raw answers to some questions together, in the order of `questions`. */
export async function countJointAnswers(
  survey: Survey,
  questions: readonly string[],
  scope: SurveyScope,
): Promise<JointAnswerCount[]> {
  const forms = await Promise.all(survey.codebook.forms.map((form) => countInForm(survey, form, questions, scope)));
  return forms.flat();
}

/** People of a scope by their raw answers to one question. */
export async function countAnswers(survey: Survey, question: string, scope: SurveyScope): Promise<AnswerCount[]> {
  const counts = await countJointAnswers(survey, [question], scope);
  return counts.map(({ form, language, answers, n }) => ({ form, language, cells: answers[0] ?? [], n }));
}
