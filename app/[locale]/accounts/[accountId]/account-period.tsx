import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { MetricTable } from "#components/accounts/metric-table.tsx";
import { CoverageFigure } from "#components/metrics/coverage-figure.tsx";
import { postsHref } from "#components/metrics/row-scope.ts";
import type { SourceKind } from "#components/metrics/source-kind.ts";
import { TimeFigure } from "#components/metrics/time-figure.tsx";
import { PostsTable } from "#components/posts/posts-table.tsx";
import { Note } from "#components/ui/note.tsx";
import { Section } from "#components/ui/section.tsx";
import type { AccountReport } from "#lib/data/accounts/account-report.ts";
import type { MetricId } from "#lib/domain/metrics/registry.ts";
import type { Account } from "#lib/domain/model.ts";
import { formatCount, formatPeriod } from "#lib/i18n/format.ts";
import styles from "./account-page.module.css";

/** Metrics of an account's page, in their order. */
export const shownMetrics: readonly MetricId[] = [
  "posts",
  "postsPerDay",
  "activeDayShare",
  "longestSilenceDays",
  "likesMean",
  "likesMedian",
  "likesMax",
  "commentsMean",
  "commentsMedian",
  "commentsMax",
  "sharesMean",
  "P3",
  "C3",
  "engagementRateByFollowersPooled",
  "followers",
  "followersGrowthRate",
  "eligibleComments",
  "replyRate",
  "replyRateInferred",
  "firstReplyMedian",
  "answeredBy72h",
  "dialogueShare",
];

interface AccountPeriodProps {
  readonly account: Account;
  readonly inPeriod: NonNullable<AccountReport["inPeriod"]>;
  readonly source: SourceKind;
  readonly mayReadTexts: boolean;
}

/** What an account did in a period. */
export function AccountPeriod({ account, inPeriod, source, mayReadTexts }: AccountPeriodProps) {
  const text = useTranslations("account");
  const locale = useLocale();
  const { overview, metrics, peers, latest } = inPeriod;
  const { period, series, unit, previous, calendar, mostLiked } = overview;
  const context = { period, source };
  const scope = { ...period, regions: [], platforms: [], accounts: [account] };
  return (
    <>
      <Section
        id="metrics"
        title={text("metrics.title")}
        intro={text("metrics.intro", {
          period: formatPeriod(period, locale),
          peers,
          count: formatCount(peers, locale),
        })}
      >
        <MetricTable metrics={metrics} caption={text("metrics.title")} />
        {previous && metrics.some(({ change }) => change !== null) && (
          <Note>{text("metrics.changeNote", { period: formatPeriod(previous, locale) })}</Note>
        )}
        {peers < 2 && <Note>{text("metrics.noPeers")}</Note>}
      </Section>
      <Section id="time" title={text("time.title")}>
        <div className={styles.pair}>
          <TimeFigure kind="likes" series={series} unit={unit} previous={previous} context={context} />
          <TimeFigure kind="comments" series={series} unit={unit} previous={previous} context={context} />
        </div>
      </Section>
      <Section
        id="top"
        title={text("top.title")}
        actions={<Link href={postsHref(scope, "likes", locale)}>{text("allPosts")}</Link>}
      >
        <PostsTable caption={text("top.title")} posts={mostLiked} accounts={[account]} mayReadTexts={mayReadTexts} />
      </Section>
      <Section
        id="latest"
        title={text("latest.title")}
        actions={<Link href={postsHref(scope, "published", locale)}>{text("allPosts")}</Link>}
      >
        <PostsTable caption={text("latest.title")} posts={latest} accounts={[account]} mayReadTexts={mayReadTexts} />
      </Section>
      <Section id="coverage-days" title={text("coverage.title")} intro={text("coverage.intro")}>
        <div className={styles.calendar}>
          <CoverageFigure calendar={calendar} context={context} />
        </div>
      </Section>
    </>
  );
}
