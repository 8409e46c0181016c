import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ascendingPairs, landmarksOf, offsetIn, stretchesOf } from "./question-order.ts";

const pair = (draft: number, question: number) => ({ draft, question });

describe("the order of a questionnaire", () => {
  test("a question that was moved is no guide to the others", () => {
    expect(ascendingPairs([pair(0, 0), pair(1, 9), pair(2, 2), pair(3, 3)])).toEqual([
      pair(0, 0),
      pair(2, 2),
      pair(3, 3),
    ]);
  });

  test("pairs that are found divide it into stretches, in which places tell where both sides are as long", () => {
    const stretchOf = stretchesOf([pair(2, 2), pair(5, 7)], 8, 10);
    expect(stretchOf(1)).toEqual({ after: pair(-1, -1), before: pair(2, 2), isEven: true });
    expect(stretchOf(3)).toEqual({ after: pair(2, 2), before: pair(5, 7), isEven: false });
    expect(offsetIn(stretchOf(1), pair(1, 1))).toBe(0);
    expect(offsetIn(stretchOf(1), pair(1, 4))).toBe(Number.POSITIVE_INFINITY);
  });

  test("a landmark is the best on both sides, by far", () => {
    const likeness = [
      [0.9, 0.1, 0.1],
      [0.1, 0.6, 0.55],
      [0.1, 0.1, 0.3],
    ];
    const found = landmarksOf(3, 3, (draft, question) => likeness[draft]?.[question] ?? 0);
    expect(found).toEqual([{ draft: 0, question: 0, likeness: 0.9 }]);
  });

  test("whatever is found, a run of it ascends on both sides and takes none twice", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(30), fc.nat(30)), { maxLength: 30 }), (found) => {
        const run = ascendingPairs(found.map(([draft, question]) => pair(draft, question)));
        return run.every(({ draft, question }, at) => {
          const before = run[at - 1];
          return before === undefined || (before.draft <= draft && before.question < question);
        });
      }),
    );
  });
});
