import type { MetricsAnswer } from "#lib/contract/answers/metrics-answer.ts";
import { metrics } from "#lib/domain/metrics/registry.ts";

/** The registry of metrics as every door lists it. */
export function answerMetrics(): MetricsAnswer {
  return {
    rows: metrics.map(
      ({ id, group, unit, formula, comparison, source, label, definition, denominator, whenUndefined }) => ({
        id,
        group,
        unit,
        formula,
        comparison,
        source,
        label,
        definition,
        denominator,
        whenUndefined,
      }),
    ),
  };
}
