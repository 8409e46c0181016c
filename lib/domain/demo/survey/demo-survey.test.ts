import { describe, expect, test } from "vitest";
import { studyRespondents } from "../../study/printed-figures.ts";
import { printedSurveyFigures } from "../../study/printed-survey-figures.ts";
import { studyQuestions } from "../../study/study-survey.ts";
import { publishedPercentAudit } from "../../survey/published-percent-audit.ts";
import { generateDemoForms } from "./demo-forms.ts";
import { generateDemoResponses } from "./demo-responses.ts";

/** People who gave an answer, in either language. */
function givenTo(question: string, option: string): number {
  const place = studyQuestions.findIndex(({ code }) => code === question);
  const labels = studyQuestions[place]?.options.find(({ code }) => code === option)?.labels;
  return generateDemoResponses().filter(({ language, answers }) => answers[place] === labels?.[language]).length;
}

describe("the reconstructed responses", () => {
  test("are 105 and the same each time", () => {
    const responses = generateDemoResponses();
    expect(responses).toHaveLength(studyRespondents);
    expect(generateDemoResponses()).toEqual(responses);
    expect(new Set(responses.map(({ submittedAt }) => submittedAt)).size).toBe(studyRespondents);
  });

  test.each(printedSurveyFigures)("$question, $item: as many as the paper prints", ({ question, item, n }) => {
    expect(givenTo(question, item)).toBe(n);
  });

  test("come as two files in the shape of Google Forms", () => {
    const [kk, ru] = generateDemoForms();
    expect(kk?.text.split("\n")).toHaveLength(studyRespondents - 34 + 1);
    expect(ru?.text.split("\n")).toHaveLength(34 + 1);
    expect(kk?.text.split("\n")[1]).toMatch(/^"2023\/0[56]\/\d\d 1?\d:\d\d:\d\d [AP]M GMT\+6","/);
    expect(kk?.text.endsWith("\n")).toBe(false);
  });
});

describe("the printed figures", () => {
  const { items, questions } = publishedPercentAudit({ items: printedSurveyFigures, sampleSize: studyRespondents });

  test("are 29, of which 22 fit a base, 3 when cut off and 4 never", () => {
    const count = (verdict: string) => items.filter((item) => item.verdict === verdict).length;
    expect([items.length, count("consistent"), count("truncated"), count("impossible")]).toEqual([29, 22, 3, 4]);
  });

  test("fit no common base where people said what they read", () => {
    expect(questions.find(({ question }) => question === "source")?.allConsistentBases).toEqual([]);
  });
});
