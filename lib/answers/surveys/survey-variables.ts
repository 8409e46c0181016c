import type { Locale } from "#lib/domain/model.ts";
import type { RawCell } from "#lib/domain/survey/answer-counts.ts";
import type { CodedAnswer } from "#lib/domain/survey/code-answer.ts";
import { type Codebook, labelIn, type SurveyQuestion } from "#lib/domain/survey/codebook.ts";
import { rowCodes, rowsOfAnswer } from "#lib/domain/survey/table-rows.ts";
import { dontKnowNumber, type LabelledVariable, notListedNumber, oneLine } from "#lib/export/labelled-data.ts";
import { optionLabel } from "./answer-survey-tables.ts";

/** One column of the file for statistics programs: its labels, and what a person's answer is in it. */
export interface SurveyVariable extends LabelledVariable {
  readonly question: SurveyQuestion;
  /** The number or text of an answer; null for blank and not shown. */
  readonly cell: (answer: CodedAnswer, cells: readonly RawCell[]) => number | string | null;
}

/** Names of the columns that stand before the questions. */
export const responseVariables = ["response", "language", "submitted_at"] as const;

/** Letters that every statistics program takes in a name, and a number where that makes two the same. */
function namer(): (wanted: string) => string {
  const taken = new Set<string>(responseVariables);
  return (wanted) => {
    const plain = wanted
      .replace(/[^A-Za-z0-9]+/g, "_")
      .replace(/^_+|_+$/g, "")
      .slice(0, 56);
    const base = /^[A-Za-z]/.test(plain) ? plain : `q_${plain}`;
    let name = base;
    for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${base}_${number}`;
    taken.add(name.toLowerCase());
    return name;
  };
}

/** Columns of all questions of a codebook; a multiple choice has one of 0 and 1 for each option. */
export function surveyVariables(codebook: Codebook, language: Locale): SurveyVariable[] {
  const nameOf = namer();
  return codebook.questions.flatMap((question): SurveyVariable[] => {
    const label = labelIn(question.labels, language, question.code);
    if (question.type === "multiple") {
      return question.options.map(({ code, labels }) => ({
        name: nameOf(`${question.code}_${code}`),
        label: `${label}: ${labelIn(labels, language, code)}`,
        kind: "tick",
        values: [],
        question,
        cell: (answer) =>
          answer.state === "notShown" ? null : Number(answer.state === "answered" && answer.options.includes(code)),
      }));
    }
    const name = nameOf(question.code);
    if (question.type === "single" || question.type === "scale") {
      return [{ name, label, ...categories(question, language), question }];
    }
    return [
      {
        name,
        label,
        kind: question.type === "number" ? "number" : "text",
        values: [],
        question,
        cell: (answer, cells) => {
          if (answer.state !== "answered") return null;
          if (question.type === "number") return answer.value;
          return oneLine(cells.find((cell) => cell !== null && cell.trim() !== "") ?? "");
        },
      },
    ];
  });
}

function categories(question: SurveyQuestion, language: Locale): Pick<SurveyVariable, "kind" | "values" | "cell"> {
  const isScale = question.type === "scale";
  const numbers = new Map(
    rowCodes(question).map((code, place) => {
      const point = question.options.find((option) => option.code === code)?.value ?? (isScale ? Number(code) : null);
      const number = isScale ? (point !== null && Number.isFinite(point) ? point : dontKnowNumber) : place + 1;
      return [code, number] as const;
    }),
  );
  const listed = Array.from(numbers, ([code, number]) => ({
    number,
    label: optionLabel(question, code, language) ?? code,
  })).filter(({ label }, place, all) => !isScale || label !== String(all[place]?.number));
  return {
    kind: isScale ? "scale" : "category",
    values: listed,
    cell: (answer) => {
      if (answer.state !== "answered") return null;
      const [code = null] = rowsOfAnswer(question, answer);
      return code === null ? notListedNumber : (numbers.get(code) ?? notListedNumber);
    },
  };
}
