import { describe, expect, test } from "vitest";
import { answerCoder } from "./code-answer.ts";
import type { Codebook, SurveyOption } from "./codebook.ts";
import { decideAnswer, forgetAnswer } from "./edit-codebook.ts";
import { addOption, mergeOptions, removeOption } from "./edit-options.ts";
import { tabulate } from "./tabulate.ts";

const option = (code: string, ru: string, more: Partial<SurveyOption> = {}): SurveyOption => ({
  code,
  labels: { ru },
  aliases: [],
  isDontKnow: false,
  isOther: false,
  value: null,
  ...more,
});
const codebook: Codebook = {
  groups: [],
  questions: [
    {
      code: "q1",
      type: "single",
      group: null,
      labels: { ru: "Откуда узнаёте новости?" },
      options: [option("tv", "Телевизор"), option("web", "Сайты"), option("other", "Другое", { isOther: true })],
      scale: null,
    },
  ],
  forms: [
    {
      id: "7",
      language: "ru",
      signature: "откуда",
      columns: [{ place: 0, header: "Откуда?", question: "q1", option: null, status: "confirmed", confidence: null }],
      decisions: [],
    },
  ],
};
const counts = [
  { form: "7", language: "ru" as const, cells: ["Телевизор"], n: 4 },
  { form: "7", language: "ru" as const, cells: ["Порталы"], n: 2 },
];
const rows = (given: Codebook) => {
  const [question] = given.questions;
  if (question === undefined) throw new Error("the question is gone");
  return tabulate(given, question, counts).rows.map(({ code, n, share }) => ({ code, n, share }));
};
const code = (given: Codebook, raw: string) => {
  const [question] = given.questions;
  return question && answerCoder(given, question).code("7", [raw]);
};

describe("options of a question", () => {
  test("one that nobody chose stands in the table with 0 of the same base", () => {
    const grown = addOption(codebook, "q1", { ru: "Радио", kk: "Радио" });
    expect(rows(grown)).toContainEqual({ code: "o4", n: 0, share: 0 });
    expect(grown.questions[0] && tabulate(grown, grown.questions[0], counts).base.n).toBe(6);
  });

  test("an answer in one's own words becomes an option, and waits again when that is taken back", () => {
    const recoded = decideAnswer(codebook, "q1", "Порталы", { options: ["web"] });
    expect(code(recoded, "порталы")).toMatchObject({ options: ["web"], unmatched: [] });
    expect(code(forgetAnswer(recoded, "q1", "ПОРТАЛЫ"), "Порталы")).toMatchObject({ unmatched: ["Порталы"] });
  });

  test("an answer that was taken for an option can be one of its own after all", () => {
    const aliased = {
      ...codebook,
      questions: codebook.questions.map((question) => ({
        ...question,
        options: question.options.map((each) => (each.code === "web" ? { ...each, aliases: ["Порталы"] } : each)),
      })),
    };
    expect(code(aliased, "Порталы")).toMatchObject({ options: ["web"] });
    const own = decideAnswer(aliased, "q1", "Порталы", "newOption");
    expect(code(own, "Порталы")).toMatchObject({ options: ["o4"] });
    expect(own.questions[0]?.options.find((each) => each.code === "web")?.aliases).toEqual([]);
  });

  test("two that are one keep what either was known by", () => {
    const decided = decideAnswer(codebook, "q1", "ТВ", { options: ["tv"] });
    const merged = mergeOptions(decided, "q1", "tv", "web");
    for (const raw of ["Телевизор", "Сайты", "ТВ"]) expect(code(merged, raw)).toMatchObject({ options: ["web"] });
    expect(merged.questions[0]?.options.map((each) => each.code)).toEqual(["web", "other"]);
    expect(mergeOptions(codebook, "q1", "tv", "nothing")).toBe(codebook);
    expect(mergeOptions(codebook, "q1", "tv", "tv")).toBe(codebook);
  });

  test("answers of one that is taken away wait again", () => {
    const decided = decideAnswer(codebook, "q1", "ТВ", { options: ["tv"] });
    const without = removeOption(decided, "q1", "tv");
    for (const raw of ["Телевизор", "ТВ"]) expect(code(without, raw)).toMatchObject({ options: [], unmatched: [raw] });
  });
});
