import { z } from "zod";
import { undefinedReasons } from "#lib/domain/metrics/metric-value.ts";
import { dimensions } from "#lib/domain/metrics/row-groups.ts";
import {
  accountKeySchema,
  localDateSchema,
  organizationKeySchema,
  platformSchema,
  regionCodeSchema,
} from "./answer-parts.ts";

const count = z.int().nonnegative();
const share = z.number().min(0).max(1).nullable();
const seconds = z.number().nonnegative().nullable();

export const repliesRowSchema = z.object({
  region: regionCodeSchema.nullable().optional().describe("rowRegion"),
  organization: organizationKeySchema.nullable().optional().describe("rowOrganization"),
  platform: platformSchema.optional(),
  account: accountKeySchema.optional().describe("rowAccount"),
  month: z
    .string()
    .regex(/^\d{4}-\d{2}$/)
    .optional()
    .describe("rowMonth"),
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
  postsCollected: count.describe("repliesPostsCollected"),
  postsWithCitizenComment: count.describe("repliesPostsWithCitizenComment"),
  postsWithOfficialComment: count.describe("repliesPostsWithOfficialComment"),
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

export const repliesAnswerSchema = z.object({
  from: localDateSchema.nullable().describe("answerFrom"),
  to: localDateSchema.nullable().describe("answerTo"),
  by: z.array(z.enum(dimensions)).describe("answerBy"),
  rows: z.array(repliesRowSchema),
});
export type RepliesAnswer = z.infer<typeof repliesAnswerSchema>;
