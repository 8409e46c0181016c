/** The closed list of metrics. What is not here is not shown, exported or documented. */

import { type ReplyMetricId, replyMetricIds } from "../replies/reply-metric-ids.ts";
import { type BonsonRatkaiId, bonsonRatkaiIds } from "./bonson-ratkai.ts";
import { factKinds } from "./facts.ts";
import { type ActivityId, activityIds, activityMetrics } from "./registry/activity-metrics.ts";
import { bonsonRatkaiMetrics } from "./registry/bonson-ratkai-metrics.ts";
import { type CountId, countMetrics, countSuffixes } from "./registry/count-metrics.ts";
import { type DistributionId, distributionMetrics, distributionSuffixes } from "./registry/distribution-metrics.ts";
import {
  type EngagementRateId,
  engagementRateMetrics,
  rateBases,
  rateVariants,
} from "./registry/engagement-rate-metrics.ts";
import { type FollowerId, followerIds, followerMetrics } from "./registry/follower-metrics.ts";
import type { MetricDefinition } from "./registry/metric-definition.ts";
import { replyMetrics } from "./registry/reply-metrics.ts";

/** Name of a metric, the same at every door. */
export type MetricId =
  | ActivityId
  | CountId
  | DistributionId
  | BonsonRatkaiId
  | EngagementRateId
  | FollowerId
  | ReplyMetricId;

/** All names, in the order of the methods page. */
export const metricIds: readonly MetricId[] = [
  ...activityIds,
  ...factKinds.flatMap((kind) => countSuffixes.map((suffix) => `${kind}${suffix}` as const)),
  ...factKinds.flatMap((kind) => distributionSuffixes.map((suffix) => `${kind}${suffix}` as const)),
  ...bonsonRatkaiIds,
  ...rateBases.flatMap((base) => rateVariants.map((variant) => `engagementRateBy${base}${variant}` as const)),
  ...followerIds,
  ...replyMetricIds,
];

/** All definitions, in the same order. */
export const metrics: readonly MetricDefinition<MetricId>[] = [
  ...activityMetrics,
  ...countMetrics,
  ...distributionMetrics,
  ...bonsonRatkaiMetrics,
  ...engagementRateMetrics,
  ...followerMetrics,
  ...replyMetrics,
];

const byId = new Map(metrics.map((metric) => [metric.id, metric]));

/** The definition of a metric. */
export function getMetric(id: MetricId): MetricDefinition<MetricId> {
  const metric = byId.get(id);
  // The registry's test holds names and definitions together.
  if (metric === undefined) throw new RangeError(`No metric ${id}`);
  return metric;
}

/** Whether a text, such as a request's parameter, names a metric. */
export function isMetricId(text: string): text is MetricId {
  return byId.has(text as MetricId);
}
