import type { MetricDefinition } from "../domain/metrics/registry/metric-definition.ts";
import type { Locale } from "../domain/model.ts";
import { formatDecimal, formatDuration, formatPercent } from "./format.ts";

/** A metric's value as its unit and its decimals in the registry want it; `null` is said as unknown. */
export function formatMetric(
  { unit, decimals }: Pick<MetricDefinition, "unit" | "decimals">,
  value: number | null,
  locale: Locale,
): string {
  if (unit === "seconds") return formatDuration(value, locale);
  if (unit === "share" || unit === "rate") return formatPercent(value, locale, decimals);
  return formatDecimal(value, locale, decimals);
}
