import "server-only";
import type { ClientBase } from "pg";
import { workingDaysBetweenNumbers } from "../../domain/calendar/working-days.ts";
import { dateOfDayNumber } from "../../domain/period.ts";
import { markKinds } from "../../domain/replies/comment-marks.ts";
import { type CountedComment, DayCounts } from "../../domain/replies/day-counts.ts";
import { type TextLanguage, textLanguages } from "../../domain/replies/facts.ts";
import { keepCommentFacts } from "./comment-facts.ts";

/** Days counted at once; what is counted of more is kept in the database before others begin. */
const mostDays = 4_000;

/** What is true of a comment, each with its bit in a number. */
const traits = {
  isOfficial: "c.is_official IS TRUE",
  isNobodys: "c.is_official IS NULL",
  tellsParents: "c.tells_parents",
  isComplete: "c.is_complete",
  isTop: "c.parent_external_id IS NULL AND c.is_reply IS NOT TRUE",
  isInferredReply: "c.inferred_parent_external_id IS NOT NULL",
  isEligible: "c.is_eligible",
  isQuestion: "c.is_question",
  askerReturned: "c.asker_returned",
} as const;

const bitOf = Object.fromEntries(Object.keys(traits).map((name, place) => [name, 1 << place])) as Record<
  keyof typeof traits,
  number
>;

const bits = Object.entries(traits).map(([name, where]) => `(${where})::int * ${bitOf[name as keyof typeof traits]}`);

/** Row of `countedColumns`. */
export type CountedRow = readonly [
  accountId: number,
  day: number,
  capturedDay: number,
  bits: number,
  hour: number,
  language: string | null,
  answerLanguage: string | null,
  answerSeconds: number | null,
  answerWorkingDays: number | null,
  inferredAnswerSeconds: number | null,
  inferredAnswerWorkingDays: number | null,
  threadReplies: number,
  openSeconds: number,
  mark: number | null,
];

const languageClassOf = (language: string) => textLanguages.indexOf(language as TextLanguage);
const dayNumber = (date: string) => `${date} - '1970-01-01'::date`;

const markPlace = (kind: string) =>
  `array_position(ARRAY[${markKinds.map((known) => `'${known}'`).join(",")}], ${kind})`;

/**
 * What has to be known of a comment to count it, out of the columns of `comment` as `c`: of a million comments, so few
 * and so short.
 * @param mark SQL of the kind of its mark, null where it can have none
 */
export const countedColumns = (
  mark: string | null = null,
): string => `c.account_id, ${dayNumber("c.local_date")}, ${dayNumber("c.captured_date")},
  ${bits.join(" + ")}, c.local_hour, c.language, c.answer_language, c.answer_seconds, c.answer_working_days,
  c.inferred_answer_seconds, c.inferred_answer_working_days, c.thread_replies,
  greatest(least(date_part('epoch', c.captured_at - c.published_at), 2147483647), 0)::int,
  ${mark === null ? "NULL::int" : markPlace(mark)}`;

const columnsOfRow = 14;
/** Stands for null among numbers of which none lies below 0. */
const nothing = -1;

/**
 * Counts comments by account and local day, in memory, and keeps the counts in `comment_fact` and `counted_step`. What is
 * noted waits as plain numbers until it is settled: the statement that told of it may still fail.
 */
export class CommentCounter {
  readonly #accounts = new Map<number, Map<number, DayCounts>>();
  #days = 0;
  #noted = new Int32Array(columnsOfRow * 1_024);
  #length = 0;

  note(row: CountedRow): void {
    if (this.#length === this.#noted.length) {
      const larger = new Int32Array(this.#length * 2);
      larger.set(this.#noted);
      this.#noted = larger;
    }
    for (const value of row) {
      const isLanguage = typeof value === "string";
      this.#noted[this.#length++] = isLanguage ? languageClassOf(value) : (value ?? nothing);
    }
  }

  /** Forgets what was noted since the last settling. */
  drop(): void {
    this.#length = 0;
  }

  /** Counts what was noted. */
  settle(): void {
    for (let at = 0; at < this.#length; at += columnsOfRow) {
      const [accountId, day] = [this.#noted[at] as number, this.#noted[at + 1] as number];
      this.#countsOf(accountId, day).add(commentOf(this.#noted, at));
    }
    this.#length = 0;
  }

  get isFull(): boolean {
    return this.#days >= mostDays;
  }

  /** Keeps what was counted so far, and starts anew. */
  async keep(client: ClientBase): Promise<void> {
    await keepCommentFacts(client, this.#counted());
    this.#accounts.clear();
    this.#days = 0;
  }

  #countsOf(accountId: number, day: number): DayCounts {
    let days = this.#accounts.get(accountId);
    if (days === undefined) {
      days = new Map();
      this.#accounts.set(accountId, days);
    }
    let counts = days.get(day);
    if (counts === undefined) {
      counts = new DayCounts();
      days.set(day, counts);
      this.#days += 1;
    }
    return counts;
  }

  *#counted(): Generator<readonly [number, string, DayCounts]> {
    for (const [accountId, days] of this.#accounts)
      for (const [day, counts] of days) yield [accountId, dateOfDayNumber(day), counts];
  }
}

const orNull = (value: number): number | null => (value === nothing ? null : value);

function commentOf(noted: Int32Array, at: number): CountedComment {
  const column = (place: number) => noted[at + place] as number;
  const known = column(3);
  const is = (trait: keyof typeof traits) => (known & bitOf[trait]) !== 0;
  return {
    isOfficial: is("isNobodys") ? null : is("isOfficial"),
    tellsParents: is("tellsParents"),
    isComplete: is("isComplete"),
    isTop: is("isTop"),
    isInferredReply: is("isInferredReply"),
    isEligible: is("isEligible"),
    isQuestion: is("isQuestion"),
    askerReturned: is("askerReturned"),
    hour: column(4),
    languageClass: orNull(column(5)),
    answerLanguageClass: orNull(column(6)),
    answerSeconds: orNull(column(7)),
    answerWorkingDays: orNull(column(8)),
    inferredAnswerSeconds: orNull(column(9)),
    inferredAnswerWorkingDays: orNull(column(10)),
    threadReplies: column(11),
    openSeconds: column(12),
    openWorkingDays: workingDaysBetweenNumbers(column(1), column(2)),
    mark: markKinds[column(13) - 1] ?? null,
  };
}
