import { useLocale, useTranslations } from "next-intl";
import { type Column, DataTable } from "#components/ui/data-table.tsx";
import type { Change } from "#lib/domain/metrics/compare.ts";
import { isSmallSample, type MetricValue } from "#lib/domain/metrics/metric-value.ts";
import { getMetric, type MetricId } from "#lib/domain/metrics/registry.ts";
import { formatChange, formatCount } from "#lib/i18n/format.ts";
import { formatMetric } from "#lib/i18n/format-metric.ts";
import { localePath } from "#lib/i18n/locale-path.ts";
import styles from "./metric-table.module.css";

interface MetricRow {
  readonly id: MetricId;
  readonly value: MetricValue;
  readonly median: MetricValue;
  /** Against the period before; null where that is not known in full. */
  readonly change: Change | null;
}

/** Metrics of an account beside the median of its network; each name leads to its definition. */
export function MetricTable({
  metrics,
  caption,
}: {
  readonly metrics: readonly MetricRow[];
  readonly caption: string;
}) {
  const text = useTranslations("account");
  const locale = useLocale();
  const words = (id: MetricId, { value, reason }: MetricValue) =>
    reason === null ? (
      formatMetric(getMetric(id), value, locale)
    ) : (
      <span className={styles.reason}>{text(`reasons.${reason}`)}</span>
    );
  const changed: Column<MetricRow> = {
    id: "change",
    header: text("metrics.change"),
    numeric: true,
    cell: ({ change }) => formatChange(change?.change ?? null, change?.comparison ?? "percent", locale),
  };
  const columns: Column<MetricRow>[] = [
    {
      id: "metric",
      header: text("metrics.metric"),
      isRowHeader: true,
      cell: ({ id }) => (
        <a href={localePath(locale, `/methods#${id}`)} className={styles.name}>
          {getMetric(id).label[locale]}
        </a>
      ),
    },
    {
      id: "value",
      header: text("metrics.value"),
      numeric: true,
      cell: ({ id, value }) => <strong>{words(id, value)}</strong>,
    },
    {
      id: "median",
      header: text("metrics.median"),
      numeric: true,
      cell: ({ id, median }) => formatMetric(getMetric(id), median.value, locale),
    },
    ...(metrics.some(({ change }) => change !== null) ? [changed] : []),
    {
      id: "basis",
      header: text("metrics.basis"),
      numeric: true,
      isSecondary: true,
      cell: ({ value }) => (
        <>
          {text("metrics.n", { count: formatCount(value.n, locale) })}
          {isSmallSample(value) && value.n > 1 && <div className={styles.reason}>{text("metrics.smallSample")}</div>}
        </>
      ),
    },
  ];
  return <DataTable caption={caption} columns={columns} rows={metrics} rowKey={({ id }) => id} />;
}
