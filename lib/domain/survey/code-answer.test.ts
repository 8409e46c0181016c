import { describe, expect, test } from "vitest";
import { answerCoder } from "./code-answer.ts";
import type { AnswerDecision, Codebook, SurveyQuestion } from "./codebook.ts";

const option = (code: string, ru: string) => ({
  code,
  labels: { ru },
  aliases: [],
  isDontKnow: false,
  isOther: false,
  value: null,
});
const question: SurveyQuestion = {
  code: "q",
  type: "multiple",
  group: null,
  labels: { ru: "Откуда?" },
  options: [option("tv", "ТВ"), option("net", "Facebook")],
  scale: null,
};

function coderWith(decisions: readonly AnswerDecision[], type: SurveyQuestion["type"] = "multiple") {
  const column = {
    place: 0,
    header: "Откуда?",
    question: "q",
    option: null,
    status: "confirmed",
    confidence: null,
  } as const;
  const form = { id: "1", language: "ru", signature: "", columns: [column], decisions } as const;
  const codebook: Codebook = { groups: [], questions: [{ ...question, type }], forms: [form] };
  return answerCoder(codebook, { ...question, type });
}

describe("what a person decided of an answer", () => {
  test("holds for a piece of a list, with commas of its own, in any writing", () => {
    const coder = coderWith([{ question: "q", raw: "Газеты, журналы", options: ["tv"] }]);
    expect(coder.code("1", ["FACEBOOK, газеты, журналы"])).toMatchObject({ options: ["net", "tv"], unmatched: [] });
  });

  test("goes before what labels say", () => {
    const coder = coderWith([{ question: "q", raw: "ТВ", options: ["net"] }]);
    expect(coder.code("1", ["тв"])).toMatchObject({ options: ["net"] });
  });

  test("may be that it is no answer, or none of the options", () => {
    const coder = coderWith([
      { question: "q", raw: "-", options: null },
      { question: "q", raw: "от соседа", options: [] },
    ]);
    expect(coder.code("1", ["-"])).toEqual({ state: "blank" });
    expect(coder.code("1", ["От соседа"])).toEqual({ state: "answered", options: [], unmatched: [], value: null });
    expect(coder.code("1", ["От соседа; ТВ"])).toMatchObject({ options: ["tv"], unmatched: [] });
  });

  test("is of its own form: another one has not asked", () => {
    expect(coderWith([]).code("2", ["ТВ"])).toEqual({ state: "notShown" });
    expect(coderWith([]).code("1", [null])).toEqual({ state: "notShown" });
    expect(coderWith([]).code("1", [" "])).toEqual({ state: "blank" });
  });
});

test("a number is one of digits; everything else waits", () => {
  const coder = coderWith([], "number");
  expect(coder.code("1", ["1 234,5"])).toMatchObject({ value: 1234.5, unmatched: [] });
  expect(coder.code("1", ["около 20"])).toMatchObject({ value: null, unmatched: ["около 20"] });
});
