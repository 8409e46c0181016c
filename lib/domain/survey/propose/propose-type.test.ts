import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { matchOptions } from "../match-options.ts";
import { foldedAnswer, normalizeAnswer } from "../normalize-answer.ts";
import { optionsOfLists } from "./answer-list.ts";
import { saysDontKnow, saysOther } from "./answer-words.ts";
import { proposeType } from "./propose-type.ts";

const answers = (...counts: readonly (readonly [text: string, n: number])[]) =>
  counts.map(([text, n]) => ({ text, n }));

describe("the type of a question", () => {
  test("is a scale where the answers are points, with the ends that the question names", () => {
    expect(proposeType(answers(["3", 5], ["4", 2], ["Не знаю", 1]), "Оцените")).toEqual({
      type: "scale",
      options: ["Не знаю"],
      scale: { min: 1, max: 5 },
    });
    expect(proposeType(answers(["3", 5], ["4", 2]), "Бағалаңыз, 2-ден 5-ке дейін").scale).toEqual({ min: 2, max: 5 });
    expect(proposeType(answers(["0", 5], ["9", 2]), "Recommend?").scale).toEqual({ min: 0, max: 10 });
  });

  test("is a number where points make no sense, even if somebody adds a word", () => {
    expect(proposeType(answers(["19", 5], ["22", 2], ["20 лет", 1]), "Возраст").type).toBe("number");
    expect(proposeType(answers(["2", 5], ["3", 2]), "Сколько у вас детей?").type).toBe("number");
  });

  test("is a choice where 0 and 1 mean no and yes", () => {
    expect(proposeType(answers(["1", 5], ["0", 4]), "Do you write?")).toEqual({
      type: "single",
      options: ["1", "0"],
      scale: null,
    });
    expect(proposeType(answers(["1", 5], ["2", 4]), "Rate").type).toBe("scale");
  });

  test("is a multiple choice without blanks behind the commas too", () => {
    const chosen = answers(["газеты,радио", 4], ["радио,сайт", 3], ["газеты", 2], ["сайт,газеты", 2]);
    expect(proposeType(chosen, "Откуда?")).toEqual({
      type: "multiple",
      options: ["газеты", "радио", "сайт"],
      scale: null,
    });
  });

  test("is a date, a closed question or free text", () => {
    expect(proposeType(answers(["2023-07-01", 1], ["2023-07-02", 1]), "When?").type).toBe("date");
    expect(proposeType(answers(["Да", 8], ["Нет", 4], ["Иногда", 1]), "Пишете?")).toEqual({
      type: "single",
      options: ["Да", "Нет", "Иногда"],
      scale: null,
    });
    const words = answers(["Дороги плохие", 1], ["Нет воды", 1], ["Всё хорошо", 2], ["Не отвечают", 1], ["Так", 1]);
    expect(proposeType(words, "Что не так?").type).toBe("text");
  });

  test("is a multiple choice where options come in company, also if a comma belongs to one of them", () => {
    const { type, options } = proposeType(
      answers(
        ["Соцсети", 4],
        ["Соцсети, Телевидение, радио, газеты", 3],
        ["Телевидение, радио, газеты", 2],
        ["Соцсети, Сайты (akimat.kz, gov.kz)", 1],
        ["Телевидение, радио, газеты, Сайты (akimat.kz, gov.kz)", 1],
      ),
      "Откуда?",
    );
    expect(type).toBe("multiple");
    expect([...options].sort()).toEqual(["Сайты (akimat.kz, gov.kz)", "Соцсети", "Телевидение, радио, газеты"]);
  });

  test("is single where a comma is part of every answer that has one", () => {
    const given = answers(["Ежедневно", 60], ["Частота не важна, главное, чтобы было нужное", 15], ["Раз в месяц", 3]);
    expect(proposeType(given, "Как часто?").type).toBe("single");
  });
});

test("don't know and other are known in three languages, and nothing else is", () => {
  for (const text of ["Не знаю", "Затрудняюсь ответить", "Айту қиын", "Білмеймін", "Hard to say", "I don’t know"])
    expect(saysDontKnow(text), text).toBe(true);
  for (const text of ["Не знаком с этим", "Знаю", "Білемін", "Difficult questions"])
    expect(saysDontKnow(text), text).toBe(false);
  for (const text of ["Другое", "Басқа", "Other (please specify)"]) expect(saysOther(text), text).toBe(true);
  for (const text of ["Другому человеку", "Others' opinions", "Басқарма"]) expect(saysOther(text), text).toBe(false);
});

const label = fc
  .stringMatching(/^[A-ZА-Я][a-zа-яіқө]{1,8}( [a-zа-я]{1,6}){0,2}$/)
  .filter((text) => normalizeAnswer(text) === normalizeAnswer(text.trim()) && text.length > 2);
/** Labels that differ even when look-alike letters are made alike, and after they were made small. */
const labels = fc.uniqueArray(label, {
  minLength: 2,
  maxLength: 6,
  selector: (text) => foldedAnswer(text.toLowerCase()),
});

test("what was joined from known labels is split into them again, whatever the separator", () => {
  fc.assert(
    fc.property(labels, fc.infiniteStream(fc.boolean()), fc.constantFrom(", ", "; ", ";"), (all, chosen, separator) => {
      const options = all.map((text, place) => ({ code: String(place), labels: { ru: text } }));
      const ticked = options.filter(() => chosen.next().value === true);
      const { options: found, unmatched } = matchOptions(options).matchList(
        ticked.map(({ labels: { ru } }) => ru).join(separator),
      );
      expect(found).toEqual(ticked.map(({ code }) => code));
      expect(unmatched).toEqual([]);
    }),
  );
});

test("labels with commas are split off whole, longest first", () => {
  fc.assert(
    fc.property(labels, (all) => {
      const [first = "", ...others] = all;
      const long = [first, ...others].join(", ");
      const options = [
        { code: "long", labels: { ru: long } },
        { code: "first", labels: { ru: first } },
      ];
      expect(matchOptions(options).matchList(`${first}; ${long}`).options).toEqual(["first", "long"]);
    }),
  );
});

test("names in Latin letters are found beside Cyrillic words, and Cyrillic ones typed in Latin letters", () => {
  const matcher = matchOptions([
    { code: "facebook", labels: { ru: "Facebook" } },
    { code: "tv", labels: { ru: "ТВ, радио" } },
    { code: "must", labels: { kk: "Міндетті" } },
  ]);
  expect(matcher.matchList("Facebook, ТВ, радио")).toEqual({ options: ["facebook", "tv"], unmatched: [] });
  expect(matcher.matchList("TB, радио; FACEBOOK; Сосед")).toEqual({
    options: ["tv", "facebook"],
    unmatched: ["сосед"],
  });
  expect(matcher.matchWhole("Мiндеттi.").options).toEqual(["must"]);
});

test("options of semicolon lists come back from their lists", () => {
  fc.assert(
    fc.property(labels, (all) => {
      const lists = all.flatMap((text, place) => [
        { text, n: 1 },
        { text: `${text};${all[(place + 1) % all.length] ?? ""}`, n: 1 },
      ]);
      expect(optionsOfLists(lists)?.map(normalizeAnswer).sort()).toEqual(all.map(normalizeAnswer).sort());
    }),
  );
});
