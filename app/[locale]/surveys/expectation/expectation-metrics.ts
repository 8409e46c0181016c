import type { EngagementRow } from "#lib/contract/answers/engagement-answer.ts";
import type { Locale } from "#lib/domain/model.ts";
import { formatCount, formatDecimal, formatPercent } from "#lib/i18n/format.ts";

/** What pages do, as far as it can be set beside an answer. */
export const pinnedMetrics = ["replyRate", "postsPerDay", "followers", "meanLikes", "meanComments"] as const;
export type PinnedMetric = (typeof pinnedMetrics)[number];

/** Pairs that the founding study's questions suggest: a question and the metric that answers it. */
export const suggestedPairs: readonly (readonly [question: string, metric: PinnedMetric])[] = [
  ["must_answer", "replyRate"],
  ["got_answer", "replyRate"],
  ["should_update", "postsPerDay"],
  ["source", "followers"],
];

/** Value of a metric in a row in words; null where it can't be known. */
export function metricWords(metric: PinnedMetric, row: EngagementRow, locale: Locale): string | null {
  switch (metric) {
    case "replyRate": {
      const { replies } = row;
      if (replies === null || replies.rate === null) return null;
      return `${formatPercent(replies.rate, locale)} (${formatCount(replies.answered, locale)} / ${formatCount(replies.eligible, locale)})`;
    }
    case "postsPerDay":
      return row.postsPerDay === null ? null : formatDecimal(row.postsPerDay / row.accounts, locale, 1);
    case "followers":
      return row.followers && formatCount(row.followers.count, locale);
    case "meanLikes":
      return row.likes.mean === null ? null : formatDecimal(row.likes.mean, locale, 1);
    case "meanComments":
      return row.comments.mean === null ? null : formatDecimal(row.comments.mean, locale, 1);
  }
}
