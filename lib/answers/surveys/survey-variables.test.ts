import { describe, expect, test } from "vitest";
import type { SurveyQuestion } from "#lib/domain/survey/codebook.ts";
import { surveyVariables } from "./survey-variables.ts";

const option = (code: string, label: string, value: number | null = null, isDontKnow = false) => ({
  code,
  labels: { en: label },
  aliases: [],
  isDontKnow,
  isOther: false,
  value,
});

function question(code: string, changes: Partial<SurveyQuestion>): SurveyQuestion {
  return { code, type: "single", group: null, labels: { en: code }, options: [], scale: null, ...changes };
}

const codebook = {
  groups: [],
  forms: [],
  questions: [
    question("1 [row]", { options: [option("a", "A"), option("b", "B")] }),
    question("1 (row)", { type: "multiple", options: [option("x", "X"), option("y", "Y")] }),
    question("trust", {
      type: "scale",
      scale: { min: 0, max: 2 },
      options: [option("low", "low", 0), option("dk", "don't know", null, true)],
    }),
    question("Language", { type: "text" }),
  ],
};

describe("surveyVariables", () => {
  const variables = surveyVariables(codebook, "en");
  const [choice, x, y, trust, words] = variables;

  test("names are good in every program, and each stands once", () => {
    expect(variables.map(({ name }) => name)).toEqual(["q_1_row", "q_1_row_x", "q_1_row_y", "trust", "Language_2"]);
  });

  test("numbers count options, points stay points, and “don't know” is none", () => {
    expect(choice?.values).toEqual([
      { number: 1, label: "A" },
      { number: 2, label: "B" },
    ]);
    expect(trust?.values).toEqual([
      { number: 0, label: "low" },
      { number: -8, label: "don't know" },
    ]);
  });

  test("an answer becomes its number; blank is nothing, and what is not listed says so", () => {
    const answered = (options: string[], unmatched: string[] = []) =>
      ({ state: "answered", options, unmatched, value: null }) as const;
    expect(choice?.cell(answered(["b"]), ["B"])).toBe(2);
    expect(choice?.cell(answered([], ["C"]), ["C"])).toBe(-9);
    expect(choice?.cell({ state: "blank" }, [""])).toBeNull();
    expect(trust?.cell({ state: "answered", options: [], unmatched: [], value: 1 }, ["1"])).toBe(1);
    expect([x, y].map((tick) => tick?.cell(answered(["y"]), ["Y"]))).toEqual([0, 1]);
    expect(x?.cell({ state: "notShown" }, [null])).toBeNull();
    expect(words?.cell(answered([]), ["two\nlines"])).toBe("two lines");
  });
});
