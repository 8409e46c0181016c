import { useLocale, useTranslations } from "next-intl";
import { BarsChart } from "#components/charts/bars-chart.tsx";
import type { BarsData } from "#components/charts/chart-data.ts";
import { ChartFigure } from "#components/charts/chart-figure.tsx";
import { platformColor } from "#components/charts/platform-color.ts";
import type { EngagementRow } from "#lib/domain/metrics/engagement-rows.ts";
import type { FollowerCount } from "#lib/domain/model.ts";
import { platforms } from "#lib/domain/model.ts";
import { formatCount, formatDate } from "#lib/i18n/format.ts";
import { platformName, shortRegionName } from "#lib/i18n/names.ts";
import { placeName } from "#lib/i18n/place-name.ts";
import { drawingWidths, type FigureContext } from "./figure-notes.ts";

interface FollowersFigureProps {
  /** A row for each region and platform. */
  readonly rows: readonly EngagementRow[];
  readonly followers: readonly FollowerCount[];
  readonly context: FigureContext;
}

/** Figure 1 of the study: followers by region and network. */
export function FollowersFigure({ rows, followers, context }: FollowersFigureProps) {
  const text = useTranslations("charts");
  const locale = useLocale();
  const invented = new Set(followers.filter(({ isIllustrative }) => isIllustrative).map(({ accountId }) => accountId));
  const groups = Map.groupBy(rows, (row) => row.region ?? null);
  const isIllustrative = (row: EngagementRow) => row.accounts.some(({ id }) => invented.has(id));
  const wordsOf = (row: EngagementRow) => {
    if (row.followers === null) return text("followers.unknown");
    const count = formatCount(row.followers.count, locale);
    return isIllustrative(row) ? `${count} (${text("followers.illustrative")})` : count;
  };
  const words = { unassigned: text("unassigned"), outside: text("outside") };
  const data: BarsData = {
    keys: platforms
      .filter((platform) => rows.some((row) => row.platform === platform))
      .map((platform) => ({ id: platform, label: platformName(platform), color: platformColor(platform) })),
    groups: Array.from(groups, ([region, members]) => ({
      id: region ?? "unassigned",
      label: placeName({ region, accounts: members.flatMap(({ accounts }) => accounts) }, locale, words),
      bars: members.map((row) => ({
        key: row.platform ?? "",
        value: row.followers?.count ?? null,
        text: wordsOf(row),
        isIllustrative: isIllustrative(row),
      })),
    })),
  };
  const title = text("followers.title");
  const draw = (width: number, id: string) => <BarsChart data={data} width={width} title={title} id={id} />;
  return (
    <ChartFigure
      id="followers"
      title={title}
      name={title}
      notes={[
        text("followers.asOf", { date: formatDate(context.period.to, locale) }),
        ...(rows.some(isIllustrative) ? [text("followers.illustrativeLong")] : []),
        text(`source.${context.source}`),
      ]}
      wide={draw(drawingWidths.wide, "followers-wide")}
      narrow={draw(drawingWidths.narrow, "followers-narrow")}
      table={{
        headers: [
          text("followers.headers.region"),
          text("followers.headers.platform"),
          text("followers.headers.followers"),
          text("followers.headers.date"),
        ],
        rows: rows.map((row) => [
          placeName(row, locale, words, shortRegionName),
          row.platform ? platformName(row.platform) : "",
          row.followers?.count ?? null,
          row.followers ? formatDate(row.followers.date, locale) : "",
        ]),
      }}
    />
  );
}
