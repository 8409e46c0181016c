import fc from "fast-check";
import { expect, test } from "vitest";
import { readTally, tallyOf } from "./word-tally.ts";
import { readWords } from "./words-of.ts";

test.each([
  ["Жол-көлік, су  жоқ!", ["Жол-көлік", "су", "жоқ"]],
  ["2-ші үй -ма- a--b", ["ші", "үй", "ма", "a", "b"]],
  ["@su #жол [мекенжай] https://example.org/когда қашан", ["қашан"]],
  ["й".normalize("NFD"), ["й"]],
  ["\u0374", ["\u02b9"]],
  ["Рахмет 👍🏼 «жақсы» – иә…", ["Рахмет", "жақсы", "иә"]],
])("the words of %j", (text, words) => {
  expect(readWords(text)).toEqual(words);
  expect(tallyOf(text)).toEqual(readTally(text));
});

test("words say the same however they are cut out, in any text", () => {
  const piece = fc.oneof(
    fc.integer({ min: 0, max: 0x10ffff }).map((code) => String.fromCodePoint(code)),
    fc.integer({ min: 0, max: 0x2fff }).map((code) => String.fromCharCode(code)),
    fc.constantFrom(..."жол|е\u0301|и\u0306|-|@|#қала|://|[|]|\u0374|\u2019|❤\ufe0f|ё|1".split("|")),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 10 }), (pieces) => {
      const text = pieces.join("");
      expect(tallyOf(text)).toEqual(readTally(text));
    }),
    { numRuns: 300 },
  );
});
