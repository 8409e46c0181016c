import { describe, expect, test } from "vitest";
import { type CountedComment, DayCounts, dayCounts } from "./day-counts.ts";
import { latencyClasses, latencyLimits } from "./facts.ts";

/** A citizen's question on the top level, open for a day over a weekend. */
const asked: CountedComment = {
  isOfficial: false,
  tellsParents: true,
  isComplete: true,
  isTop: true,
  isInferredReply: false,
  isEligible: true,
  isQuestion: true,
  askerReturned: false,
  mark: null,
  hour: 9,
  languageClass: 0,
  answerLanguageClass: null,
  answerSeconds: null,
  answerWorkingDays: null,
  inferredAnswerSeconds: null,
  inferredAnswerWorkingDays: null,
  threadReplies: 2,
  openSeconds: 86_400,
  openWorkingDays: 0,
};
const answered: CountedComment = {
  ...asked,
  answerLanguageClass: 1,
  answerSeconds: 3_601,
  answerWorkingDays: 40,
  inferredAnswerSeconds: 3_601,
  inferredAnswerWorkingDays: 40,
};

/** What is counted of some comments, without what is 0; arrays as place and count. */
function counted(...comments: CountedComment[]): Record<string, unknown> {
  const counts = new DayCounts();
  for (const comment of comments) counts.add(comment);
  let at = 0;
  const told: Record<string, unknown> = {};
  for (const { name, classes } of dayCounts) {
    const numbers = [...counts.slots.subarray(at, at + (classes ?? 1))];
    at += classes ?? 1;
    if (numbers.every((number) => number === 0)) continue;
    told[name] = classes === null ? numbers[0] : Object.fromEntries(Object.entries(numbers).filter(([, n]) => n > 0));
  }
  return told;
}

describe("comments of one day", () => {
  test("one that waits is open by clock and by calendar, strictly and presumably", () => {
    const day = latencyLimits.indexOf(86_400);
    expect(counted(asked)).toEqual({
      comments: 1,
      citizenComments: 1,
      eligible: 1,
      questions: 1,
      repliesInThreads: 2,
      openByLatency: { [day]: 1 },
      openByWorkingDays: { 0: 1 },
      inferredOpenByLatency: { [day]: 1 },
      inferredOpenByWorkingDays: { 0: 1 },
      askedByHour: { 9: 1 },
      askedByLanguage: { 0: 1 },
    });
  });

  test("an answered one is counted in the class above its limit, and in the last of working days", () => {
    const afterAnHour = latencyLimits.indexOf(3_600) + 1;
    expect(counted(answered)).toMatchObject({
      answered: 1,
      inferredAnswered: 1,
      questionsAnswered: 1,
      answeredByLatency: { [afterAnHour]: 1 },
      inferredAnsweredByLatency: { [afterAnHour]: 1 },
      answeredByWorkingDays: { 16: 1 },
      answeredByHour: { 9: 1 },
      answeredByLanguage: { 1: 1 },
    });
  });

  test("a time on a limit belongs to it, and none is too long", () => {
    const classOf = (seconds: number) => {
      const counts = counted({ ...answered, answerSeconds: seconds, inferredAnswerSeconds: seconds });
      return Number(Object.keys(counts.answeredByLatency as object)[0]);
    };
    for (const [index, limit] of latencyLimits.entries()) {
      expect(classOf(limit)).toBe(index);
      expect(classOf(limit + 1)).toBe(index + 1);
    }
    expect(classOf(0)).toBe(0);
    expect(classOf(2_147_483_647)).toBe(latencyClasses - 1);
  });

  test("one whose author nobody knows is neither a citizen's nor official", () => {
    expect(counted({ ...asked, isOfficial: null, isEligible: false })).toEqual({ comments: 1, authorNotTold: 1 });
  });

  test("an official one asks for nothing", () => {
    expect(counted({ ...asked, isOfficial: true, isEligible: false })).toEqual({ comments: 1, officialComments: 1 });
  });

  test("files that can't name parents or hold the latest few are counted apart, and presumed all the same", () => {
    expect(counted({ ...asked, isEligible: false, tellsParents: false })).toMatchObject({ parentNotTold: 1 });
    expect(counted({ ...asked, isEligible: false, isComplete: false })).toMatchObject({
      incompletelyCollected: 1,
      inferredOpenByWorkingDays: { 0: 1 },
    });
    const reply = { ...asked, isEligible: false, isComplete: false, isTop: false };
    expect(counted(reply)).toEqual({ comments: 1, citizenComments: 1 });
  });

  test("one that answers another by mention is presumed to ask nothing", () => {
    expect(counted({ ...asked, isEligible: false, isInferredReply: true })).toEqual({
      comments: 1,
      citizenComments: 1,
    });
  });

  test("a mark counts until an answer is there", () => {
    expect(counted({ ...asked, mark: "no_answer_needed" })).toMatchObject({ needsNoAnswer: 1 });
    expect(counted({ ...asked, mark: "answered_elsewhere" })).toMatchObject({ answeredElsewhere: 1 });
    expect(counted({ ...answered, mark: "answered_elsewhere" })).not.toHaveProperty("answeredElsewhere");
  });

  test("a text without a language is in none", () => {
    expect(counted({ ...answered, languageClass: null })).not.toHaveProperty("askedByLanguage");
    expect(counted({ ...answered, answerLanguageClass: null })).not.toHaveProperty("answeredByLanguage");
  });

  test("answers of a class spread over its steps", () => {
    const counts = new DayCounts();
    for (const answerSeconds of [3_601, 3_601, 5_400]) counts.add({ ...answered, answerSeconds });
    const latencyClass = latencyLimits.indexOf(5_400);
    expect(counts.steps()).toEqual([
      { latencyClass, step: 0, count: 2 },
      { latencyClass, step: 119, count: 1 },
    ]);
  });
});
