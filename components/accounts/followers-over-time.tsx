import { useLocale, useTranslations } from "next-intl";
import type { LinesData } from "#components/charts/chart-data.ts";
import { ChartFigure } from "#components/charts/chart-figure.tsx";
import { LinesChart } from "#components/charts/lines-chart.tsx";
import { LinesFigurePlot } from "#components/charts/lines-figure-plot.tsx";
import { platformColor } from "#components/charts/platform-color.ts";
import { drawingWidths } from "#components/metrics/figure-notes.ts";
import type { SourceKind } from "#components/metrics/source-kind.ts";
import { followersByMonth } from "#lib/domain/metrics/followers-by-month.ts";
import type { Account, FollowerCount } from "#lib/domain/model.ts";
import { formatCompact, formatMonth, formatPeriod, formatShortMonth } from "#lib/i18n/format.ts";
import { platformName } from "#lib/i18n/names.ts";

interface FollowersOverTimeProps {
  readonly account: Account;
  readonly counts: readonly FollowerCount[];
  readonly source: SourceKind;
}

/** The curve of an account's followers, month by month; months without a count break it. */
export function FollowersOverTime({ account, counts, source }: FollowersOverTimeProps) {
  const text = useTranslations("account.followers");
  const chartText = useTranslations("charts");
  const locale = useLocale();
  const months = followersByMonth(counts);
  const [first, last] = [counts[0], counts.at(-1)];
  const title = `${text("title")}. ${text("chart")}`;
  const data: LinesData = {
    steps: months.map(({ month }, index) => ({
      label: formatMonth(month, locale),
      tick:
        index === 0 || month.endsWith("-01")
          ? `${formatShortMonth(month, locale)} ${month.slice(0, 4)}`
          : formatShortMonth(month, locale),
    })),
    lines: [
      {
        id: account.platform,
        label: platformName(account.platform),
        color: platformColor(account.platform),
        values: months.map(({ followers }) => followers),
        base: null,
      },
    ],
  };
  const draw = (width: number) => (
    <LinesChart
      data={data}
      width={width}
      height={240}
      title={title}
      formatTick={(value) => formatCompact(value, locale)}
    />
  );
  return (
    <ChartFigure
      id="followers-over-time"
      title={title}
      name={title}
      notes={[
        ...(first && last
          ? [chartText("period", { period: formatPeriod({ from: first.date, to: last.date }, locale) })]
          : []),
        ...(counts.some(({ isIllustrative }) => isIllustrative) ? [text("illustrative")] : []),
        chartText(`source.${source}`),
      ]}
      wide={draw(drawingWidths.wide)}
      narrow={draw(drawingWidths.narrow)}
      frame={(drawings) => (
        <LinesFigurePlot data={data} baseLabel="" beforeLabel="" locale={locale}>
          {drawings}
        </LinesFigurePlot>
      )}
      table={{
        headers: [text("month"), text("count")],
        rows: months.map(({ month, followers }) => [formatMonth(month, locale), followers]),
      }}
    />
  );
}
