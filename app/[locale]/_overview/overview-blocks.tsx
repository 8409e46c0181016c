import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { CoverageFigure } from "#components/metrics/coverage-figure.tsx";
import { FollowersFigure } from "#components/metrics/followers-figure.tsx";
import { RhythmFigure } from "#components/metrics/rhythm-figure.tsx";
import { postsHref } from "#components/metrics/row-scope.ts";
import { sourceKindOf } from "#components/metrics/source-kind.ts";
import { SpreadFigure } from "#components/metrics/spread-figure.tsx";
import { TableOne } from "#components/metrics/table-one.tsx";
import type { TableOneOrder, TableOneSort } from "#components/metrics/table-one-order.ts";
import { TimeFigure } from "#components/metrics/time-figure.tsx";
import { TopPosts } from "#components/metrics/top-posts.tsx";
import { buttonClass } from "#components/ui/button.tsx";
import { Note } from "#components/ui/note.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { Section } from "#components/ui/section.tsx";
import { type ScopeRequest, scopeParamsOf } from "#lib/contract/scope-params.ts";
import type { Overview } from "#lib/data/facts/overview.ts";
import { localePath } from "#lib/i18n/locale-path.ts";
import styles from "./overview-blocks.module.css";
import { OverviewLead } from "./overview-lead.tsx";

interface OverviewBlocksProps {
  readonly overview: Overview;
  readonly filter: ReactNode;
  readonly request: ScopeRequest;
  readonly order: TableOneOrder;
  readonly sortHref: (sort: TableOneSort, direction: "asc" | "desc") => string;
  readonly mayReadTexts: boolean;
}

/** The page from its first sentence to its last calendar day. */
export function OverviewBlocks({ overview, filter, request, order, sortHref, mayReadTexts }: OverviewBlocksProps) {
  const text = useTranslations("overview");
  const locale = useLocale();
  const { period, accounts, rows, series, unit, previous } = overview;
  const source = sourceKindOf(accounts);
  const context = { period, source };
  const exportHref = (format: "csv" | "xlsx") => {
    const query = scopeParamsOf({ ...request, ...period });
    query.set("format", format);
    query.set("lang", locale);
    return `/export/table1?${query}`;
  };
  return (
    <>
      <PageHead title={text("title")} lead={<OverviewLead overview={overview} />} />
      {source !== "imports" && (
        <div className={styles.demo}>
          <Note tone="notice">
            {text(source === "demo" ? "demo" : "someDemo")}{" "}
            <a href={localePath(locale, "/study")}>{text("demoLink")}</a>
          </Note>
        </div>
      )}
      {filter}
      <Section
        id="table-1"
        title={text("table.title")}
        intro={text("table.intro")}
        actions={(["csv", "xlsx"] as const).map((format) => (
          <a
            key={format}
            href={exportHref(format)}
            className={buttonClass()}
            title={text(`table.${format}Hint`)}
            download
          >
            {text(`table.${format}`)}
          </a>
        ))}
      >
        <TableOne
          rows={rows}
          period={period}
          request={request}
          topPosts={overview.topPosts}
          order={order}
          sortHref={sortHref}
        />
      </Section>
      <Section id="audience" title={text("sections.followers")}>
        <div className={styles.pair}>
          <FollowersFigure rows={rows} followers={overview.followers} context={context} />
          <RhythmFigure rhythm={overview.rhythm} context={context} />
        </div>
      </Section>
      <Section id="time" title={text("sections.time")}>
        <div className={styles.pair}>
          <TimeFigure kind="likes" series={series} unit={unit} previous={previous} context={context} />
          <TimeFigure kind="comments" series={series} unit={unit} previous={previous} context={context} />
        </div>
      </Section>
      <Section id="spread" title={text("sections.spread")} intro={text("sections.spreadIntro")}>
        <div className={styles.pair}>
          <SpreadFigure kind="likes" spread={overview.distributions.likes} context={context} />
          <SpreadFigure kind="comments" spread={overview.distributions.comments} context={context} />
        </div>
      </Section>
      <Section
        id="top-posts"
        title={text("sections.top")}
        actions={<a href={postsHref({ ...request, ...period }, "likes", locale)}>{text("top.all")}</a>}
      >
        <TopPosts
          posts={overview.mostLiked}
          accounts={accounts}
          caption={text("sections.top")}
          mayReadTexts={mayReadTexts}
        />
      </Section>
      <Section id="known-days" title={text("sections.coverage")} intro={text("sections.coverageIntro")}>
        <div className={styles.calendar}>
          <CoverageFigure calendar={overview.calendar} context={context} />
        </div>
      </Section>
    </>
  );
}
