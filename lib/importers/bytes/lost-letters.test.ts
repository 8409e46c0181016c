import fc from "fast-check";
import { expect, test } from "vitest";
import { nearMisses } from "#tests/near-misses.ts";
import { countLostKazakhLetters, hasLostCharacters, mayHaveLostCharacters } from "./lost-letters.ts";

const texts = [
  ...["?аза?стан ?кімдігі", "что?где", "Land?s", "City ? Government", "???? ????? ???", "watch?v=1", "a?b=1?c"],
  ...["Жол қашан жөнделеді? Көктемнен бері", "Қалай?? Неге?!", "да ? нет", "А ? B", "?", "??", "? ?"],
];

test("only a text that may have lost characters is found to have lost some", () => {
  expect(texts.filter(mayHaveLostCharacters)).toHaveLength(8);
  fc.assert(
    fc.property(nearMisses(texts), (text) => {
      const isLost = countLostKazakhLetters(text) > 0 || hasLostCharacters(text);
      if (isLost) expect(mayHaveLostCharacters(text)).toBe(true);
    }),
    { numRuns: 2_000 },
  );
});
