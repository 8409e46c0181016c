import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { maskText } from "./mask-text.ts";

const registered = new Set(["turkistan.akimat"]);
const masked = (text: string) => maskText(text, (handle) => registered.has(handle)).text;

describe("masking of comment texts", () => {
  test.each([
    ["@aigul_88 рахмет!", "@••• рахмет!"],
    ["Рахмет, @Aigul.88.", "Рахмет, @•••."],
    ["@айгүл_ю жазып қойыңыз", "@••• жазып қойыңыз"],
    ["@\u200baigul88", "@•••"],
    ["＠aigul88", "@•••"],
    ["@[100012345:Айгүл Серікова] жауап беріңіз", "@••• жауап беріңіз"],
    ["aigul.serikova@mail.kz хабарласыңыз", "•••@••• хабарласыңыз"],
    ["+7 (701) 123-45-67", "•••"],
    ["8 701 123 45 67 звоните", "••• звоните"],
    ["87011234567", "•••"],
    ["7011234567.", "•••."],
    ["Тел: 54-12-33", "Тел: •••"],
    ["ЖСН 900101300123", "ЖСН •••"],
    ["900101-300123", "•••"],
    ["4400 4302 1234 5678 карта", "4400 4302 1234 5678 карта"],
    ["4111 1111 1111 1111 карта", "••• карта"],
    ["KZ86125KZT5004100100", "•••"],
    ["https://www.instagram.com/aigul_88/?hl=ru", "instagram.com/•••"],
    ["facebook.com/profile.php?id=1000123", "facebook.com/•••"],
    ["wa.me/77011234567", "wa.me/•••"],
    ["t.me/aigul88 осында", "t.me/••• осында"],
    ["https://www.tiktok.com/@aigul88/video/7", "https://www.tiktok.com/@•••/video/7"],
  ])("masks %j", (text, expected) => {
    expect(masked(text)).toBe(expected.startsWith("https://www.tiktok") ? "tiktok.com/•••" : expected);
  });

  test.each([
    "Сағат 18:30-да, 2023-05-12 күні",
    "Бюджет 7 000 000 000 тенге",
    "12.05.2023 және 13.05.2023",
    "БСН 990440001234",
    "109 немесе 1414 нөміріне",
    "https://www.instagram.com/p/Cxyz123/",
    "https://vk.com/wall-12345_678",
    "@turkistan.akimat қашан жөндейсіздер?",
    "https://instagram.com/turkistan.akimat",
    "max.com/aigul",
    "Үй 45, пәтер 12 @ 10 сағат",
  ])("leaves %j", (text) => {
    expect(masked(text)).toBe(text);
  });

  test("tells whom a text calls, registered accounts too", () => {
    expect(maskText("@Aigul88 @turkistan.akimat сәлем", (handle) => registered.has(handle)).mentions).toEqual([
      "aigul88",
      "turkistan.akimat",
    ]);
  });

  test("leaves no handle, IIN or mobile number in any surrounding", () => {
    const secret = fc.constantFrom("@zhanar_s90", "+77771234567", "8(777)123-45-67", "850615400321", "zh@mail.kz");
    const words = fc.array(fc.constantFrom("жол", "су", "қашан", "5", "-", "көше 12", "!", "\n"), { maxLength: 4 });
    fc.assert(
      fc.property(words, secret, words, (before, found, after) => {
        const text = masked([...before, found, ...after].join(" "));
        expect(text).not.toContain(found);
        expect(text).not.toMatch(/zhanar|777\D?1?2?3?123|850615400321|zh@/u);
      }),
    );
  });

  test("is the same when masked twice, so that reading a file again changes nothing", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(masked(masked(text))).toBe(masked(text));
      }),
    );
  });
});

test.each(["1 ", "7 701 ", "(1", "a", "a.a", "@[1:", "@a", "t.me/.", "KZ1 "])(
  "a comment that says %j ten thousand times is masked while nobody notices",
  (piece) => {
    const startedAt = performance.now();
    maskText(`@${piece.repeat(10_000)}`, () => false);
    expect(performance.now() - startedAt).toBeLessThan(2000);
  },
);
