import "server-only";
import type { Period } from "../../domain/period.ts";
import type { ReplyFacts } from "../../domain/replies/facts.ts";
import { classOfPlace, refinePlace } from "../../domain/replies/latency-steps.ts";
import type { FirstReplyTimes } from "../../domain/replies/reply-metrics.ts";
import {
  interpolated,
  type LatencyPlace,
  type LatencyQuantile,
  locateQuantile,
} from "../../domain/replies/reply-times.ts";
import { getDatabase } from "../database/db.ts";
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

/** A quantile that is wanted of a row: 0.5 is the median. */
export interface WantedTime {
  readonly row: TimedAnswers;
  readonly p: number;
}

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
interface LocatedTime {
  readonly row: TimedAnswers;
  readonly quantile: LatencyQuantile;
}

/** The stretches that hold the lower and the upper order statistic of each quantile, found in their steps. */
async function stretchesOf(wanted: readonly LocatedTime[]): Promise<Stretch[][]> {
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

/** Quantiles of first-reply time in seconds, exactly; null where nothing was answered. */
export async function readTimeQuantiles(wanted: readonly WantedTime[]): Promise<(number | null)[]> {
  const located = wanted.map(({ row, p }) => ({ row, quantile: locateQuantile(row.answeredByLatency, p) }));
  const found = located.filter((time): time is LocatedTime => time.quantile !== null);
  if (found.length === 0) return wanted.map(() => null);
  const stretches = await stretchesOf(found);
  const seconds = (await readStretches(stretches.flat())).values();
  const values = found.map(({ quantile }, index) => {
    const [lower, upper = lower] = (stretches[index] ?? []).flatMap(() => seconds.next().value ?? []);
    // An import may have ended between the reading of facts and of comments; the next reading has them both.
    const isKnown = lower !== undefined && upper !== undefined;
    return isKnown ? interpolated(lower, upper, quantile.weight) : null;
  });
  const next = values.values();
  return located.map(({ quantile }) => (quantile === null ? null : (next.next().value ?? null)));
}

/** Median and p90 of first-reply time of each row, exactly; null where nothing was answered. */
export async function firstReplyTimes(rows: readonly TimedAnswers[]): Promise<FirstReplyTimes[]> {
  const values = await readTimeQuantiles(rows.flatMap((row) => [0.5, 0.9].map((p) => ({ row, p }))));
  return rows.map((_row, index) => ({
    medianSeconds: values[index * 2] ?? null,
    p90Seconds: values[index * 2 + 1] ?? null,
  }));
}

/** Median first-reply time of each row in seconds, exactly; null where nothing was answered. */
export function firstReplyMedians(rows: readonly TimedAnswers[]): Promise<(number | null)[]> {
  return readTimeQuantiles(rows.map((row) => ({ row, p: 0.5 })));
}
