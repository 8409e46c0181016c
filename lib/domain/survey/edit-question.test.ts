import { describe, expect, test } from "vitest";
import { answerCoder } from "./code-answer.ts";
import type { Codebook, SurveyOption, SurveyQuestion } from "./codebook.ts";
import { editQuestion, type OptionEdit, type QuestionEdit } from "./edit-question.ts";
import { tabulate } from "./tabulate.ts";

const option = (code: string, kk: string): SurveyOption => ({
  code,
  labels: { kk },
  aliases: [],
  isDontKnow: false,
  isOther: false,
  value: null,
});
const question: SurveyQuestion = {
  code: "q1",
  type: "single",
  group: null,
  labels: { kk: "Сұрақ" },
  options: [option("bad", "Нашар"), option("fair", "Орташа"), option("good", "Жақсы"), option("dk", "Білмеймін")],
  scale: null,
};
const codebook: Codebook = {
  groups: [],
  questions: [question],
  forms: [
    {
      id: "7",
      language: "kk",
      signature: "сұрақ",
      columns: [{ place: 0, header: "Сұрақ", question: "q1", option: null, status: "confirmed", confidence: null }],
      decisions: [],
    },
  ],
};
const same = (each: SurveyOption): OptionEdit => ({
  labels: each.labels,
  aliases: each.aliases,
  isDontKnow: each.isDontKnow,
  isOther: each.isOther,
  isNone: false,
  value: each.value,
});
const edit = (changes: Partial<QuestionEdit> = {}, options: Record<string, Partial<OptionEdit>> = {}) =>
  editQuestion(codebook, "q1", {
    type: "single",
    labels: question.labels,
    options: new Map(question.options.map((each) => [each.code, { ...same(each), ...options[each.code] }])),
    scale: null,
    ...changes,
  });
const edited = (given: Codebook): SurveyQuestion => {
  const [found] = given.questions;
  if (found === undefined) throw new Error("the question is gone");
  return found;
};
const code = (given: Codebook, raw: string) => answerCoder(given, edited(given)).code("7", [raw]);

describe("a person's changes of a question", () => {
  test("a new label recognises new answers, and the old label still recognises the old ones", () => {
    const renamed = edit({}, { good: { labels: { kk: "Тәуір", ru: "Хорошо" } } });
    for (const raw of ["Жақсы", "Тәуір", "хорошо"]) expect(code(renamed, raw)).toMatchObject({ options: ["good"] });
  });

  test("a writing that is no longer named waits again", () => {
    const aliased = edit({}, { good: { aliases: ["Керемет"] } });
    expect(code(aliased, "керемет")).toMatchObject({ options: ["good"] });
    const without = editQuestion(aliased, "q1", {
      type: "single",
      labels: question.labels,
      options: new Map([["good", same(option("good", "Жақсы"))]]),
      scale: null,
    });
    expect(code(without, "керемет")).toMatchObject({ options: [], unmatched: ["керемет"] });
  });

  test("answers stand in the order of the person, and others behind them", () => {
    const [bad, fair, good] = question.options;
    if (!(bad && fair && good)) throw new Error("options are gone");
    const ordered = edit({ options: new Map([good, bad, fair].map((each) => [each.code, same(each)])) });
    expect(edited(ordered).options.map((each) => each.code)).toEqual(["good", "bad", "fair", "dk"]);
  });

  test("a list that becomes a scale takes points in its order, none for “don't know”, and is summarised", () => {
    const scale = edit({ type: "scale" }, { dk: { isDontKnow: true } });
    expect(edited(scale).options.map(({ value }) => value)).toEqual([1, 2, 3, null]);
    expect(edited(scale).scale).toEqual({ min: 1, max: 3 });
    const counts = ["Нашар", "Жақсы", "Жақсы", "Білмеймін"].map((raw) => ({
      form: "7",
      language: "kk" as const,
      cells: [raw],
      n: 1,
    }));
    const table = tabulate(scale, edited(scale), counts);
    expect(table.likert).toMatchObject({ n: 3, mean: 7 / 3 });
    expect(table.counts).toMatchObject({ answered: 4, dontKnow: 1 });
  });

  test("the ends of a scale hold every point, and no two answers share one", () => {
    const points = { bad: { value: 1 }, fair: { value: 2 }, good: { value: 9 } };
    expect(edited(edit({ type: "scale", scale: { min: 1, max: 5 } }, points)).scale).toEqual({ min: 1, max: 9 });
    expect(() => edit({ type: "scale" }, { bad: { value: 2 }, fair: { value: 2 } })).toThrow("codebook_point_twice");
    expect(() => edit({ type: "scale", scale: { min: 0, max: 500 } })).toThrow("codebook_scale");
  });

  test("a label is never left without words", () => {
    const emptied = edit({ labels: {} }, { good: { labels: {} } });
    expect(edited(emptied).labels).toEqual({ kk: "Сұрақ" });
    expect(edited(emptied).options[2]?.labels).toEqual({ kk: "Жақсы" });
  });
});
