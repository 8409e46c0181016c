import { z } from "zod";
import { undefinedReasons } from "#lib/domain/metrics/metric-value.ts";
import { dimensions } from "#lib/domain/metrics/row-groups.ts";
import { textLanguages } from "#lib/domain/replies/facts.ts";
import { localDateSchema, rowKeyShape } from "./answer-parts.ts";

const count = z.int().nonnegative();
const share = z.number().min(0).max(1).nullable();
const seconds = z.number().nonnegative().nullable();

export const repliesRowSchema = z.object({
  ...rowKeyShape,
  accounts: z.int().positive().describe("repliesAccounts"),
  comments: count.describe("repliesComments"),
  officialComments: count.describe("repliesOfficialComments"),
  citizenComments: count.describe("repliesCitizenComments"),
  eligible: count.describe("repliesEligible"),
  answered: count.describe("repliesAnswered"),
  rate: share.describe("repliesRate"),
  rateLower: share.describe("repliesRateLower"),
  rateUpper: share.describe("repliesRateUpper"),
  reason: z.enum(undefinedReasons).nullable().describe("repliesReason"),
  inferredRate: share.describe("repliesInferredRate"),
  questions: count.describe("repliesQuestions"),
  questionsAnswered: count.describe("repliesQuestionsAnswered"),
  questionRate: share.describe("repliesQuestionRate"),
  codedRate: share.describe("repliesCodedRate"),
  codedReason: z.enum(undefinedReasons).nullable().describe("repliesCodedReason"),
  postsCollected: count.nullable().describe("repliesPostsCollected"),
  postsWithCitizenComment: count.nullable().describe("repliesPostsWithCitizenComment"),
  postsWithOfficialComment: count.nullable().describe("repliesPostsWithOfficialComment"),
  postsAnsweredShare: share.describe("repliesPostsAnsweredShare"),
  postsAnsweredShareOfAll: share.describe("repliesPostsAnsweredShareOfAll"),
  postsReason: z.enum(undefinedReasons).nullable().describe("repliesPostsReason"),
  medianSeconds: seconds.describe("repliesMedianSeconds"),
  p90Seconds: seconds.describe("repliesP90Seconds"),
  answeredBy24h: share.describe("repliesAnsweredBy24h"),
  answeredBy72h: share.describe("repliesAnsweredBy72h"),
  answeredBy3WorkingDays: share.describe("repliesAnsweredBy3WorkingDays"),
  answeredBy15WorkingDays: share.describe("repliesAnsweredBy15WorkingDays"),
  dialogueShare: share.describe("repliesDialogueShare"),
  repliesPerComment: z.number().nonnegative().nullable().describe("repliesPerComment"),
  sameLanguageShare: share.describe("repliesSameLanguageShare"),
  needsNoAnswer: count.describe("repliesNeedsNoAnswer"),
  answeredElsewhere: count.describe("repliesAnsweredElsewhere"),
  authorNotTold: count.describe("repliesAuthorNotTold"),
  parentNotTold: count.describe("repliesParentNotTold"),
  incompletelyCollected: count.describe("repliesIncompletelyCollected"),
});
export type RepliesRow = z.infer<typeof repliesRowSchema>;

const askingHourSchema = z.object({
  weekday: z.int().min(1).max(7).describe("hourWeekday"),
  hour: z.int().min(0).max(23).describe("hourHour"),
  asked: count.describe("hourAsked"),
  answered: count.describe("hourAnswered"),
});
export type AskingHourRow = z.infer<typeof askingHourSchema>;

const replyLanguageSchema = z.object({
  language: z.enum(textLanguages).describe("replyLanguage"),
  asked: count.describe("hourAsked"),
  answered: count.describe("hourAnswered"),
  rate: share.describe("repliesRate"),
  answersInSameLanguage: share.describe("replyLanguageSame"),
});
export type ReplyLanguageRow = z.infer<typeof replyLanguageSchema>;

export const repliesAnswerSchema = z.object({
  from: localDateSchema.nullable().describe("answerFrom"),
  to: localDateSchema.nullable().describe("answerTo"),
  by: z.array(z.enum(dimensions)).describe("answerBy"),
  rows: z.array(repliesRowSchema),
  hours: z.array(askingHourSchema).describe("repliesHours"),
  languages: z.array(replyLanguageSchema).describe("repliesLanguages"),
});
export type RepliesAnswer = z.infer<typeof repliesAnswerSchema>;
