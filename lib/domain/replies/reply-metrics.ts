/** Every reply metric of the registry, from the facts of some accounts and days. */
import { definedMetric, type MetricValue, undefinedMetric } from "../metrics/metric-value.ts";
import type { ReplyFacts } from "./facts.ts";
import { replyInSameLanguage } from "./reply-languages.ts";
import type { ReplyMetricId } from "./reply-metric-ids.ts";
import { replyShares, untoldComments, whyNoneEligible } from "./reply-shares.ts";
import { answeredByYardsticks } from "./reply-times.ts";
import { shareMetric } from "./share-value.ts";

/** Quantiles of first-reply time in seconds, which the single answers give; null where nothing was answered. */
export interface FirstReplyTimes {
  readonly medianSeconds: number | null;
  readonly p90Seconds: number | null;
}

/**
 * All reply metrics by name.
 * @param times where absent, median and p90 say that they need the comments themselves
 */
export function replyMetricValues(
  facts: ReplyFacts,
  times: FirstReplyTimes | null,
): Readonly<Record<ReplyMetricId, MetricValue>> {
  const { eligible, strict } = facts;
  const missing = untoldComments(facts);
  const none = whyNoneEligible(facts);
  const shares = replyShares(facts);
  const yardsticks = answeredByYardsticks(strict);
  const counted = (value: number, isKnown: boolean) =>
    isKnown ? definedMetric(value, eligible, missing) : undefinedMetric(none, eligible, missing);
  const estimated = (value: number | null) =>
    value === null ? undefinedMetric(none, eligible, missing) : definedMetric(value, eligible, missing);
  const timed = (value: number | null | undefined) => {
    if (strict.answered === 0) return undefinedMetric(eligible === 0 ? none : "no_answers", 0, missing);
    return value == null
      ? undefinedMetric("needs_comments", 0, missing)
      : definedMetric(value, strict.answered, missing);
  };
  const authorsTold = facts.comments > facts.authorNotTold;
  return {
    citizenComments: authorsTold
      ? definedMetric(facts.citizenComments, facts.comments - facts.authorNotTold, facts.authorNotTold)
      : undefinedMetric(none, 0, facts.authorNotTold),
    eligibleComments: counted(eligible, eligible > 0 || none === "no_citizen_comments"),
    answeredComments: counted(strict.answered, eligible > 0),
    replyRate: shareMetric(shares.rate, missing),
    replyRateInferred: shareMetric(shares.inferredRate, facts.authorNotTold),
    questionReplyRate: shareMetric(shares.questions, missing),
    codedReplyRate: shareMetric(shares.coded, missing),
    postsAnsweredShare: shareMetric(shares.postsOfCitizens),
    postsAnsweredShareOfAll: shareMetric(shares.postsOfAll),
    firstReplyMedian: timed(times?.medianSeconds),
    firstReplyP90: timed(times?.p90Seconds),
    answeredBy24h: estimated(yardsticks.hours24),
    answeredBy72h: estimated(yardsticks.hours72),
    answeredBy3WorkingDays: estimated(yardsticks.workingDays3),
    answeredBy15WorkingDays: estimated(yardsticks.workingDays15),
    repliesPerComment: estimated(eligible === 0 ? null : facts.repliesInThreads / eligible),
    dialogueShare: shareMetric(shares.returned, missing),
    replyInSameLanguage: shareMetric(replyInSameLanguage(facts), missing),
  };
}
