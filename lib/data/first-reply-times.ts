import "server-only";
import type { Period } from "../domain/period.ts";
import type { ReplyFacts } from "../domain/replies/facts.ts";
import { classOfPlace, refinePlace } from "../domain/replies/latency-steps.ts";
import type { FirstReplyTimes } from "../domain/replies/reply-metrics.ts";
import {
  interpolated,
  type LatencyPlace,
  type LatencyQuantile,
  locateQuantile,
} from "../domain/replies/reply-times.ts";
import { getDatabase } from "./db.ts";
import { readReplyTimeSteps } from "./reply-time-steps.ts";

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

/** Order statistics by place: the step is known from facts, so only its part of the index is read. */
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

/** A quantile of a row, of which facts say in which class it lies. */
interface WantedQuantile {
  readonly row: TimedAnswers;
  readonly quantile: LatencyQuantile;
}

/** The stretches that hold the lower and the upper order statistic of each quantile, found in their steps. */
async function stretchesOf(wanted: readonly WantedQuantile[]): Promise<Stretch[][]> {
  const places = wanted.flatMap(({ row, quantile }) => [
    { row, place: quantile.lower },
    { row, place: quantile.upper },
  ]);
  const rowNumber = new Map([...new Set(wanted.map(({ row }) => row))].map((row, no) => [row, no]));
  const keyOf = ({ row, place }: Omit<Stretch, "size">) => `${rowNumber.get(row)} ${classOfPlace(place)}`;
  const classes = [...new Map(places.map((found) => [keyOf(found), found])).values()];
  const counts = await readReplyTimeSteps(
    classes.map(({ row, place }) => ({ ...row, latencyClass: classOfPlace(place) })),
  );
  const byKey = new Map(classes.map((found, index) => [keyOf(found), counts[index] ?? []]));
  return wanted.map(({ row, quantile }) => {
    const [lower, upper] = [quantile.lower, quantile.upper].map((place) =>
      refinePlace(place, byKey.get(keyOf({ row, place })) ?? []),
    );
    return lower && upper ? joined(row, lower, upper) : [];
  });
}

function joined(row: TimedAnswers, lower: LatencyPlace, upper: LatencyPlace): Stretch[] {
  if (lower.over !== upper.over) return [lower, upper].map((place) => ({ row, place, size: 1 }));
  return [{ row, place: lower, size: upper.offset === lower.offset ? 1 : 2 }];
}

/** Median and p90 of first-reply time of each row, exactly; null where nothing was answered. */
export async function firstReplyTimes(rows: readonly TimedAnswers[]): Promise<FirstReplyTimes[]> {
  const wanted = rows.flatMap((row, index) =>
    shares.flatMap((p) => {
      const quantile = locateQuantile(row.answeredByLatency, p);
      return quantile ? [{ row, quantile, index, p }] : [];
    }),
  );
  if (wanted.length === 0) return rows.map(() => ({ medianSeconds: null, p90Seconds: null }));
  const stretches = await stretchesOf(wanted);
  const next = (await readStretches(stretches.flat())).values();
  const values = new Map<string, number | null>();
  for (const [no, { index, p, quantile }] of wanted.entries()) {
    const [lower, upper = lower] = (stretches[no] ?? []).flatMap(() => next.next().value ?? []);
    // An import may have ended between the reading of facts and of comments; the next reading has them both.
    const isKnown = lower !== undefined && upper !== undefined;
    values.set(`${index} ${p}`, isKnown ? interpolated(lower, upper, quantile.weight) : null);
  }
  return rows.map((_row, index) => ({
    medianSeconds: values.get(`${index} 0.5`) ?? null,
    p90Seconds: values.get(`${index} 0.9`) ?? null,
  }));
}
