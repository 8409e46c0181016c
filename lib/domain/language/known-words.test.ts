import fc from "fast-check";
import { expect, test } from "vitest";
import { asking } from "./asking-words.ts";
import { foldAnyWord } from "./fold-word.ts";
import { evidences, knownSigns, readSigns, wordSigns } from "./known-words.ts";
import { evidenceOf } from "./word-evidence.ts";

test("what is known of a word is what follows from it, however many were met before", () => {
  // More words than are remembered, and each of them twice.
  const words = Array.from({ length: 80_000 }, (_, index) => `сөз${index.toString(36)}`);
  for (const word of [...words, ...words]) expect(knownSigns(word)).toBe(readSigns(word));
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(..."абқеіСшымызнSalem-"), minLength: 1, maxLength: 60 }), (word) => {
      for (const signs of [knownSigns(word), knownSigns(word)]) expect(signs).toBe(readSigns(word));
    }),
  );
});

test.each(["қашан", "Здравствуйте", "сәлем", "Астана", "Salem", "да", "когда", "hello", "жолдың"])(
  "the signs of %j are its letters, its evidence and whether it asks",
  (word) => {
    const signs = readSigns(word);
    const told = (isFirst: boolean) => {
      const evidence = evidenceOf(word, isFirst);
      return evidence === null ? "none" : `${evidence.language}${evidence.isWeak ? "Weak" : "Strong"}`;
    };
    expect(wordSigns.isCyrillic(signs)).toBe(/\p{Script=Cyrillic}/u.test(word));
    expect(evidences[wordSigns.evidence(signs)]).toBe(told(false));
    expect(evidences[wordSigns.evidenceAtStart(signs)]).toBe(told(true));
    expect(wordSigns.asks(signs)).toBe(asking.has(foldAnyWord(word)));
  },
);
