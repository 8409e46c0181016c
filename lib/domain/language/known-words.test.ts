import fc from "fast-check";
import { expect, test } from "vitest";
import { foldAnyWord } from "./fold-word.ts";
import { knownWord } from "./known-words.ts";
import { evidenceOf } from "./word-evidence.ts";

test("what is known of a word is what follows from it, however many were met before", () => {
  // More words than are remembered, and each of them twice.
  const words = Array.from({ length: 80_000 }, (_, index) => `сөз${index.toString(36)}`);
  for (const text of [...words, ...words]) expect(knownWord(text).text).toBe(text);
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(..."абқеіСшымызнSalem-"), minLength: 1, maxLength: 60 }), (text) => {
      for (const met of [knownWord(text), knownWord(text)]) {
        expect(met).toMatchObject({ text, folded: foldAnyWord(text) });
        expect([met.evidence, met.evidenceAtStart]).toEqual([evidenceOf(text, false), evidenceOf(text, true)]);
      }
    }),
  );
});
