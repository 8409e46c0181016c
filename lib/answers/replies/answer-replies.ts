import type {
  AskingHourRow,
  RepliesAnswer,
  RepliesRow,
  ReplyLanguageRow,
} from "#lib/contract/answers/replies-answer.ts";
import type { RepliesQuestion } from "#lib/contract/questions/replies-question.ts";
import { readReplyRows } from "#lib/data/replies/dialogue.ts";
import { rowKeysOf } from "#lib/domain/metrics/row-keys.ts";
import type { Locale } from "#lib/domain/model.ts";
import type { ReplyGroup } from "#lib/domain/replies/dialogue.ts";
import type { AskingHours, ReplyFacts } from "#lib/domain/replies/facts.ts";
import { replyLanguages } from "#lib/domain/replies/reply-languages.ts";
import { type FirstReplyTimes, replyMetricValues } from "#lib/domain/replies/reply-metrics.ts";
import { replyShares, whyPostsUnknown } from "#lib/domain/replies/reply-shares.ts";

function rowOf(row: ReplyGroup & { readonly times: FirstReplyTimes }, language: Locale): RepliesRow {
  const { facts, times } = row;
  const values = replyMetricValues(facts, times);
  const { rate, coded, questions, postsOfCitizens, postsOfAll } = replyShares(facts);
  const postsReason = whyPostsUnknown(facts);
  const ofPosts = (count: number) => (postsReason === null ? count : null);
  return {
    ...rowKeysOf(row, language),
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
    questionRate: questions.value,
    codedRate: coded.value,
    codedReason: coded.reason,
    postsCollected: ofPosts(facts.posts.collected),
    postsWithCitizenComment: ofPosts(facts.posts.withCitizenComment),
    postsWithOfficialComment: ofPosts(facts.posts.withOfficialComment),
    postsAnsweredShare: postsOfCitizens.value,
    postsAnsweredShareOfAll: postsOfAll.value,
    postsReason,
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

function hoursOf({ asked, answered }: AskingHours): AskingHourRow[] {
  return asked.flatMap((count, slot) =>
    count === 0
      ? []
      : [{ weekday: Math.floor(slot / 24) + 1, hour: slot % 24, asked: count, answered: answered[slot] ?? 0 }],
  );
}

function languagesOf(total: ReplyFacts): ReplyLanguageRow[] {
  return replyLanguages(total).map(({ language, rate, inSame }) => ({
    language,
    asked: rate.n,
    answered: rate.x,
    rate: rate.value,
    answersInSameLanguage: language === "kk" || language === "ru" ? inSame.value : null,
  }));
}

/**
 * Whether citizens are answered, grouped as asked; groups of which nothing is known have no row. When they asked and in
 * which languages is told of all accounts together.
 */
export async function answerReplies({ scope, by, language }: RepliesQuestion): Promise<RepliesAnswer> {
  const { period, rows, total, hours } = await readReplyRows(scope, by);
  return {
    from: period?.from ?? null,
    to: period?.to ?? null,
    by: [...by],
    rows: rows.map((row) => rowOf(row, language)),
    hours: hoursOf(hours),
    languages: languagesOf(total),
  };
}
