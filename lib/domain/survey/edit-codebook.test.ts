import { describe, expect, test } from "vitest";
import { answerCoder } from "./code-answer.ts";
import type { Codebook } from "./codebook.ts";
import { decideAnswer, placeColumns } from "./edit-codebook.ts";

const option = (code: string, kk: string) => ({
  code,
  labels: { kk },
  aliases: [],
  isDontKnow: false,
  isOther: false,
  value: null,
});
const codebook: Codebook = {
  groups: [],
  questions: [
    {
      code: "q1",
      type: "single",
      group: null,
      labels: { kk: "Сұрақ" },
      options: [option("yes", "Иә"), option("no", "Жоқ")],
      scale: null,
    },
  ],
  forms: [
    {
      id: "7",
      language: "kk",
      signature: "сұрақ",
      columns: [{ place: 0, header: "Сұрақ", question: "q1", option: null, status: "proposed", confidence: 0.8 }],
      decisions: [],
    },
  ],
};
const code = (given: Codebook, raw: string) => {
  const [question] = given.questions;
  return question && answerCoder(given, question).code("7", [raw]);
};

describe("a person's changes of a codebook", () => {
  test("a column that is confirmed, left out or put back to wait says so", () => {
    const placed = (choice: Parameters<typeof placeColumns>[2] extends ReadonlyMap<number, infer C> ? C : never) =>
      placeColumns(codebook, "7", new Map([[0, choice]])).forms[0]?.columns[0];
    expect(placed({ question: "q1" })).toMatchObject({ question: "q1", status: "confirmed", confidence: null });
    expect(placed("leftOut")).toMatchObject({ question: null, status: "confirmed" });
    expect(placed("waits")).toMatchObject({ question: null, status: "unmatched" });
    expect(placed({ question: "gone" })).toMatchObject({ question: null, status: "unmatched" });
  });

  test("an answer means what a person says, and the last word counts", () => {
    const once = decideAnswer(codebook, "q1", "Әрине", { options: ["no"] });
    const twice = decideAnswer(once, "q1", "әрине", { options: ["yes"] });
    expect(twice.forms[0]?.decisions).toHaveLength(1);
    expect(code(twice, "ӘРИНЕ")).toMatchObject({ options: ["yes"], unmatched: [] });
    expect(code(decideAnswer(codebook, "q1", "-", { options: null }), "-")).toEqual({ state: "blank" });
  });

  test("an answer can become an option of its own", () => {
    expect(code(decideAnswer(codebook, "q1", "Мүмкін", "newOption"), "мүмкін")).toMatchObject({ options: ["o3"] });
  });
});
