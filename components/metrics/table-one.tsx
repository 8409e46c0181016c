import { useLocale, useTranslations } from "next-intl";
import { ShareText } from "#components/dialogue/share-text.tsx";
import { type Column, DataTable } from "#components/ui/data-table.tsx";
import { Note } from "#components/ui/note.tsx";
import { Tag } from "#components/ui/tag.tsx";
import { type ScopeRequest, scopeParamsOf } from "#lib/contract/scope-params.ts";
import type { EngagementRow } from "#lib/domain/metrics/engagement-rows.ts";
import { smallSampleSize } from "#lib/domain/metrics/metric-value.ts";
import type { Period } from "#lib/domain/period.ts";
import { replyShares } from "#lib/domain/replies/reply-shares.ts";
import { formatCount, formatDecimal, formatNumber, formatPeriod } from "#lib/i18n/format.ts";
import { localePath } from "#lib/i18n/locale-path.ts";
import { platformName } from "#lib/i18n/names.ts";
import { placeName } from "#lib/i18n/place-name.ts";
import { postPath } from "../posts/post-path.ts";
import { Measured } from "./measured.tsx";
import { postsHref, rowScope } from "./row-scope.ts";
import { sourceKindOf } from "./source-kind.ts";
import { orderTableOne, type TableOneOrder, type TableOneSort } from "./table-one-order.ts";

/** The post that holds a maximum. */
export interface MaximumPost {
  readonly accountId: number;
  readonly externalId: string;
  readonly value: number;
}

interface TableOneProps {
  readonly rows: readonly EngagementRow[];
  readonly period: Period;
  readonly request: ScopeRequest;
  readonly topPosts: Readonly<Record<"likes" | "comments", readonly MaximumPost[]>>;
  readonly order: TableOneOrder;
  /** Address of this page with the table in an order. */
  readonly sortHref: (sort: TableOneSort, direction: "asc" | "desc") => string;
}

/** The study's Table 1 for any filter, with n, medians and frequency at hand. */
export function TableOne({ rows, period, request, topPosts, order, sortHref }: TableOneProps) {
  const text = useTranslations("overview.table");
  const charts = useTranslations("charts");
  const locale = useLocale();
  const words = { unassigned: charts("unassigned"), outside: charts("outside") };
  const accountsIn = Map.groupBy(rows, (row) => row.region);
  const nameOf = ({ region }: EngagementRow) =>
    placeName({ region, accounts: (accountsIn.get(region) ?? []).flatMap(({ accounts }) => accounts) }, locale, words);
  const ordered = orderTableOne(rows, order, nameOf, (a, b) => a.localeCompare(b, locale));
  const isGrouped = order.sort === null || order.sort === "region";
  const startsGroup = (row: EngagementRow, index: number) =>
    isGrouped && (index === 0 || ordered[index - 1]?.region !== row.region);

  const maximum = (row: EngagementRow, kind: "likes" | "comments") => {
    const ids = new Set(row.accounts.map(({ id }) => id));
    const post = topPosts[kind].find(({ accountId, value }) => ids.has(accountId) && value === row.counts[kind].max);
    return post
      ? localePath(locale, postPath(post))
      : `${postsHref(rowScope(row, request, period), kind, locale)}#first`;
  };
  const heading = (sort: TableOneSort, numeric: boolean) => {
    const sorted = order.sort === sort ? order.direction : null;
    const first = numeric ? "desc" : "asc";
    const next = sorted === first ? (first === "desc" ? "asc" : "desc") : first;
    return {
      id: sort,
      header: text(sort),
      numeric,
      sortHref: sortHref(sort, next),
      sorted: sorted === null ? undefined : sorted === "asc" ? ("ascending" as const) : ("descending" as const),
    };
  };
  const spread = (
    sort: TableOneSort,
    kind: "likes" | "comments",
    of: "mean" | "median" | "max",
  ): Column<EngagementRow> => ({
    ...heading(sort, true),
    isSecondary: of === "median",
    cell: (row) => {
      const { n, missing, [of]: value } = row.counts[kind];
      const shown = of === "mean" ? formatDecimal(value, locale) : formatNumber(value, locale, 1);
      const href = of === "max" ? maximum(row, kind) : postsHref(rowScope(row, request, period), kind, locale);
      return <Measured text={shown} n={n} missing={missing} href={value === null ? undefined : href} />;
    },
  });
  const columns: Column<EngagementRow>[] = [
    {
      ...heading("region", false),
      isRowHeader: true,
      rowSpan: (row, index) => {
        if (!isGrouped) return 1;
        return startsGroup(row, index) ? ordered.filter(({ region }) => region === row.region).length : 0;
      },
      cell: nameOf,
    },
    {
      ...heading("platform", false),
      cell: (row) => (
        <>
          {row.platform && platformName(row.platform)}
          {row.facts.posts < smallSampleSize && (
            <>
              {" "}
              <Tag tone="notice" title={charts("smallSample", { least: smallSampleSize })}>
                n = {formatCount(row.facts.posts, locale)}
              </Tag>
            </>
          )}
        </>
      ),
    },
    spread("meanLikes", "likes", "mean"),
    spread("maxLikes", "likes", "max"),
    spread("meanComments", "comments", "mean"),
    spread("maxComments", "comments", "max"),
    spread("medianLikes", "likes", "median"),
    spread("medianComments", "comments", "median"),
    {
      ...heading("posts", true),
      isSecondary: true,
      cell: (row) => (
        <a href={postsHref(rowScope(row, request, period), "published", locale)}>
          {formatCount(row.facts.posts, locale)}
        </a>
      ),
    },
    {
      ...heading("postsPerDay", true),
      isSecondary: true,
      cell: (row) => formatDecimal(row.activity.postsPerDay.value, locale),
    },
    {
      ...heading("replyRate", true),
      isSecondary: true,
      cell: (row) => (
        <ShareText
          share={replyShares(row.replies).rate}
          href={localePath(locale, `/dialogue?${scopeParamsOf(rowScope(row, request, period))}`)}
        />
      ),
    },
  ];
  const isMissing = rows.some((row) => row.counts.likes.missing > 0 || row.counts.comments.missing > 0);
  return (
    <>
      <DataTable
        caption={text("title")}
        columns={columns}
        rows={ordered}
        rowKey={(row) => `${row.region} ${row.platform}`}
        startsGroup={startsGroup}
      />
      <Note>
        {text("note", {
          period: formatPeriod(period, locale),
          source: charts(`source.${sourceKindOf(rows.flatMap(({ accounts }) => accounts))}`),
        })}
        {isMissing && ` ${text("missing")}`}
      </Note>
    </>
  );
}
