import { expect, test } from "vitest";
import { codedShare } from "./coded-share.ts";

test("the share answered is over everything that asks for something, with its interval", () => {
  const share = codedShare({
    question: { coded: 10, answered: 4 },
    complaint: { coded: 5, answered: 0 },
    request: { coded: 5, answered: 1 },
  });
  expect(share).toMatchObject({ value: 0.25, x: 5, n: 20, reason: null });
  expect(share.interval?.[0]).toBeCloseTo(0.1118617, 6);
});

test("is unknown where nobody has coded, which is not 0", () => {
  expect(codedShare(null)).toEqual({ value: null, x: 0, n: 0, interval: null, reason: "not_coded" });
  const nothing = { coded: 0, answered: 0 };
  expect(codedShare({ question: nothing, complaint: nothing, request: nothing })).toMatchObject({ value: null });
});
