import { useLocale, useTranslations } from "next-intl";
import { type Column, DataTable } from "#components/ui/data-table.tsx";
import type { ReplyRow } from "#lib/domain/replies/dialogue.ts";
import { formatCount, formatDuration, noValue } from "#lib/i18n/format.ts";
import { platformName } from "#lib/i18n/names.ts";
import { placeName } from "#lib/i18n/place-name.ts";
import { intervalText } from "./interval-text.ts";
import { ShareText } from "./share-text.tsx";

interface ReplyTableProps {
  readonly rows: readonly ReplyRow[];
  /** Address of the posts of a row, most comments first. */
  readonly postsHref: (row: ReplyRow) => string;
  /** Address of the comments of a row that wait for an answer. */
  readonly waitingHref: (row: ReplyRow) => string;
}

/** Replies of each region and network, each number with its n and the way to its rows. */
export function ReplyTable({ rows, postsHref, waitingHref }: ReplyTableProps) {
  const text = useTranslations("dialogue.rate");
  const charts = useTranslations("charts");
  const locale = useLocale();
  const startsGroup = (row: ReplyRow, index: number) => index === 0 || rows[index - 1]?.region !== row.region;
  const columns: Column<ReplyRow>[] = [
    {
      id: "region",
      header: text("region"),
      isRowHeader: true,
      rowSpan: (row, index) =>
        startsGroup(row, index) ? rows.filter(({ region }) => region === row.region).length : 0,
      cell: ({ region }) =>
        placeName(
          { region, accounts: rows.filter((row) => row.region === region).flatMap(({ accounts }) => accounts) },
          locale,
          { unassigned: charts("unassigned"), outside: charts("outside") },
        ),
    },
    { id: "platform", header: text("platform"), cell: ({ platform }) => platformName(platform) },
    {
      id: "eligible",
      header: text("eligible"),
      numeric: true,
      cell: (row) => <a href={postsHref(row)}>{formatCount(row.shares.rate.n, locale)}</a>,
    },
    {
      id: "answered",
      header: text("answered"),
      numeric: true,
      isSecondary: true,
      cell: ({ shares: { rate } }) => formatCount(rate.reason === null ? rate.x : null, locale),
    },
    {
      id: "rate",
      header: text("rate"),
      numeric: true,
      cell: (row) => (
        <strong>
          <ShareText share={row.shares.rate} href={waitingHref(row)} />
        </strong>
      ),
    },
    {
      id: "interval",
      header: text("interval"),
      numeric: true,
      isSecondary: true,
      cell: ({ shares: { rate } }) => (rate.interval ? intervalText(rate.interval, locale) : noValue),
    },
    {
      id: "inferred",
      header: text("inferred"),
      numeric: true,
      isSecondary: true,
      cell: ({ shares }) => <ShareText share={shares.inferredRate} />,
    },
    {
      id: "posts",
      header: text("posts"),
      hint: text("postsHint"),
      numeric: true,
      isSecondary: true,
      cell: (row) => <ShareText share={row.shares.postsOfCitizens} href={postsHref(row)} />,
    },
    {
      id: "median",
      header: text("median"),
      numeric: true,
      isSecondary: true,
      cell: ({ medianSeconds }) => formatDuration(medianSeconds, locale),
    },
  ];
  return (
    <DataTable
      caption={text("tableTitle")}
      columns={columns}
      rows={rows}
      rowKey={({ region, platform }) => `${region} ${platform}`}
      startsGroup={startsGroup}
    />
  );
}
