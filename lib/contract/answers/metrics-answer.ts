import { z } from "zod";
import { comparisons } from "#lib/domain/metrics/compare.ts";
import { metricGroups, metricUnits } from "#lib/domain/metrics/registry/metric-definition.ts";
import { localizedSchema } from "./answer-parts.ts";

export const metricRowSchema = z.object({
  id: z.string().describe("metricId"),
  group: z.enum(metricGroups).describe("metricGroup"),
  unit: z.enum(metricUnits).describe("metricUnit"),
  formula: z.string().describe("metricFormula"),
  comparison: z.enum(comparisons).describe("metricComparison"),
  source: z
    .object({
      citation: z.string().describe("metricCitation"),
      doi: z.string().nullable().describe("metricDoi"),
    })
    .describe("metricSource"),
  label: localizedSchema.describe("metricLabel"),
  definition: localizedSchema.describe("metricDefinition"),
  denominator: localizedSchema.nullable().describe("metricDenominator"),
  whenUndefined: localizedSchema.describe("metricWhenUndefined"),
});
export type MetricRow = z.infer<typeof metricRowSchema>;

export const metricsAnswerSchema = z.object({ rows: z.array(metricRowSchema) });
export type MetricsAnswer = z.infer<typeof metricsAnswerSchema>;
