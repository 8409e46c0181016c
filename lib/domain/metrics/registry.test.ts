import { describe, expect, test } from "vitest";
import { locales } from "../model.ts";
import { replyMetricIds } from "../replies/reply-metric-ids.ts";
import { factsOfPosts } from "./add-facts.ts";
import { bonsonRatkaiIds } from "./bonson-ratkai.ts";
import { engagementRows } from "./engagement-rows.ts";
import { factKinds } from "./facts.ts";
import { undefinedReasons } from "./metric-value.ts";
import { metricValuesOf } from "./metric-values.ts";
import { activityIds } from "./registry/activity-metrics.ts";
import { countSuffixes } from "./registry/count-metrics.ts";
import { distributionSuffixes } from "./registry/distribution-metrics.ts";
import { rateBases, rateVariants } from "./registry/engagement-rate-metrics.ts";
import { followerIds } from "./registry/follower-metrics.ts";
import { metricGroups, metricUnits } from "./registry/metric-definition.ts";
import { groupLabels, unitLabels } from "./registry/metric-words.ts";
import { getMetric, type MetricId, metrics } from "./registry.ts";

/** All names, in the order of the methods page. */
const metricIds: readonly MetricId[] = [
  ...activityIds,
  ...factKinds.flatMap((kind) => countSuffixes.map((suffix) => `${kind}${suffix}` as const)),
  ...factKinds.flatMap((kind) => distributionSuffixes.map((suffix) => `${kind}${suffix}` as const)),
  ...bonsonRatkaiIds,
  ...rateBases.flatMap((base) => rateVariants.map((variant) => `engagementRateBy${base}${variant}` as const)),
  ...followerIds,
  ...replyMetricIds,
];

const cyrillic = /[а-яё]/i;
const kazakhOnly = /[әіңғүұқөһ]/i;

describe("the registry of metrics", () => {
  test("names and definitions are the same closed list, each once", () => {
    expect(metrics.map(({ id }) => id)).toEqual(metricIds);
    expect(new Set(metricIds).size).toBe(metricIds.length);
  });

  test.each(metrics)("$id says what it is in Kazakh, Russian and English", (metric) => {
    for (const text of [metric.label, metric.shortLabel, metric.definition, metric.whenUndefined]) {
      for (const locale of locales) expect(text[locale].trim(), `${metric.id} ${locale}`).not.toBe("");
    }
    expect(metric.definition.kk).toMatch(kazakhOnly);
    expect(metric.whenUndefined.kk).toMatch(kazakhOnly);
    expect(metric.definition.ru).toMatch(cyrillic);
    expect(metric.definition.ru).not.toMatch(kazakhOnly);
    expect(metric.definition.en).not.toMatch(cyrillic);
    expect(new Set(Object.values(metric.definition)).size).toBe(3);
    expect(metric.formula).not.toMatch(cyrillic);
  });

  test("labels tell metrics apart in every language", () => {
    for (const locale of locales) {
      const labels = metrics.map(({ label }) => label[locale]);
      expect(labels.filter((label, index) => labels.indexOf(label) !== index)).toEqual([]);
    }
  });

  test("groups and units have names in three languages", () => {
    for (const label of [
      ...metricGroups.map((group) => groupLabels[group]),
      ...metricUnits.map((unit) => unitLabels[unit]),
    ]) {
      for (const locale of locales) expect(label[locale]).not.toBe("");
    }
  });

  test("shares and rates change in points, everything else in percent", () => {
    for (const { id, unit, comparison } of metrics) {
      expect(comparison, id).toBe(["share", "rate", "index"].includes(unit) ? "points" : "percent");
    }
  });
});

describe("the values behind the names", () => {
  const account = {
    id: 1,
    platform: "facebook",
    handle: "akimat",
    externalId: null,
    name: null,
    permalink: null,
    timeZone: "Asia/Almaty",
    openedDate: null,
    closedDate: null,
    isReviewed: true,
    isArchived: false,
    isDemo: false,
    organization: null,
  } as const;
  const period = { from: "2023-06-01", to: "2023-06-10" };
  const rowOf = (likes: readonly (number | null)[]) => {
    const facts = factsOfPosts(likes.map((count) => ({ likes: count, comments: 1, localDate: "2023-06-02" })));
    const [row] = engagementRows({
      period,
      by: [],
      accounts: [account],
      facts: likes.length === 0 ? [] : [{ accountId: 1, month: null, facts }],
      followers: [],
    });
    if (row === undefined) throw new Error("one account makes one row");
    return row;
  };

  test("every name has a value or a reason", () => {
    for (const row of [rowOf([]), rowOf([null, null]), rowOf([0, 0]), rowOf([3, 8, null])]) {
      const values = metricValuesOf(row);
      expect(Object.keys(values).sort()).toEqual([...metricIds].sort());
      for (const value of Object.values(values)) {
        expect(value.value === null).toBe(value.reason !== null);
        if (value.reason !== null) expect(undefinedReasons).toContain(value.reason);
      }
    }
  });

  test("over no posts every metric has the empty value that the registry states", () => {
    const values = metricValuesOf(rowOf([]));
    for (const id of metricIds) {
      const { value } = getMetric(id).emptyValue;
      expect(values[id].value, id).toBe(value);
    }
  });

  test("hidden and zero counts give different answers", () => {
    expect(metricValuesOf(rowOf([null, null])).likesMean).toEqual({
      value: null,
      n: 0,
      missing: 2,
      reason: "all_unknown",
    });
    expect(metricValuesOf(rowOf([null, null])).likesSum.value).toBeNull();
    expect(metricValuesOf(rowOf([0, 0])).likesMean).toEqual({ value: 0, n: 2, missing: 0, reason: null });
    expect(metricValuesOf(rowOf([0, 0])).likesGini).toMatchObject({ value: null, reason: "zero_total" });
    expect(metricValuesOf(rowOf([3, 8, null])).likesMean).toEqual({ value: 5.5, n: 2, missing: 1, reason: null });
  });
});
