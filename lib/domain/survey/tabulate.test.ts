import { describe, expect, test } from "vitest";
import type { AnswerCount, RawCell } from "./answer-counts.ts";
import type { Codebook, SurveyOption, SurveyQuestion } from "./codebook.ts";
import { compareLanguages } from "./compare-languages.ts";
import { crossTabulate } from "./cross-table.ts";
import { tabulate } from "./tabulate.ts";

function option(code: string, labels: SurveyOption["labels"], given: Partial<SurveyOption> = {}): SurveyOption {
  return { code, labels, aliases: [], isDontKnow: false, isOther: false, value: null, ...given };
}

const mustAnswer: SurveyQuestion = {
  code: "must",
  type: "single",
  group: null,
  labels: { kk: "Жауап беруге міндетті ме?", ru: "Обязаны отвечать?" },
  options: [
    option("yes", { kk: "Міндетті", ru: "Обязаны" }),
    option("no", { kk: "Міндетті емес", ru: "Не обязаны" }),
    option("dk", { kk: "Білмеймін", ru: "Не знаю" }, { isDontKnow: true }),
  ],
  scale: null,
};
const sources: SurveyQuestion = {
  ...mustAnswer,
  code: "source",
  type: "multiple",
  options: [option("social", { ru: "Соцсети" }), option("tv", { ru: "ТВ, радио" })],
};
const rating: SurveyQuestion = {
  ...mustAnswer,
  code: "rating",
  type: "scale",
  options: [option("dk", { ru: "Не знаю" }, { isDontKnow: true })],
  scale: { min: 1, max: 5 },
};

const column = (place: number, question: string, option: string | null = null) =>
  ({ place, header: "", question, option, status: "confirmed", confidence: null }) as const;
const codebook: Codebook = {
  groups: [],
  questions: [mustAnswer, sources, rating],
  forms: [
    {
      id: "kk",
      language: "kk",
      signature: "",
      columns: [column(0, "must"), column(1, "source", "social"), column(2, "source", "tv"), column(3, "rating")],
      decisions: [],
    },
    {
      id: "ru",
      language: "ru",
      signature: "",
      columns: [column(0, "must"), column(1, "source"), column(2, "rating")],
      decisions: [
        { question: "must", raw: "Ещё как!", options: ["yes"] },
        { question: "must", raw: "-", options: null },
      ],
    },
  ],
};
const count = (form: "kk" | "ru", n: number, ...cells: RawCell[]): AnswerCount => ({ form, language: form, cells, n });
const rowsOf = (table: ReturnType<typeof tabulate>) => Object.fromEntries(table.rows.map(({ code, n }) => [code, n]));

describe("a table of one question", () => {
  const answers = [
    count("kk", 20, "Міндетті"),
    count("kk", 5, "Мiндеттi емес"),
    count("kk", 3, "Білмеймін"),
    count("kk", 2, ""),
    count("kk", 4, null),
    count("ru", 10, "обязаны"),
    count("ru", 1, "Ещё как!"),
    count("ru", 2, "-"),
    count("ru", 3, "Смотря кому"),
  ];

  test("counts asked, answered, blank and not shown, and pools the languages by meaning", () => {
    const table = tabulate(codebook, mustAnswer, answers);
    expect(table.counts).toEqual({
      total: 50,
      notShown: 4,
      asked: 46,
      blank: 4,
      answered: 42,
      dontKnow: 3,
      notListed: 3,
      ticks: 42,
    });
    expect(rowsOf(table)).toEqual({ yes: 31, no: 5, dk: 3, null: 3 });
    expect(table.unmatched).toEqual([{ text: "Смотря кому", n: 3 }]);
  });

  test("takes shares of the base that was chosen, and names it", () => {
    const answered = tabulate(codebook, mustAnswer, answers);
    expect(answered.base).toEqual({ kind: "answered", n: 42, weighted: 42 });
    expect(answered.rows[0]?.share).toBe(31 / 42);
    const asked = tabulate(codebook, mustAnswer, answers, { base: "asked" });
    expect(asked.base.n).toBe(46);
    expect(asked.rows[0]?.share).toBe(31 / 46);
    const [lower, upper] = asked.rows[0]?.interval ?? [0, 0];
    expect(lower).toBeLessThan(31 / 46);
    expect(upper).toBeGreaterThan(31 / 46);
  });

  test("without a single answer has no shares", () => {
    const table = tabulate(codebook, mustAnswer, [count("kk", 3, "")]);
    expect(table.rows.every(({ share, interval }) => share === null && interval === null)).toBe(true);
  });

  test("weights shares, keeps people, and widens intervals by the design effect", () => {
    const plain = tabulate(codebook, mustAnswer, [count("kk", 10, "Міндетті"), count("kk", 10, "Білмеймін")]);
    const weighted = tabulate(
      codebook,
      mustAnswer,
      [
        { ...count("kk", 10, "Міндетті"), weight: 5 },
        { ...count("kk", 10, "Білмеймін"), weight: 15 },
      ],
      { designEffect: 2 },
    );
    expect(weighted.rows[0]).toMatchObject({ n: 10, weighted: 5, share: 0.25 });
    const width = ([lower, upper]: readonly [number, number]) => upper - lower;
    expect(width(weighted.rows[0]?.interval ?? [0, 0])).toBeGreaterThan(width(plain.rows[0]?.interval ?? [0, 9]) * 0.9);
  });
});

describe("a multiple choice", () => {
  const answers = [
    count("kk", 4, "Yes", "No"),
    count("kk", 2, "Yes", "Yes"),
    count("kk", 1, "No", "No"),
    count("kk", 3, null, null),
    count("ru", 5, "ТВ, радио, Соцсети"),
    count("ru", 1, "Сосед"),
  ];

  test("reads columns by option and lists alike, on three bases", () => {
    const table = tabulate(codebook, sources, answers);
    expect(rowsOf(table)).toEqual({ social: 11, tv: 7, null: 1 });
    expect(table.counts).toMatchObject({ asked: 13, blank: 1, answered: 12, notShown: 3, ticks: 19 });
    expect(table.rows[0]?.share).toBe(11 / 12);
    const ticks = tabulate(codebook, sources, answers, { base: "ticks" });
    expect(ticks.rows[0]).toMatchObject({ share: 11 / 19, interval: null });
    expect(ticks.rows.reduce((sum, { share }) => sum + (share ?? 0), 0)).toBeCloseTo(1, 12);
  });

  test("is compared between languages option by option", () => {
    const { test: whole, optionTests, hasSmallBase } = compareLanguages(codebook, sources, answers);
    expect(whole).toBeNull();
    expect(optionTests.map(({ code }) => code)).toEqual(["social", "tv", null]);
    expect(optionTests[1]?.test.n).toBe(12);
    expect(hasSmallBase).toBe(true);
  });
});

test("a bare scale has a row for every point, and don't know stays out of its mean", () => {
  const table = tabulate(codebook, rating, [
    count("kk", 2, "5"),
    count("kk", 1, "1"),
    count("ru", 3, "Не знаю"),
    count("ru", 1, ""),
    count("ru", 1, "7"),
  ]);
  expect(table.rows.map(({ code, n }) => [code, n])).toEqual([
    ["1", 1],
    ["2", 0],
    ["3", 0],
    ["4", 0],
    ["5", 2],
    ["dk", 3],
    [null, 1],
  ]);
  expect(table.likert).toMatchObject({ n: 3, mean: 11 / 3, top2: 2 / 3 });
});

test("a weighted scale keeps people, and equal weights change nothing of its summary", () => {
  const points = [
    ["1", 1],
    ["4", 3],
    ["5", 3],
  ] as const;
  const plain = tabulate(
    codebook,
    rating,
    points.map(([point, n]) => count("kk", n, point)),
  );
  const light = tabulate(
    codebook,
    rating,
    points.map(([point, n]) => ({ ...count("kk", n, point), weight: n / 8 })),
  );
  expect(plain.likert).toMatchObject({ n: 7, median: 4 });
  expect(light.likert).toMatchObject({ n: 7, median: 4, nMissing: 0 });
  expect(light.likert?.sd).toBeCloseTo(plain.likert?.sd ?? 0, 12);
  const alone = tabulate(codebook, rating, [{ ...count("kk", 1, "4"), weight: 2.6 }]);
  expect(alone.likert).toMatchObject({ n: 1, mean: 4, median: 4, sd: null });
});

test("the weighted median is the point by which half of the weight is reached", () => {
  const medianOf = (...weights: readonly (readonly [string, number])[]) =>
    tabulate(
      codebook,
      rating,
      weights.map(([point, weight]) => ({ ...count("kk", 5, point), weight })),
    ).likert?.median;
  expect(medianOf(["3", 4.97], ["4", 5.03])).toBe(4);
  expect(medianOf(["3", 5.03], ["4", 4.97])).toBe(3);
  expect(medianOf(["3", 1.5], ["4", 1.5])).toBe(3.5);
});

test("two questions are crossed over people who answered both", () => {
  const both = (n: number, must: RawCell, points: RawCell) => ({
    form: "kk",
    language: "kk" as const,
    answers: [[must], [points]],
    n,
  });
  const table = crossTabulate(
    codebook,
    [mustAnswer, rating],
    [both(6, "Міндетті", "5"), both(2, "Міндетті", "1"), both(3, "Білмеймін", "1"), both(4, "Міндетті", "")],
  );
  expect(table).toMatchObject({ n: 11, leftOut: 4, rowBases: [8, 0, 3], noTestReason: null, hasSmallBase: true });
  expect(table.rowShares[0]).toEqual([0.25, 0, 0, 0, 0.75, 0]);
  expect(table.columnShares[0]).toEqual([0.4, null, null, null, 1, null]);
  expect(table.test).toMatchObject({ n: 11, rowsUsed: [0, 2], colsUsed: [0, 4] });
});

test("who ticks nothing but “none of these” answered; who ticks nothing at all left it blank", () => {
  const none = option("none", { ru: "Ничего из этого" }, { isNone: true });
  const asked: SurveyQuestion = { ...sources, options: [...sources.options, none] };
  const book: Codebook = { ...codebook, questions: [asked] };
  const counts = [count("ru", 6, "Соцсети"), count("ru", 3, "Ничего из этого"), count("ru", 1, "")].map((one) => ({
    ...one,
    cells: ["", ...one.cells],
  }));
  const answered = tabulate(book, asked, counts);
  expect(answered.counts).toMatchObject({ asked: 10, answered: 9, blank: 1, ticks: 9 });
  expect(answered.base).toEqual({ kind: "answered", n: 9, weighted: 9 });
  expect(answered.rows.map(({ n, share }) => [n, share])).toEqual([
    [6, 6 / 9],
    [0, 0],
    [3, 3 / 9],
  ]);
  expect(tabulate(book, asked, counts, { base: "asked" }).rows.at(-1)?.share).toBe(0.3);
});
