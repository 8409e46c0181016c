import "server-only";
import type { Period } from "../domain/period.ts";
import type { ReplyFacts } from "../domain/replies/facts.ts";
import type { FirstReplyTimes } from "../domain/replies/reply-metrics.ts";
import { interpolated, type LatencyPlace, locateQuantile } from "../domain/replies/reply-times.ts";
import { getDatabase } from "./db.ts";

/** A row whose quantiles are wanted: its accounts, days, and answered comments by class of time. */
export interface TimedAnswers {
  readonly accountIds: readonly number[];
  readonly period: Period;
  readonly answeredByLatency: readonly number[];
}

/** What the times of a group of accounts are read by. */
export function timedAnswersOf(group: {
  readonly accounts: readonly { readonly id: number }[];
  readonly period: Period;
  readonly facts: ReplyFacts;
}): TimedAnswers {
  const { accounts, period, facts } = group;
  return { accountIds: accounts.map(({ id }) => id), period, answeredByLatency: facts.strict.answeredByLatency };
}

const shares = [0.5, 0.9] as const;

/** Order statistics by place: the class is known from facts, so only its part of the index is read. */
async function readPlaces(
  places: readonly { readonly row: TimedAnswers; readonly place: LatencyPlace }[],
): Promise<(number | null)[]> {
  const { rows } = await getDatabase().pool.query<{ no: number; seconds: number | null }>(
    `SELECT w.no, (
       SELECT c.answer_seconds FROM comment AS c
       WHERE c.account_id = ANY(string_to_array(w.accounts, ',')::int[]) AND c.answer_seconds > w.over
         AND c.answer_seconds <= w.up_to AND c.local_date BETWEEN w.first AND w.last
       ORDER BY c.answer_seconds OFFSET w.skipped LIMIT 1
     ) AS seconds
     FROM unnest($1::text[], $2::int[], $3::int[], $4::int[], $5::date[], $6::date[]) WITH ORDINALITY
       AS w(accounts, over, up_to, skipped, first, last, no) ORDER BY w.no`,
    [
      places.map(({ row }) => row.accountIds.join(",")),
      places.map(({ place }) => place.over),
      places.map(({ place }) => place.upTo ?? 2_147_483_647),
      places.map(({ place }) => place.offset),
      places.map(({ row }) => row.period.from),
      places.map(({ row }) => row.period.to),
    ],
  );
  return rows.map(({ seconds }) => seconds);
}

/** Median and p90 of first-reply time of each row, exactly; null where nothing was answered. */
export async function firstReplyTimes(rows: readonly TimedAnswers[]): Promise<FirstReplyTimes[]> {
  const quantiles = rows.map((row) => shares.map((p) => locateQuantile(row.answeredByLatency, p)));
  const wanted = quantiles.flatMap((found, index) => {
    const row = rows[index];
    return found.flatMap((quantile) =>
      quantile && row ? [quantile.lower, quantile.upper].map((place) => ({ row, place })) : [],
    );
  });
  const values = wanted.length === 0 ? [] : await readPlaces(wanted);
  const next = values.values();
  return quantiles.map((found) => {
    const [medianSeconds = null, p90Seconds = null] = found.map((quantile) => {
      if (quantile === null) return null;
      const [lower, upper] = [next.next().value, next.next().value];
      // An import may have ended between the reading of facts and of comments; the next reading has them both.
      if (lower == null || upper == null) return null;
      return interpolated(lower, upper, quantile.weight);
    });
    return { medianSeconds, p90Seconds };
  });
}
