import { expect, test } from "vitest";
import { saysNone, saysOther } from "./answer-words.ts";
import { draftOptions } from "./draft-options.ts";

test.each([
  "Ничего из перечисленного",
  "ни один из них",
  "Нет ничего из этого",
  "Никакой из этих",
  "Аталғандардың ешқайсысы",
  "Ешқайсысы емес",
  "Осылардың бірде-бірі емес",
  "None of the above",
  "none of these",
])("“%s” leaves no room for another answer", (label) => {
  expect(saysNone(label)).toBe(true);
  expect(saysOther(label)).toBe(false);
});

test.each([
  "Никогда",
  "Ничего",
  "Нет",
  "Один из них",
  "Ешқашан",
  "None",
  "Nonetheless",
  "Другое",
  "Ничего не знаю из новостей города, потому что не читаю их совсем, ни в газете, ни в сети",
])("“%s” is no such answer", (label) => {
  expect(saysNone(label)).toBe(false);
});

test("it stands behind the others and is marked", () => {
  const { options } = draftOptions(["Затрудняюсь ответить", "Ничего из перечисленного", "Радио", "Другое"], {
    order: [],
    language: "ru",
  });
  expect(options.map(({ text, isNone }) => [text, isNone])).toEqual([
    ["Радио", false],
    ["Другое", false],
    ["Ничего из перечисленного", true],
    ["Затрудняюсь ответить", false],
  ]);
});
