import { expect, test } from "vitest";
import { languageOfText } from "./text-language.ts";

test("running Kazakh and Russian text are told apart", () => {
  expect(languageOfText("Облыс әкімі тұрғындармен кездесіп, сұрақтарға жауап берді.")).toBe("kk");
  expect(languageOfText("Аким области встретился с жителями и ответил на вопросы.")).toBe("ru");
});

test("a Kazakh name does not make a Russian text Kazakh", () => {
  expect(languageOfText("Аким области Дархан Сәтыбалды провёл приём граждан в районном центре Созак.")).toBe("ru");
});

test("what letters do not tell stays unsaid", () => {
  expect(languageOfText("Сабантой")).toBeNull();
  expect(languageOfText("Happy New Year! 🎉")).toBeNull();
  expect(languageOfText("")).toBeNull();
});
