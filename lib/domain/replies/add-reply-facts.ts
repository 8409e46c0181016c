/** Sums of reply facts: of several accounts, days or months. */
import {
  type AnswerFacts,
  latencyClasses,
  type ReplyFacts,
  type TextLanguage,
  textLanguages,
  workingDayClasses,
} from "./facts.ts";

const zeros = (size: number): readonly number[] => new Array<number>(size).fill(0);

/** One count for each language. */
export function byLanguage<T>(value: (language: TextLanguage) => T): Readonly<Record<TextLanguage, T>> {
  return Object.fromEntries(textLanguages.map((language) => [language, value(language)])) as Record<TextLanguage, T>;
}

const noAnswers: AnswerFacts = {
  answered: 0,
  answeredByLatency: zeros(latencyClasses),
  openByLatency: zeros(latencyClasses),
  answeredByWorkingDays: zeros(workingDayClasses),
  openByWorkingDays: zeros(workingDayClasses),
};

/** Facts of no comments at all. */
export const emptyReplyFacts: ReplyFacts = {
  comments: 0,
  officialComments: 0,
  citizenComments: 0,
  authorNotTold: 0,
  parentNotTold: 0,
  incompletelyCollected: 0,
  eligible: 0,
  strict: noAnswers,
  inferred: noAnswers,
  needsNoAnswer: 0,
  answeredElsewhere: 0,
  citizenReturned: 0,
  repliesInThreads: 0,
  questions: 0,
  questionsAnswered: 0,
  askedByLanguage: byLanguage(() => 0),
  answeredByLanguage: byLanguage(() => byLanguage(() => 0)),
  posts: {
    collected: 0,
    withCitizenComment: 0,
    withOfficialComment: 0,
    withOfficialReply: 0,
    byLanguage: byLanguage(() => 0),
  },
};

/** Adds numbers, and whatever holds numbers under the same keys or places. */
function addTwo<T>(a: T, b: T): T {
  if (typeof a === "number" && typeof b === "number") return (a + b) as T;
  if (Array.isArray(a) && Array.isArray(b)) return a.map((value, index) => addTwo(value, b[index])) as T;
  const [left, right] = [a as Record<string, unknown>, b as Record<string, unknown>];
  return Object.fromEntries(Object.entries(left).map(([key, value]) => [key, addTwo(value, right[key])])) as T;
}

/** Facts of parts that share no comments. */
export function addReplyFacts(parts: readonly ReplyFacts[]): ReplyFacts {
  return parts.reduce(addTwo, emptyReplyFacts);
}
