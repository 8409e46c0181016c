import "server-only";
import { latencyClasses, latencyLimits, textLanguages, workingDayClasses } from "../../domain/replies/facts.ts";
import { workingDayKey } from "./working-day-table.ts";

/** A dimension of a comment: the array column of `reply_fact`, how long it is, and each comment's class in it. */
export interface Dimension {
  readonly column: string;
  readonly size: number;
  /** Class from 0, and null for comments that the column does not count. */
  readonly classOf: string;
}

const limits = `ARRAY[${latencyLimits.join(",")}]::int[]`;
/** Limits are inclusive: the class is how many limits lie below. */
const latencyClass = (seconds: string) => `width_bucket(${seconds} - 1, ${limits})`;
const dayClass = (days: string) => `least(${days}, ${workingDayClasses - 1})`;
const languages = `ARRAY[${textLanguages.map((language) => `'${language}'`).join(",")}]`;
const languageClass = (language: string) => `array_position(${languages}, ${language}) - 1`;

const openSeconds = "greatest(least(extract(epoch FROM c.captured_at - c.published_at), 2147483647), 0)::int";
const openDays = "greatest(until.passed - since.passed, 0)";

const answered = "c.is_eligible AND c.answer_seconds IS NOT NULL";
const open = "c.is_eligible AND c.answer_seconds IS NULL";
/** What counts where links by mention and time count too: also the comments of files that can't name parents. */
const presumed =
  "NOT c.is_official AND c.parent_external_id IS NULL AND c.is_reply IS NOT true AND c.inferred_parent_external_id IS NULL";
const presumedAnswered = `${presumed} AND c.inferred_answer_seconds IS NOT NULL`;
const presumedOpen = `${presumed} AND c.inferred_answer_seconds IS NULL`;

const dimension = (column: string, size: number, where: string, classOf: string): Dimension => ({
  column,
  size,
  classOf: `CASE WHEN ${where} THEN ${classOf} END`,
});

export const dimensions: readonly Dimension[] = [
  dimension("answered_by_latency", latencyClasses, answered, latencyClass("c.answer_seconds")),
  dimension("open_by_latency", latencyClasses, open, latencyClass(openSeconds)),
  dimension("answered_by_working_days", workingDayClasses, answered, dayClass("c.answer_working_days")),
  dimension("open_by_working_days", workingDayClasses, open, dayClass(openDays)),
  dimension(
    "inferred_answered_by_latency",
    latencyClasses,
    presumedAnswered,
    latencyClass("c.inferred_answer_seconds"),
  ),
  dimension("inferred_open_by_latency", latencyClasses, presumedOpen, latencyClass(openSeconds)),
  dimension(
    "inferred_answered_by_working_days",
    workingDayClasses,
    presumedAnswered,
    dayClass("c.inferred_answer_working_days"),
  ),
  dimension("inferred_open_by_working_days", workingDayClasses, presumedOpen, dayClass(openDays)),
  dimension("asked_by_hour", 24, "c.is_eligible", "c.local_hour"),
  dimension("answered_by_hour", 24, answered, "c.local_hour"),
  dimension("asked_by_language", textLanguages.length, "c.is_eligible", languageClass("c.language")),
  dimension(
    "answered_by_language",
    textLanguages.length ** 2,
    answered,
    `(${languageClass("c.language")}) * ${textLanguages.length} + ${languageClass("c.answer_language")}`,
  ),
];

/** Counts of `reply_fact`, each with the comments that it counts. */
export const sums: Readonly<Record<string, string>> = {
  comments: "true",
  official_comments: "c.is_official",
  citizen_comments: "NOT c.is_official",
  author_not_told: "c.is_official IS NULL",
  parent_not_told: "NOT c.is_official AND NOT c.tells_parents",
  incompletely_collected:
    "NOT c.is_official AND c.tells_parents AND NOT c.is_complete AND c.parent_external_id IS NULL AND c.is_reply IS NOT true",
  eligible: "c.is_eligible",
  answered,
  inferred_answered: presumedAnswered,
  needs_no_answer: "c.is_eligible AND c.inferred_answer_seconds IS NULL AND k.kind = 'no_answer_needed'",
  answered_elsewhere: "c.is_eligible AND c.inferred_answer_seconds IS NULL AND k.kind = 'answered_elsewhere'",
  citizen_returned: "c.is_eligible AND c.asker_returned",
  questions: "c.is_eligible AND c.is_question",
  questions_answered: `${answered} AND c.is_question`,
};

/** What else is kept of a counted comment: its replies, and how long its answer took. */
const details: readonly (readonly [string, string])[] = [
  ["replies_in_threads", "CASE WHEN c.is_eligible THEN c.thread_replies ELSE 0 END"],
  ["answer_seconds", "c.answer_seconds"],
];

const columns: readonly (readonly [name: string, type: string, value: string])[] = [
  ...Object.entries(sums).map(([name, where]) => [name, "boolean", `coalesce(${where}, false)`] as const),
  ...details.map(([name, value]) => [name, "int", value] as const),
  ...dimensions.map(({ column, classOf }) => [column, "smallint", `(${classOf})::smallint`] as const),
];

/**
 * Temporary tables of comments with their classes, each of which is read once and counted many times, and of the days
 * of which all comments are there. Large files fill them while they are read.
 */
export const createCountedComments = `
  CREATE TEMP TABLE IF NOT EXISTS counted_comment (account_id int, local_date date, ${columns.map(([name, type]) => `${name} ${type}`).join(", ")}) ON COMMIT DROP;
  CREATE TEMP TABLE IF NOT EXISTS counted_day (account_id int, local_date date) ON COMMIT DROP`;

/** @param from what follows FROM: comments as `c`, with the columns of `comment` */
export const countComments = (from: string): string => `
  INSERT INTO counted_comment
  SELECT c.account_id, c.local_date, ${columns.map(([, , value]) => value).join(", ")}
  FROM ${from}
    JOIN working_day AS since ON since.date = ${workingDayKey("c.local_date")}
    JOIN working_day AS until ON until.date = ${workingDayKey("c.captured_date")}
    LEFT JOIN comment_mark AS k ON k.account_id = c.account_id AND k.comment_external_id = c.external_id`;
