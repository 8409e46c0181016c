/**
 * Counts the comments of one day, comment by comment: the additive facts of `ReplyFacts` that hang on comments. An
 * import counts each comment as it is written; what is counted is said here and nowhere else.
 */
import type { MarkKind } from "./comment-marks.ts";
import { latencyClasses, latencyLimits, textLanguages, workingDayClasses } from "./facts.ts";
import { latencySteps, steppedClasses } from "./latency-steps.ts";

/** A comment as it is counted. Seconds and working days of an answer are null where there is none. */
export interface CountedComment {
  /** Null where its file tells no authors. */
  isOfficial: boolean | null;
  tellsParents: boolean;
  isComplete: boolean;
  /** Whether it is on the top level, as far as its file says. */
  isTop: boolean;
  /** Whether it answers another comment, as mention or time tell. */
  isInferredReply: boolean;
  isEligible: boolean;
  isQuestion: boolean;
  askerReturned: boolean;
  mark: MarkKind | null;
  /** Of the local clock, 0 to 23. */
  hour: number;
  /** Places in `textLanguages`, of the comment and of its answer. */
  languageClass: number | null;
  answerLanguageClass: number | null;
  answerSeconds: number | null;
  answerWorkingDays: number | null;
  /** The same where links by mention or time count too. */
  inferredAnswerSeconds: number | null;
  inferredAnswerWorkingDays: number | null;
  /** Comments below it. */
  threadReplies: number;
  /** From the comment until it was collected last. */
  openSeconds: number;
  openWorkingDays: number;
}

/** Numbers of a day, in their order. */
const sums = [
  "comments",
  "officialComments",
  "citizenComments",
  "authorNotTold",
  "parentNotTold",
  "incompletelyCollected",
  "eligible",
  "answered",
  "inferredAnswered",
  "needsNoAnswer",
  "answeredElsewhere",
  "citizenReturned",
  "questions",
  "questionsAnswered",
  "repliesInThreads",
] as const;

/** Numbers of a day by class, each with its count of classes, in the order in which they follow the others. */
const byClass = {
  answeredByLatency: latencyClasses,
  openByLatency: latencyClasses,
  answeredByWorkingDays: workingDayClasses,
  openByWorkingDays: workingDayClasses,
  inferredAnsweredByLatency: latencyClasses,
  inferredOpenByLatency: latencyClasses,
  inferredAnsweredByWorkingDays: workingDayClasses,
  inferredOpenByWorkingDays: workingDayClasses,
  askedByHour: 24,
  answeredByHour: 24,
  askedByLanguage: textLanguages.length,
  answeredByLanguage: textLanguages.length ** 2,
} as const;

type Sum = (typeof sums)[number];
type ByClass = keyof typeof byClass;

/** A number of a day, or numbers by class: its name in `ReplyFact` and how many there are, null for one alone. */
export interface DayCount {
  readonly name: Sum | ByClass;
  readonly classes: number | null;
}

/** All that is counted, in the order of `DayCounts.slots`. */
export const dayCounts: readonly DayCount[] = [
  ...sums.map((name) => ({ name, classes: null })),
  ...Object.entries(byClass).map(([name, classes]) => ({ name: name as ByClass, classes })),
];

const slotOf = {} as Record<Sum | ByClass, number>;
let slots = 0;
for (const { name, classes } of dayCounts) {
  slotOf[name] = slots;
  slots += classes ?? 1;
}

/** The class of a time: limits are inclusive. */
function latencyClassOf(seconds: number): number {
  let low = 0;
  let high = latencyLimits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((latencyLimits[middle] as number) < seconds) low = middle + 1;
    else high = middle;
  }
  return low;
}

const workingDayClassOf = (days: number) => Math.min(days, workingDayClasses - 1);

/** Answers of one class in one step of it (`latency-steps.ts`), as one number. */
export interface CountedStep {
  readonly latencyClass: number;
  readonly step: number;
  readonly count: number;
}

/** What is counted of the comments of one account and local day. */
export class DayCounts {
  /** All numbers, one after the other, as `dayCounts` lists them. */
  readonly slots = new Int32Array(slots);
  readonly #steps = new Map<number, number>();

  add(comment: CountedComment): void {
    const { isOfficial, isTop, isEligible } = comment;
    this.#count("comments");
    if (isOfficial === null) this.#count("authorNotTold");
    else if (isOfficial) this.#count("officialComments");
    else this.#addCitizens(comment);
    if (isEligible) this.#addEligible(comment);
    if (isOfficial === false && isTop && !comment.isInferredReply) this.#addPresumed(comment);
  }

  /** How the answered ones of each class spread over its steps; steps without any are left out. */
  steps(): CountedStep[] {
    return [...this.#steps].map(([key, count]) => ({
      latencyClass: Math.floor(key / latencySteps),
      step: key % latencySteps,
      count,
    }));
  }

  #count(name: Sum, by = 1): void {
    this.#countAt(slotOf[name], by);
  }

  #countClass(name: ByClass, place: number): void {
    this.#countAt(slotOf[name] + place, 1);
  }

  #countAt(slot: number, by: number): void {
    this.slots[slot] = (this.slots[slot] as number) + by;
  }

  #addCitizens({ tellsParents, isComplete, isTop }: CountedComment): void {
    this.#count("citizenComments");
    if (!tellsParents) this.#count("parentNotTold");
    else if (!isComplete && isTop) this.#count("incompletelyCollected");
  }

  /** Eligible ones: what counts by the parents that files name. */
  #addEligible(comment: CountedComment): void {
    const { answerSeconds, answerWorkingDays, hour, mark, languageClass: language } = comment;
    this.#count("eligible");
    this.#count("repliesInThreads", comment.threadReplies);
    this.#countClass("askedByHour", hour);
    if (comment.isQuestion) this.#count("questions");
    if (comment.askerReturned) this.#count("citizenReturned");
    if (language !== null) this.#countClass("askedByLanguage", language);
    if (mark !== null && comment.inferredAnswerSeconds === null)
      this.#count(mark === "no_answer_needed" ? "needsNoAnswer" : "answeredElsewhere");
    if (answerSeconds === null) {
      this.#countClass("openByLatency", latencyClassOf(comment.openSeconds));
      this.#countClass("openByWorkingDays", workingDayClassOf(comment.openWorkingDays));
      return;
    }
    this.#count("answered");
    this.#countClass("answeredByHour", hour);
    if (comment.isQuestion) this.#count("questionsAnswered");
    if (language !== null && comment.answerLanguageClass !== null)
      this.#countClass("answeredByLanguage", language * textLanguages.length + comment.answerLanguageClass);
    if (answerWorkingDays !== null) this.#countClass("answeredByWorkingDays", workingDayClassOf(answerWorkingDays));
    const latencyClass = latencyClassOf(answerSeconds);
    this.#countClass("answeredByLatency", latencyClass);
    this.#addStep(latencyClass, answerSeconds);
  }

  /** What counts where links by mention and time count too: also the comments of files that can't name parents. */
  #addPresumed(comment: CountedComment): void {
    const { inferredAnswerSeconds: seconds, inferredAnswerWorkingDays: days } = comment;
    if (seconds === null) {
      this.#countClass("inferredOpenByLatency", latencyClassOf(comment.openSeconds));
      this.#countClass("inferredOpenByWorkingDays", workingDayClassOf(comment.openWorkingDays));
      return;
    }
    this.#count("inferredAnswered");
    this.#countClass("inferredAnsweredByLatency", latencyClassOf(seconds));
    if (days !== null) this.#countClass("inferredAnsweredByWorkingDays", workingDayClassOf(days));
  }

  #addStep(latencyClass: number, seconds: number): void {
    const { over, width } = steppedClasses[latencyClass] as (typeof steppedClasses)[number];
    const step = Math.min(Math.floor((seconds - over - 1) / width), latencySteps - 1);
    const key = latencyClass * latencySteps + step;
    this.#steps.set(key, (this.#steps.get(key) ?? 0) + 1);
  }
}
