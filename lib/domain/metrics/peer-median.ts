/** Where an account stands among its like: the median of each metric over accounts. */
import { quantileOfSorted } from "../statistics/quantile.ts";
import { definedMetric, type MetricValue, undefinedMetric } from "./metric-value.ts";

/**
 * Median (type 7) of a metric over accounts. `n` is the accounts where it has a value, `missing` the others,
 * which are left out and not taken as 0.
 */
export function peerMedian(values: readonly MetricValue[]): MetricValue {
  const known = values.flatMap(({ value }) => (value === null ? [] : [value])).sort((a, b) => a - b);
  const missing = values.length - known.length;
  if (known.length === 0) return undefinedMetric("no_base", 0, missing);
  return definedMetric(quantileOfSorted(known, 0.5), known.length, missing);
}
