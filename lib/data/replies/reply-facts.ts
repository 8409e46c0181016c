import "server-only";
import type { Period } from "../../domain/period.ts";
import { emptyReplyFacts } from "../../domain/replies/add-reply-facts.ts";
import {
  type AccountReplyFacts,
  type AskingHours,
  latencyClasses,
  type ReplyFacts,
  type TextLanguage,
  textLanguages,
  workingDayClasses,
} from "../../domain/replies/facts.ts";
import { getDatabase } from "../database/db.ts";
import { factRowsOf } from "../facts/fact-rows.ts";

/** Counts of `reply_fact` that add up as they are. */
const sums = [
  "comments",
  "official_comments",
  "citizen_comments",
  "author_not_told",
  "parent_not_told",
  "incompletely_collected",
  "eligible",
  "answered",
  "inferred_answered",
  "needs_no_answer",
  "answered_elsewhere",
  "citizen_returned",
  "replies_in_threads",
  "questions",
  "questions_answered",
  "posts_collected",
  "posts_with_citizen_comment",
  "posts_with_official_comment",
  "posts_with_official_reply",
] as const;

/** Arrays of it with their lengths; they add up place by place. */
const arrays = {
  answered_by_latency: latencyClasses,
  open_by_latency: latencyClasses,
  answered_by_working_days: workingDayClasses,
  open_by_working_days: workingDayClasses,
  inferred_answered_by_latency: latencyClasses,
  inferred_open_by_latency: latencyClasses,
  inferred_answered_by_working_days: workingDayClasses,
  inferred_open_by_working_days: workingDayClasses,
  asked_by_language: textLanguages.length,
  answered_by_language: textLanguages.length ** 2,
  posts_by_language: textLanguages.length,
} as const;

type FactRow = { account_id: number; bucket: string | null } & Record<(typeof sums)[number], number> &
  Record<keyof typeof arrays, number[]>;

const addedColumns = [
  ...sums.map((column) => `sum(${column})::int AS ${column}`),
  ...Object.entries(arrays).map(
    ([column, size]) =>
      `ARRAY[${Array.from({ length: size }, (_, place) => `sum(${column}[${place + 1}])::int`).join(", ")}] AS ${column}`,
  ),
].join(", ");

function languageCounts(counts: readonly number[], from = 0): Record<TextLanguage, number> {
  return Object.fromEntries(textLanguages.map((language, place) => [language, counts[from + place] ?? 0])) as Record<
    TextLanguage,
    number
  >;
}

function factsOf(row: FactRow): ReplyFacts {
  return {
    ...emptyReplyFacts,
    comments: row.comments,
    officialComments: row.official_comments,
    citizenComments: row.citizen_comments,
    authorNotTold: row.author_not_told,
    parentNotTold: row.parent_not_told,
    incompletelyCollected: row.incompletely_collected,
    eligible: row.eligible,
    strict: {
      answered: row.answered,
      answeredByLatency: row.answered_by_latency,
      openByLatency: row.open_by_latency,
      answeredByWorkingDays: row.answered_by_working_days,
      openByWorkingDays: row.open_by_working_days,
    },
    inferred: {
      answered: row.inferred_answered,
      answeredByLatency: row.inferred_answered_by_latency,
      openByLatency: row.inferred_open_by_latency,
      answeredByWorkingDays: row.inferred_answered_by_working_days,
      openByWorkingDays: row.inferred_open_by_working_days,
    },
    needsNoAnswer: row.needs_no_answer,
    answeredElsewhere: row.answered_elsewhere,
    citizenReturned: row.citizen_returned,
    repliesInThreads: row.replies_in_threads,
    questions: row.questions,
    questionsAnswered: row.questions_answered,
    askedByLanguage: languageCounts(row.asked_by_language),
    answeredByLanguage: Object.fromEntries(
      textLanguages.map((language, place) => [
        language,
        languageCounts(row.answered_by_language, place * textLanguages.length),
      ]),
    ) as ReplyFacts["answeredByLanguage"],
    posts: {
      collected: row.posts_collected,
      withCitizenComment: row.posts_with_citizen_comment,
      withOfficialComment: row.posts_with_official_comment,
      withOfficialReply: row.posts_with_official_reply,
      byLanguage: languageCounts(row.posts_by_language),
    },
  };
}

/**
 * Reply facts of the accounts over a period, whole or month by month; accounts without posts and comments in it are
 * absent. Read from month rows and, at the ends, day rows.
 */
export async function aggregateReplyFacts(
  accountIds: readonly number[],
  period: Period,
  by: "period" | "month" = "period",
): Promise<AccountReplyFacts[]> {
  if (accountIds.length === 0) return [];
  const rows = factRowsOf(period);
  const bucket = by === "month" ? "to_char(start_date, 'YYYY-MM')" : "NULL::text";
  const result = await getDatabase().pool.query<FactRow>(
    `SELECT account_id, ${bucket} AS bucket, ${addedColumns}
     FROM reply_fact WHERE account_id = ANY($1::int[]) AND (${rows.sql}) GROUP BY 1, 2 ORDER BY 1, 2`,
    [accountIds, ...rows.values],
  );
  return result.rows.map((row) => ({ accountId: row.account_id, month: row.bucket, facts: factsOf(row) }));
}

/** Nobody asked at any hour. */
export const noHours: AskingHours = { asked: new Array<number>(168).fill(0), answered: new Array<number>(168).fill(0) };

/** When eligible comments of the accounts were written, and those that were answered. */
export async function askingHours(accountIds: readonly number[], period: Period): Promise<AskingHours> {
  if (accountIds.length === 0) return noHours;
  const hours = { asked: [...noHours.asked], answered: [...noHours.answered] };
  const rows = factRowsOf(period);
  const result = await getDatabase().pool.query<{ slot: number; asked: number; answered: number }>(
    `SELECT (CASE grain WHEN 'm' THEN u.slot - 1 ELSE (extract(isodow FROM start_date)::int - 1) * 24 + u.slot - 1 END)::int AS slot,
       sum(u.asked)::int AS asked, sum(u.answered)::int AS answered
     FROM reply_fact, unnest(asked_by_hour, answered_by_hour) WITH ORDINALITY AS u(asked, answered, slot)
     WHERE account_id = ANY($1::int[]) AND (${rows.sql}) AND u.asked > 0 GROUP BY 1`,
    [accountIds, ...rows.values],
  );
  for (const { slot, asked, answered } of result.rows) {
    hours.asked[slot] = asked;
    hours.answered[slot] = answered;
  }
  return hours;
}

/** First and last local day with comments among the accounts, or null without any. */
export async function replyWindow(accountIds: readonly number[]): Promise<Period | null> {
  if (accountIds.length === 0) return null;
  const { rows } = await getDatabase().pool.query<{ from: string | null; to: string | null }>(
    `SELECT to_char(min(f.first), 'YYYY-MM-DD') AS from, to_char(max(f.last), 'YYYY-MM-DD') AS to
     FROM unnest($1::int[]) AS a(id), LATERAL (
       SELECT (SELECT start_date FROM reply_fact WHERE account_id = a.id AND grain = 'd' AND comments > 0 ORDER BY start_date LIMIT 1) AS first,
         (SELECT start_date FROM reply_fact WHERE account_id = a.id AND grain = 'd' AND comments > 0 ORDER BY start_date DESC LIMIT 1) AS last
     ) AS f`,
    [accountIds],
  );
  const [window] = rows;
  return window?.from && window.to ? { from: window.from, to: window.to } : null;
}
