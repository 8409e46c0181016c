import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { langAttributeOf } from "./lang-attribute.ts";
import { looksLikeQuestion } from "./looks-like-question.ts";
import { textLanguageOf } from "./text-language.ts";

const labelled = readFileSync(new URL("fixtures/labelled-comments.tsv", import.meta.url), "utf8")
  .trimEnd()
  .split("\n")
  .map((line) => {
    const [language = "", question, text = ""] = line.split("\t");
    return { language, isQuestion: question === "q", text };
  });

/** The accuracies that docs/decisions/language-by-words.md states. */
describe("measured on labelled comments", () => {
  test("the language is told for at least 98 of 100", () => {
    expect(labelled.length).toBeGreaterThanOrEqual(300);
    const wrong = labelled.filter(({ language, text }) => textLanguageOf(text) !== language);
    expect(wrong.length / labelled.length, JSON.stringify(wrong)).toBeLessThanOrEqual(0.02);
  });

  test.each(["kk", "ru", "mixed", "other"])("no language falls behind: %s", (language) => {
    const own = labelled.filter((row) => row.language === language);
    const right = own.filter(({ text }) => textLanguageOf(text) === language);
    expect(right.length / own.length).toBeGreaterThanOrEqual(0.94);
  });

  test("questions are found, with and without a mark, and little else", () => {
    const found = labelled.filter(({ text }) => looksLikeQuestion(text));
    const asked = labelled.filter(({ isQuestion }) => isQuestion);
    const right = found.filter(({ isQuestion }) => isQuestion);
    expect(right.length / found.length, "precision").toBeGreaterThanOrEqual(0.97);
    expect(right.length / asked.length, "recall").toBeGreaterThanOrEqual(0.93);
  });
});

describe("the language of a text", () => {
  test("Kazakh is known without its letters, and in Latin ones", () => {
    expect(textLanguageOf("Су кашан келеди")).toBe("kk");
    expect(textLanguageOf("Su qashan keledi")).toBe("kk");
  });

  test("a Kazakh name does not make a Russian text mixed", () => {
    expect(textLanguageOf("Аким области Дархан Сәтыбалды провёл приём граждан в районном центре Созак.")).toBe("ru");
  });

  test("links, handles and masks are not words of the writer", () => {
    expect(textLanguageOf("@su_qashan https://example.org/когда-будет-вода [мекенжай] 👍")).toBe("other");
  });

  test("letters composed or not are the same letters", () => {
    expect(textLanguageOf("Жаңа көпір қашан ашылады".normalize("NFD"))).toBe("kk");
  });
});

test("the lang attribute says only what is sure", () => {
  expect(langAttributeOf("Облыс әкімі тұрғындармен кездесіп, сұрақтарға жауап берді.")).toBe("kk");
  expect(langAttributeOf("Аким области встретился с жителями и ответил на вопросы.")).toBe("ru");
  expect(langAttributeOf("Рахмет вам большое за ремонт дороги, бәріміз ризамыз")).toBeNull();
  expect(langAttributeOf("Rahmet zhaqsy eken")).toBeNull();
  expect(langAttributeOf("Happy New Year! 🎉")).toBeNull();
  expect(langAttributeOf("")).toBeNull();
});

describe("what looks like a question", () => {
  test("a request, a report of a question and an exclamation do not", () => {
    expect(looksLikeQuestion("Жолды жөндеп беріңіздер")).toBe(false);
    expect(looksLikeQuestion("Автобустың қашан келетінін білу мүмкін емес.")).toBe(false);
    expect(looksLikeQuestion("Когда звоню диспетчеру, никто не берёт трубку")).toBe(false);
    expect(looksLikeQuestion("Қандай әдемі саябақ!")).toBe(false);
  });

  test("a question mark within a link does not", () => {
    expect(looksLikeQuestion("https://example.org/news?id=5")).toBe(false);
  });

  test("an address before the question does not hide it", () => {
    expect(looksLikeQuestion("Уважаемый аким, когда включат воду")).toBe(true);
    expect(looksLikeQuestion("Спасибо тем, кто помог")).toBe(false);
  });
});

test("any text has an answer", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (text) => {
      expect(["kk", "ru", "mixed", "other"]).toContain(textLanguageOf(text));
      expect(typeof looksLikeQuestion(text)).toBe("boolean");
    }),
  );
});
