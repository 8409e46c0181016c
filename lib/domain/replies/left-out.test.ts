import { expect, test } from "vitest";
import { emptyReplyFacts } from "./add-reply-facts.ts";
import { leftOutComments } from "./left-out.ts";

test("every comment is eligible or left out for one reason", () => {
  const facts = { ...emptyReplyFacts, comments: 239, officialComments: 19, citizenComments: 220, eligible: 200 };
  expect(leftOutComments(facts)).toEqual([
    { kind: "official", comments: 19 },
    { kind: "replies", comments: 20 },
  ]);
  const untold = { ...facts, comments: 245, authorNotTold: 1, parentNotTold: 2, incompletelyCollected: 3 };
  expect(leftOutComments(untold).reduce((sum, { comments }) => sum + comments, 0)).toBe(45);
  expect(leftOutComments(emptyReplyFacts)).toEqual([]);
});
