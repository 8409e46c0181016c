import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isTellingName, maskNames, nameKeyOf } from "./mask-names.ts";

const ofFile = new Set(["phyllis example ashon", "phyllis example", "дана үлгіқызы", "о. б. мысалов", "жаңа қала"]);
const underPost = new Set(["дана үлгіқызы"]);
const masked = (text: string) => maskNames(text, ofFile, underPost);

describe("names of those who commented", () => {
  test.each([
    ["Phyllis Example Ashon I agree", "••• I agree"],
    ["phyllis example, thank you", "•••, thank you"],
    ["Phyllis  Example: thank you", "•••: thank you"],
    ["Дана Үлгіқызы дұрыс айтады", "••• дұрыс айтады"],
    ["Рахмет, Дана Үлгіқызы!", "Рахмет, •••!"],
    ["О. Б. Мысалов прав", "••• прав"],
    ["Рахмет, ДАНА ҮЛГІҚЫЗЫ. Дана Үлгіқызы", "Рахмет, •••. •••"],
  ])("are masked in %j", (text, expected) => {
    expect(masked(text)).toBe(expected);
  });

  test.each([
    "I agree with Phyllis Example Ashon",
    "Бұл жаңа қала емес",
    "дана, үлгіқызы",
    "Дана. Үлгіқызы",
    "Phyllis",
    "Қашан, дана үлгіқызы деген сөз",
  ])("are left in %j, where they address nobody or are other words", (text) => {
    expect(masked(text)).toBe(text);
  });

  test("tell only with two words or more", () => {
    expect(["Phyllis", "Айгүл 88", "А Б В Г Д Е"].map((name) => isTellingName(nameKeyOf(name)))).toEqual([
      false,
      false,
      false,
    ]);
    expect(isTellingName(nameKeyOf(" Айгүл  Үлгі "))).toBe(true);
  });

  test("masks the same when masked twice, and any text without names not at all", () => {
    const words = fc.array(fc.constantFrom("Phyllis", "Example", "Дана", "Үлгіқызы", "су", ",", "\n", "•••"));
    fc.assert(
      fc.property(words, (parts) => {
        const once = masked(parts.join(" "));
        expect(masked(once)).toBe(once);
        expect(once.toLowerCase()).not.toMatch(/^\s*phyllis example/u);
      }),
    );
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 0x2fff })), (codes) => {
        const text = String.fromCharCode(...codes);
        expect(maskNames(text, new Set(), new Set())).toBe(text);
      }),
    );
  });
});
