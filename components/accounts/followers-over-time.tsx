import { useLocale, useTranslations } from "next-intl";
import type { LinesData } from "#components/charts/chart-data.ts";
import { platformColor } from "#components/charts/platform-color.ts";
import { LinesFigure } from "#components/metrics/lines-figure.tsx";
import { monthTick } from "#components/metrics/month-tick.ts";
import type { SourceKind } from "#components/metrics/source-kind.ts";
import { followersByMonth } from "#lib/domain/metrics/followers-by-month.ts";
import type { Account, FollowerCount } from "#lib/domain/model.ts";
import { formatCompact, formatMonth, formatPeriod } from "#lib/i18n/format.ts";
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
      tick: monthTick(month, index === 0, locale),
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
  return (
    <LinesFigure
      id="followers-over-time"
      name={title}
      data={data}
      formatTick={(value) => formatCompact(value, locale)}
      notes={[
        ...(first && last
          ? [chartText("period", { period: formatPeriod({ from: first.date, to: last.date }, locale) })]
          : []),
        ...(counts.some(({ isIllustrative }) => isIllustrative) ? [text("illustrative")] : []),
        chartText(`source.${source}`),
      ]}
      table={{
        headers: [text("month"), text("count")],
        rows: months.map(({ month, followers }) => [formatMonth(month, locale), followers]),
      }}
    />
  );
}
