import "server-only";
import type { Period } from "../domain/period.ts";
import type { ReplyFacts } from "../domain/replies/facts.ts";
import type { FirstReplyTimes } from "../domain/replies/reply-metrics.ts";
import {
  interpolated,
  type LatencyPlace,
  type LatencyQuantile,
  locateQuantile,
} from "../domain/replies/reply-times.ts";
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

/** A stretch of neighbouring order statistics, and the row that they are of. */
interface Stretch {
  readonly row: TimedAnswers;
  readonly place: LatencyPlace;
  /** How many neighbours are wanted: the two of a quantile mostly lie in one class. */
  readonly size: 1 | 2;
}

/** Order statistics by place: the class is known from facts, so only its part of the index is read. */
async function readStretches(stretches: readonly Stretch[]): Promise<number[][]> {
  const { rows } = await getDatabase().pool.query<{ seconds: number[] }>(
    `SELECT ARRAY(
       SELECT c.answer_seconds FROM comment AS c
       WHERE c.account_id = ANY(string_to_array(w.accounts, ',')::int[]) AND c.answer_seconds > w.over
         AND c.answer_seconds <= w.up_to AND c.local_date BETWEEN w.first AND w.last
       ORDER BY c.answer_seconds OFFSET w.skipped LIMIT w.size
     ) AS seconds
     FROM unnest($1::text[], $2::int[], $3::int[], $4::int[], $5::int[], $6::date[], $7::date[]) WITH ORDINALITY
       AS w(accounts, over, up_to, skipped, size, first, last, no) ORDER BY w.no`,
    [
      stretches.map(({ row }) => row.accountIds.join(",")),
      stretches.map(({ place }) => place.over),
      stretches.map(({ place }) => place.upTo ?? 2_147_483_647),
      stretches.map(({ place }) => place.offset),
      stretches.map(({ size }) => size),
      stretches.map(({ row }) => row.period.from),
      stretches.map(({ row }) => row.period.to),
    ],
  );
  return rows.map(({ seconds }) => seconds);
}

/** The stretches that hold the lower and the upper order statistic of a quantile. */
function stretchesOf(row: TimedAnswers, { lower, upper }: LatencyQuantile): Stretch[] {
  if (lower.over !== upper.over) return [lower, upper].map((place) => ({ row, place, size: 1 }));
  return [{ row, place: lower, size: upper.offset === lower.offset ? 1 : 2 }];
}

/** Median and p90 of first-reply time of each row, exactly; null where nothing was answered. */
export async function firstReplyTimes(rows: readonly TimedAnswers[]): Promise<FirstReplyTimes[]> {
  const wanted = rows.flatMap((row, index) =>
    shares.flatMap((p) => {
      const quantile = locateQuantile(row.answeredByLatency, p);
      return quantile ? [{ index, p, quantile, stretches: stretchesOf(row, quantile) }] : [];
    }),
  );
  const found = wanted.length === 0 ? [] : await readStretches(wanted.flatMap(({ stretches }) => stretches));
  const next = found.values();
  const values = new Map<string, number | null>();
  for (const { index, p, quantile, stretches } of wanted) {
    const [lower, upper = lower] = stretches.flatMap(() => next.next().value ?? []);
    // An import may have ended between the reading of facts and of comments; the next reading has them both.
    const isKnown = lower !== undefined && upper !== undefined;
    values.set(`${index} ${p}`, isKnown ? interpolated(lower, upper, quantile.weight) : null);
  }
  return rows.map((_row, index) => ({
    medianSeconds: values.get(`${index} 0.5`) ?? null,
    p90Seconds: values.get(`${index} 0.9`) ?? null,
  }));
}
