import { useLocale, useTranslations } from "next-intl";
import type { Overview } from "#lib/data/facts/overview.ts";
import { coveredShare } from "#lib/domain/metrics/covered-share.ts";
import { formatCount, formatDate, formatPercent } from "#lib/i18n/format.ts";

/** The page in one sentence: who posted how much, when, and how much of it is known. */
export function OverviewLead({ overview }: { readonly overview: Overview }) {
  const text = useTranslations("overview");
  const locale = useLocale();
  const { accounts, calendar, facts, period } = overview;
  const placed = accounts.filter(({ organization }) => organization !== null && organization.regionCode !== null);
  const regions = new Set(placed.map(({ organization }) => organization?.regionCode)).size;
  // Accounts of no region are told apart, so that the regions are not credited with what they published.
  const counted = regions === 0 ? accounts.length : placed.length;
  const others = accounts.length - counted;
  return (
    <p>
      {text.rich(regions === 0 ? "leadOutside" : "lead", {
        accounts: counted,
        accountCount: formatCount(counted, locale),
        others,
        otherCount: formatCount(others, locale),
        regions,
        regionCount: formatCount(regions, locale),
        posts: facts.posts,
        postCount: formatCount(facts.posts, locale),
        from: formatDate(period.from, locale),
        to: formatDate(period.to, locale),
        covered: formatPercent(coveredShare(calendar), locale, 0),
        b: (chunks) => <strong>{chunks}</strong>,
      })}
    </p>
  );
}
