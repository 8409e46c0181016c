import { useLocale, useTranslations } from "next-intl";
import type { IntervalsData } from "#components/charts/chart-data.ts";
import { ChartFigure } from "#components/charts/chart-figure.tsx";
import { IntervalsChart } from "#components/charts/intervals-chart.tsx";
import { platformColor } from "#components/charts/platform-color.ts";
import { drawingWidths, type FigureContext } from "#components/metrics/figure-notes.ts";
import type { RegionCode } from "#lib/domain/model.ts";
import type { ReplyRow } from "#lib/domain/replies/dialogue.ts";
import { textFigures } from "#lib/domain/study/printed-figures.ts";
import { formatAxisShare, formatCount, formatPercent } from "#lib/i18n/format.ts";
import { platformName, shortRegionName } from "#lib/i18n/names.ts";
import { placeName } from "#lib/i18n/place-name.ts";
import { useReplyNotes } from "./use-reply-notes.ts";

interface ReplyRateFigureProps {
  readonly rows: readonly ReplyRow[];
  readonly context: FigureContext;
}

/** The reply rate that the study's text prints for a region, or null. */
function printedRate(region: RegionCode | null): number | null {
  const printed = textFigures.find((figure) => figure.metric === "replyRate" && figure.region === region)?.value;
  return printed?.kind === "number" ? printed.value : null;
}

/** A share of at most 100 in table cells, which are numbers. */
const percentOf = (share: number | null) => (share === null ? null : share * 100);

/** Who answers: reply rates with their intervals beside the study's zero. */
export function ReplyRateFigure({ rows, context }: ReplyRateFigureProps) {
  const text = useTranslations("dialogue.rate");
  const charts = useTranslations("charts");
  const locale = useLocale();
  const notesOf = useReplyNotes(context);
  const words = { unassigned: charts("unassigned"), outside: charts("outside") };
  const title = text("figure");
  const hasPrinted = rows.some(({ region = null }) => printedRate(region) !== null);
  const data: IntervalsData = {
    groups: Array.from(
      Map.groupBy(rows, ({ region = null }) => region),
      ([region, members]) => ({
        id: region ?? "unassigned",
        label: placeName({ region, accounts: members.flatMap(({ accounts }) => accounts) }, locale, words),
        marks: members.map(({ platform, shares: { rate } }) => ({
          id: `${region} ${platform}`,
          label: platformName(platform),
          color: platformColor(platform),
          value: rate.value,
          interval: rate.interval,
          text:
            rate.value === null
              ? text("markUnknown")
              : text("mark", {
                  rate: formatPercent(rate.value, locale),
                  answered: formatCount(rate.x, locale),
                  eligible: formatCount(rate.n, locale),
                }),
          reference: printedRate(region),
        })),
      }),
    ),
  };
  const draw = (width: number) => (
    <IntervalsChart data={data} width={width} title={title} formatTick={(value) => formatAxisShare(value, locale)} />
  );
  return (
    <ChartFigure
      id="reply-rate"
      title={title}
      name={title}
      notes={notesOf(
        "comments",
        rows.reduce((sum, { shares }) => sum + shares.rate.n, 0),
      )}
      legend={[
        { id: "dot", label: text("dot"), color: "var(--ink)", look: "dot" },
        { id: "whisker", label: text("whisker"), color: "var(--ink)", look: "line" },
        ...(hasPrinted
          ? [{ id: "study", label: text("studyLabel"), color: "var(--paper)", look: "outlined" as const }]
          : []),
      ]}
      wide={draw(drawingWidths.wide)}
      narrow={draw(drawingWidths.narrow)}
      table={{
        headers: [
          text("region"),
          text("platform"),
          text("eligible"),
          text("answered"),
          text("ratePercent"),
          text("lower"),
          text("upper"),
          ...(hasPrinted ? [text("study")] : []),
        ],
        rows: rows.map(({ region = null, platform, accounts, shares: { rate } }) => [
          placeName({ region, accounts }, locale, words, shortRegionName),
          platformName(platform),
          rate.n,
          rate.x,
          percentOf(rate.value),
          percentOf(rate.interval?.[0] ?? null),
          percentOf(rate.interval?.[1] ?? null),
          ...(hasPrinted ? [percentOf(printedRate(region))] : []),
        ]),
      }}
    />
  );
}
