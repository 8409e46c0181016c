import { z } from "zod";
import {
  accountKeySchema,
  followersSchema,
  localDateSchema,
  organizationKeySchema,
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
});
export type AccountRow = z.infer<typeof accountRowSchema>;

export const accountsAnswerSchema = z.object({ rows: z.array(accountRowSchema) });
export type AccountsAnswer = z.infer<typeof accountsAnswerSchema>;
