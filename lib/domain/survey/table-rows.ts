/** Which rows a question has in a table, and in which of them an answer stands. */
import type { CodedAnswer } from "./code-answer.ts";
import type { SurveyQuestion } from "./codebook.ts";

type Answered = Extract<CodedAnswer, { readonly state: "answered" }>;

/** Codes of all rows in order: options, or the points of a scale where no option stands for them. */
export function rowCodes({ type, options, scale }: Pick<SurveyQuestion, "type" | "options" | "scale">): string[] {
  if (type !== "scale" || scale === null) return options.map(({ code }) => code);
  const points = Array.from({ length: scale.max - scale.min + 1 }, (_, place) => scale.min + place);
  const codes = points.map((point) => options.find(({ value }) => value === point)?.code ?? String(point));
  return [...codes, ...options.map(({ code }) => code).filter((code) => !codes.includes(code))];
}

/** Rows in which an answer stands; `null` is the row of what the codebook doesn't list. None for free texts. */
export function rowsOfAnswer({ type }: Pick<SurveyQuestion, "type">, answer: Answered): (string | null)[] {
  const { options, unmatched, value } = answer;
  if (options.length > 0) return unmatched.length > 0 ? [...options, null] : [...options];
  if (type === "scale" && value !== null) return [String(value)];
  if (type === "single" || type === "multiple" || type === "scale" || unmatched.length > 0) return [null];
  return [];
}
