import iconv from "iconv-lite";
import { expect, test } from "vitest";
import { looksLikeKoi8 } from "./cyrillic-letters.ts";

const texts = [
  "платформа;аккаунт;id поста;дата публикации;текст;лайки",
  "Сегодня день города; Сегодня праздник, приходите",
  "АКИМ ОБЛАСТИ ПРОВЁЛ ПРИЁМ ГРАЖДАН И ОТВЕТИЛ НА ВОПРОСЫ",
];

test.each(texts)("%s is told from windows-1251 by its letters", (text) => {
  expect(looksLikeKoi8(iconv.encode(text, "koi8-r"))).toBe(true);
  expect(looksLikeKoi8(iconv.encode(text, "windows-1251"))).toBe(false);
});

test.each([
  "Түркістан облысының әкімдігі: құрметті тұрғындар, ғұмырлы өңір",
  "ТҮРКІСТАН ОБЛЫСЫНЫҢ ӘКІМДІГІ: ҚҰРМЕТТІ ТҰРҒЫНДАР",
])("Kazakh in KZ-1048 is no KOI8: %s", (text) => {
  expect(looksLikeKoi8(iconv.encode(text, "rk1048"))).toBe(false);
});

test("a few letters tell nothing", () => {
  expect(looksLikeKoi8(iconv.encode("о", "koi8-r"))).toBe(false);
});
