import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addReplyFacts, byLanguage, emptyReplyFacts } from "./add-reply-facts.ts";
import { type AnswerFacts, latencyClasses, latencyLimits, type ReplyFacts, workingDayClasses } from "./facts.ts";
import { replyInSameLanguage, replyLanguages } from "./reply-languages.ts";
import { replyMetricValues } from "./reply-metrics.ts";
import { replyShares, whyPostsUnknown } from "./reply-shares.ts";
import { answeredByYardsticks, latencyBins, locateQuantile } from "./reply-times.ts";
import { responsiveness } from "./responsiveness.ts";

function classOf(seconds: number): number {
  const index = latencyLimits.findIndex((limit) => seconds <= limit);
  return index === -1 ? latencyClasses - 1 : index;
}

function counted(size: number, classes: readonly number[]): number[] {
  const counts = new Array<number>(size).fill(0);
  for (const place of classes) counts[place] = (counts[place] ?? 0) + 1;
  return counts;
}

function answersOf(answered: readonly number[], open: readonly number[]): AnswerFacts {
  return {
    answered: answered.length,
    answeredByLatency: counted(latencyClasses, answered.map(classOf)),
    openByLatency: counted(latencyClasses, open.map(classOf)),
    answeredByWorkingDays: counted(
      workingDayClasses,
      answered.map(() => 1),
    ),
    openByWorkingDays: counted(
      workingDayClasses,
      open.map(() => 16),
    ),
  };
}

const factsOf = (part: Partial<ReplyFacts>): ReplyFacts => ({ ...emptyReplyFacts, ...part });

describe("why nothing is known", () => {
  test("no comments imported is not 'no reply'", () => {
    const values = replyMetricValues(emptyReplyFacts, null);
    for (const value of Object.values(values)) expect(value).toMatchObject({ value: null, reason: "no_comments" });
  });

  test.each([
    ["authors_not_told", { comments: 5, authorNotTold: 5 }],
    ["parents_not_told", { comments: 5, citizenComments: 5, parentNotTold: 5 }],
    ["incompletely_collected", { comments: 5, citizenComments: 5, incompletelyCollected: 5 }],
    ["no_citizen_comments", { comments: 5, officialComments: 5 }],
  ])("%s", (reason, part) => {
    const values = replyMetricValues(factsOf(part), null);
    expect(values.replyRate).toMatchObject({ value: null, reason });
    expect(values.firstReplyMedian).toMatchObject({ value: null, reason });
    expect(values.answeredBy24h).toMatchObject({ value: null, reason });
  });

  test("nothing answered: a rate of 0 with its interval, and no time", () => {
    const facts = factsOf({
      comments: 4,
      citizenComments: 4,
      eligible: 4,
      strict: answersOf([], [9e5, 9e5, 9e5, 9e5]),
    });
    expect(replyShares(facts).rate).toMatchObject({ value: 0, x: 0, n: 4, reason: null });
    expect(replyShares(facts).rate.interval?.[1]).toBeCloseTo(0.4898908, 6);
    expect(replyMetricValues(facts, null).firstReplyMedian).toMatchObject({ value: null, reason: "no_answers" });
    expect(answeredByYardsticks(facts.strict)).toEqual({ hours24: 0, hours72: 0, workingDays3: 0, workingDays15: 0 });
  });

  test("posts under which only citizens could be told: known without parents, unknown without authors", () => {
    const posts = { ...emptyReplyFacts.posts, collected: 3, withCitizenComment: 2, withOfficialComment: 1 };
    const parentless = factsOf({ comments: 5, citizenComments: 4, parentNotTold: 4, posts });
    expect(replyShares(parentless).postsOfCitizens).toMatchObject({ value: 0.5 });
    const authorless = factsOf({ comments: 5, authorNotTold: 5, posts: { ...emptyReplyFacts.posts, collected: 3 } });
    expect(replyShares(authorless).postsOfAll).toMatchObject({ value: null, reason: "authors_not_told" });
  });
});

describe("what posts can say", () => {
  test("comments without their posts leave shares of posts unknown, not 0", () => {
    const facts = factsOf({ comments: 5, citizenComments: 5, eligible: 5, strict: answersOf([], [1, 1, 1, 1, 1]) });
    expect(replyShares(facts).postsOfCitizens).toMatchObject({ value: null, reason: "no_posts" });
    expect(replyShares(facts).postsOfAll).toMatchObject({ value: null, reason: "no_posts" });
    const silent = { ...emptyReplyFacts.posts, byLanguage: byLanguage((language) => (language === "kk" ? 2 : 0)) };
    expect(whyPostsUnknown({ ...facts, posts: silent })).toBeNull();
    expect(whyPostsUnknown(emptyReplyFacts)).toBe("no_comments");
  });

  test("no question among the comments is said as that", () => {
    const facts = factsOf({ comments: 5, citizenComments: 5, eligible: 5 });
    expect(replyShares(facts).questions).toMatchObject({ value: null, reason: "no_questions" });
    expect(replyShares(facts).coded).toMatchObject({ value: null, reason: "not_coded" });
  });
});

describe("times from classes", () => {
  test("three answers of Sugar Land: the middle one is the second of its class", () => {
    expect(locateQuantile(counted(latencyClasses, [1955, 3337, 3384].map(classOf)), 0.5)).toEqual({
      lower: { over: 2700, upTo: 3600, offset: 0 },
      upper: { over: 2700, upTo: 3600, offset: 1 },
      weight: 0,
    });
    expect(locateQuantile(new Array<number>(latencyClasses).fill(0), 0.5)).toBeNull();
  });

  test("order statistics found by place are those of the sorted times", () => {
    const time = fc.integer({ min: 0, max: 20_000_000 });
    fc.assert(
      fc.property(fc.array(time, { minLength: 1, maxLength: 60 }), fc.constantFrom(0.5, 0.9), (times, p) => {
        const sorted = times.toSorted((a, b) => a - b);
        const found = locateQuantile(counted(latencyClasses, times.map(classOf)), p);
        const value = ({ over, upTo, offset }: { over: number; upTo: number | null; offset: number }) =>
          sorted.filter((seconds) => seconds > over && (upTo === null || seconds <= upTo))[offset];
        const rank = Math.floor((sorted.length - 1) * p);
        expect(found && value(found.lower)).toBe(sorted[rank]);
        expect(found && value(found.upper)).toBe(sorted[Math.min(rank + 1, sorted.length - 1)]);
      }),
    );
  });

  test("each answer is in one bar", () => {
    const times = fc.array(fc.integer({ min: 0, max: 20_000_000 }), { maxLength: 60 });
    fc.assert(
      fc.property(times, (seconds) => {
        const bins = latencyBins(counted(latencyClasses, seconds.map(classOf)));
        expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(seconds.length);
      }),
    );
  });

  test("shares by class are Kaplan and Meier's where all unanswered were watched beyond the yardstick", () => {
    const start = Date.UTC(2022, 5, 1);
    const end = Date.UTC(2022, 8, 1);
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.integer({ min: 0, max: 600_000 })), { minLength: 1, maxLength: 40 }),
        (firstReplies) => {
          const comments = firstReplies.flatMap((seconds, index) => [
            { id: `c${index}`, post: "p", parent: null, author: "citizen", t: new Date(start).toISOString() },
            ...(seconds === null
              ? []
              : [
                  {
                    id: `r${index}`,
                    post: "p",
                    parent: `c${index}`,
                    author: "page",
                    t: new Date(start + seconds * 1000).toISOString(),
                  },
                ]),
          ]);
          const exact = responsiveness({ posts: [{ id: "p", t: "" }], comments, end: new Date(end).toISOString() });
          const facts = answersOf(
            firstReplies.flatMap((seconds) => seconds ?? []),
            firstReplies.flatMap((seconds) => (seconds === null ? [(end - start) / 1000] : [])),
          );
          const shares = answeredByYardsticks(facts);
          expect(shares.hours24).toBeCloseTo(exact.kmAnsweredBy24h ?? Number.NaN, 12);
          expect(shares.hours72).toBeCloseTo(exact.kmAnsweredBy72h ?? Number.NaN, 12);
        },
      ),
    );
  });
});

test("facts of parts add up, array by array", () => {
  const part = factsOf({ comments: 2, eligible: 1, strict: answersOf([50], []), askedByLanguage: byLanguage(() => 1) });
  const sum = addReplyFacts([part, part]);
  expect(sum.comments).toBe(4);
  expect(sum.strict).toEqual(answersOf([50, 50], []));
  expect(sum.askedByLanguage).toEqual({ kk: 2, ru: 2, mixed: 2, other: 2 });
  expect(addReplyFacts([])).toEqual(emptyReplyFacts);
});

test("a reply in both languages is one in the asker's", () => {
  const none = byLanguage(() => 0);
  const facts = factsOf({
    comments: 10,
    eligible: 10,
    askedByLanguage: { kk: 6, ru: 4, mixed: 0, other: 0 },
    answeredByLanguage: { kk: { ...none, kk: 1, ru: 2, mixed: 1 }, ru: { ...none, ru: 3 }, mixed: none, other: none },
  });
  expect(replyInSameLanguage(facts)).toMatchObject({ x: 5, n: 7 });
  const [kazakh, russian] = replyLanguages(facts);
  expect(kazakh).toMatchObject({ language: "kk", rate: { x: 4, n: 6 }, inSame: { x: 2, n: 4 } });
  expect(russian).toMatchObject({ rate: { x: 3, n: 4 }, inSame: { x: 3, n: 3 } });
});
