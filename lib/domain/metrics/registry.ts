/** The closed list of metrics. What is not here is not shown, exported or documented. */

import type { ReplyMetricId } from "../replies/reply-metric-ids.ts";
import type { BonsonRatkaiId } from "./bonson-ratkai.ts";
import { type ActivityId, activityMetrics } from "./registry/activity-metrics.ts";
import { bonsonRatkaiMetrics } from "./registry/bonson-ratkai-metrics.ts";
import { type CountId, countMetrics } from "./registry/count-metrics.ts";
import { type DistributionId, distributionMetrics } from "./registry/distribution-metrics.ts";
import { type EngagementRateId, engagementRateMetrics } from "./registry/engagement-rate-metrics.ts";
import { type FollowerId, followerMetrics } from "./registry/follower-metrics.ts";
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

/** All definitions, in the order of the methods page. */
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
