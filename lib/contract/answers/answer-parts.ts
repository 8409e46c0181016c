/**
 * Parts that several answers share. Descriptions are message keys under `api.fields`, said in the
 * reader's language by the OpenAPI document.
 */
import { z } from "zod";
import { locales, platforms } from "#lib/domain/model.ts";

export const platformSchema = z.enum(platforms).describe("platform");
export const regionCodeSchema = z
  .string()
  .regex(/^KZ-\d{2}$/)
  .describe("regionCode");
export const localDateSchema = z.iso.date().describe("localDate");
export const instantSchema = z.iso.datetime().describe("instant");

/** A text in each language of the product. */
export const localizedSchema = z.object(
  Object.fromEntries(locales.map((locale) => [locale, z.string()])) as Record<(typeof locales)[number], z.ZodString>,
);

export const accountKeySchema = z.object({
  platform: platformSchema,
  handle: z.string().describe("handle"),
  name: z.string().nullable().describe("accountName"),
});

export const organizationKeySchema = z.object({
  id: z.int().describe("organizationId"),
  name: z.string().describe("organizationName"),
});

/** Keys of a row that is grouped as asked; what was not asked for is absent. */
export const rowKeyShape = {
  region: regionCodeSchema.nullable().optional().describe("rowRegion"),
  organization: organizationKeySchema.nullable().optional().describe("rowOrganization"),
  platform: platformSchema.optional(),
  account: accountKeySchema.optional().describe("rowAccount"),
  month: z
    .string()
    .regex(/^\d{4}-\d{2}$/)
    .optional()
    .describe("rowMonth"),
};

export const followersSchema = z.object({
  count: z.int().nonnegative().describe("followersCount"),
  date: localDateSchema.describe("followersDate"),
});
