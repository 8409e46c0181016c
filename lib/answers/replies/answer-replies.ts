import type { RepliesAnswer, RepliesRow } from "#lib/contract/answers/replies-answer.ts";
import type { RepliesQuestion } from "#lib/contract/questions/replies-question.ts";
import { readReplyRows } from "#lib/data/dialogue.ts";
import type { Locale } from "#lib/domain/model.ts";
import type { ReplyGroup } from "#lib/domain/replies/dialogue.ts";
import { type FirstReplyTimes, replyMetricValues } from "#lib/domain/replies/reply-metrics.ts";
import { replyShares } from "#lib/domain/replies/reply-shares.ts";
import { accountKeyOf, organizationKeyOf } from "../account-keys.ts";

function rowOf(row: ReplyGroup & { readonly times: FirstReplyTimes }, language: Locale): RepliesRow {
  const { facts, times } = row;
  const values = replyMetricValues(facts, times);
  const { rate } = replyShares(facts);
  return {
    ...(row.region !== undefined && { region: row.region }),
    ...(row.organization !== undefined && { organization: organizationKeyOf(row.organization, language) }),
    ...(row.platform !== undefined && { platform: row.platform }),
    ...(row.account && { account: accountKeyOf(row.account) }),
    ...(row.month !== undefined && { month: row.month }),
    accounts: row.accounts.length,
    comments: facts.comments,
    officialComments: facts.officialComments,
    citizenComments: facts.citizenComments,
    eligible: facts.eligible,
    answered: facts.strict.answered,
    rate: rate.value,
    rateLower: rate.interval?.[0] ?? null,
    rateUpper: rate.interval?.[1] ?? null,
    reason: rate.reason,
    inferredRate: values.replyRateInferred.value,
    questions: facts.questions,
    questionsAnswered: facts.questionsAnswered,
    postsCollected: facts.posts.collected,
    postsWithCitizenComment: facts.posts.withCitizenComment,
    postsWithOfficialComment: facts.posts.withOfficialComment,
    medianSeconds: times.medianSeconds,
    p90Seconds: times.p90Seconds,
    answeredBy24h: values.answeredBy24h.value,
    answeredBy72h: values.answeredBy72h.value,
    answeredBy3WorkingDays: values.answeredBy3WorkingDays.value,
    answeredBy15WorkingDays: values.answeredBy15WorkingDays.value,
    dialogueShare: values.dialogueShare.value,
    repliesPerComment: values.repliesPerComment.value,
    sameLanguageShare: values.replyInSameLanguage.value,
    needsNoAnswer: facts.needsNoAnswer,
    answeredElsewhere: facts.answeredElsewhere,
    authorNotTold: facts.authorNotTold,
    parentNotTold: facts.parentNotTold,
    incompletelyCollected: facts.incompletelyCollected,
  };
}

/** Whether citizens are answered, grouped as asked; groups of which nothing is known have no row. */
export async function answerReplies({ scope, by, language }: RepliesQuestion): Promise<RepliesAnswer> {
  const { period, rows } = await readReplyRows(scope, by);
  return {
    from: period?.from ?? null,
    to: period?.to ?? null,
    by: [...by],
    rows: rows.map((row) => rowOf(row, language)),
  };
}
