import { z } from "zod";
import { pageVerdicts } from "#lib/domain/register/page-verdict.ts";
import { proofKinds } from "#lib/domain/register/proof.ts";
import {
  accountKeySchema,
  followersSchema,
  localDateSchema,
  organizationKeySchema,
  platformSchema,
  regionCodeSchema,
} from "./answer-parts.ts";

export const accountRowSchema = z.object({
  ...accountKeySchema.shape,
  externalId: z.string().nullable().describe("accountExternalId"),
  permalink: z.url().nullable().describe("accountPermalink"),
  region: regionCodeSchema.nullable().describe("accountRegion"),
  organization: organizationKeySchema.nullable().describe("accountOrganization"),
  timeZone: z.string().describe("accountTimeZone"),
  openedDate: localDateSchema.nullable().describe("accountOpenedDate"),
  closedDate: localDateSchema.nullable().describe("accountClosedDate"),
  reviewed: z.boolean().describe("accountReviewed"),
  demo: z.boolean().describe("accountDemo"),
  followers: followersSchema
    .extend({ illustrative: z.boolean().describe("followersIllustrative") })
    .nullable()
    .describe("accountFollowers"),
  archived: z.boolean().describe("accountArchived"),
  proof: z
    .object({
      kind: z.enum(proofKinds).describe("proofKind"),
      url: z.url().nullable().describe("proofUrl"),
      checkedDate: localDateSchema.describe("proofCheckedDate"),
      reviewDueDate: localDateSchema.describe("proofReviewDueDate"),
    })
    .nullable()
    .describe("accountProof"),
});
export type AccountRow = z.infer<typeof accountRowSchema>;

export const accountsAnswerSchema = z.object({
  rows: z.array(accountRowSchema),
  check: z
    .object({
      platform: platformSchema,
      handle: z.string().nullable().describe("checkHandle"),
      externalId: z.string().nullable().describe("accountExternalId"),
      verdict: z.enum(pageVerdicts).describe("checkVerdict"),
      note: z.string().nullable().describe("checkNote"),
    })
    .nullable()
    .describe("accountCheck"),
});
export type AccountsAnswer = z.infer<typeof accountsAnswerSchema>;
