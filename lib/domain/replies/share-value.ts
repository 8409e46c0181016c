import { definedMetric, type MetricValue, type UndefinedReason, undefinedMetric } from "../metrics/metric-value.ts";
import type { Interval } from "../statistics/interval.ts";
import { wilsonOfShare } from "../statistics/wilson.ts";

/** A share x of n with Wilson's 95% interval; `value` and `interval` are null exactly where `reason` is not. */
export interface ShareValue {
  readonly value: number | null;
  readonly x: number;
  readonly n: number;
  readonly interval: Interval | null;
  readonly reason: UndefinedReason | null;
}

/**
 * The share x of n.
 * @param reason why there is nothing to share where n is 0
 */
export function shareOf(x: number, n: number, reason: UndefinedReason): ShareValue {
  if (n === 0) return { value: null, x, n, interval: null, reason };
  return { value: x / n, x, n, interval: wilsonOfShare(x / n, n, 0.95), reason: null };
}

/** The share as a metric of the registry. */
export function shareMetric({ value, n, reason }: ShareValue, missing = 0): MetricValue {
  return value === null ? undefinedMetric(reason ?? "no_comments", n, missing) : definedMetric(value, n, missing);
}
