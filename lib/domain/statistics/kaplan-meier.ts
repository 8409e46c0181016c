/**
 * Kaplan and Meier's estimate of the share to which something happened by a time, where some were watched for a
 * shorter time only (Kaplan & Meier 1958). At equal times events come before the end of watching, as in R's survival.
 */
import { elementAt } from "./element-at.ts";

/** Times until an event, and times for which the others were watched in vain; in any order, none negative. */
export interface Watched {
  readonly events: readonly number[];
  readonly censored: readonly number[];
}

/** A share that grows by steps: from each time on, its value. */
export interface EventCurve {
  readonly times: readonly number[];
  /** Share to which it happened by the time, 0 to 1. */
  readonly shares: readonly number[];
}

/** The curve, one step for each distinct time of an event. */
export function kaplanMeier({ events, censored }: Watched): EventCurve {
  const happened = Float64Array.from(events).sort();
  const ended = Float64Array.from(censored).sort();
  const times: number[] = [];
  const shares: number[] = [];
  let surviving = 1;
  let left = 0;
  for (let i = 0; i < happened.length; ) {
    const time = elementAt(happened, i);
    let next = i;
    while (next < happened.length && happened[next] === time) next += 1;
    while (left < ended.length && elementAt(ended, left) < time) left += 1;
    const atRisk = happened.length - i + ended.length - left;
    surviving *= 1 - (next - i) / atRisk;
    times.push(time);
    shares.push(1 - surviving);
    i = next;
  }
  return { times, shares };
}

/** Share to which it happened by a time. */
export function shareBy(curve: EventCurve, time: number): number {
  let share = 0;
  for (let i = 0; i < curve.times.length && elementAt(curve.times, i) <= time; i += 1)
    share = elementAt(curve.shares, i);
  return share;
}

/** The first time by which it happened to a share, `null` where the curve ends below it. */
export function timeOfShare(curve: EventCurve, share: number): number | null {
  // Products of fractions miss 0.5 by a last digit.
  const index = curve.shares.findIndex((reached) => reached >= share - 1e-12);
  return curve.times[index] ?? null;
}

/**
 * The share by the end of a class, from counts by class: events and ends of watching, class by class. Within a class
 * all count as watched until its end, so the share errs downwards, by less the finer the classes are.
 * @param through index of the last class that counts
 */
export function shareByClass(events: readonly number[], censored: readonly number[], through: number): number | null {
  const total = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0);
  let atRisk = total(events) + total(censored);
  if (atRisk === 0) return null;
  let surviving = 1;
  for (let i = 0; i <= through && atRisk > 0; i += 1) {
    const happened = events[i] ?? 0;
    surviving *= 1 - happened / atRisk;
    atRisk -= happened + (censored[i] ?? 0);
  }
  return 1 - surviving;
}
