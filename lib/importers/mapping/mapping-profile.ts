import { z } from "zod";
import { platforms } from "#lib/domain/model.ts";
import { InvalidRequestError } from "#lib/errors.ts";
import { importFields } from "../fields.ts";

const column = z.string().min(1).max(500);

/** What a table that a person maps may hold. Comments are all that there are under their posts. */
export const mappedKinds = ["posts", "comments", "followers"] as const;
/** How dates of a table are ordered; `auto` decides it on the whole file. */
export const dateOrderChoices = ["auto", "day-month", "month-day"] as const;
/** Which sign parts the fraction of a number; `auto` refuses numbers that can be read both ways. */
export const decimalMarkChoices = ["auto", "comma", "point"] as const;
/** What a blank count means. */
export const blankChoices = ["unknown", "zero"] as const;

const zoneSchema = z.string().refine(isTimeZone, "no time zone of the IANA list");

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).format(0) !== "";
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/**
 * How a person reads a table that no format knows: our fields with the columns that hold them. Exported and shared as
 * this very JSON; a change of its meaning raises `version`.
 */
export const mappingProfileSchema = z.strictObject({
  version: z.literal(1),
  name: z.string().trim().min(1).max(100),
  kind: z.enum(mappedKinds),
  /** All columns of the table, so that the next file of the kind is known by them. */
  header: z.array(z.string().max(500)).min(1).max(2_000),
  /** Platform of all rows; null where a column or the links say it. */
  platform: z.enum(platforms).nullable(),
  /** Handle of all rows; null where a column or the links say it. */
  account: z.string().trim().min(1).max(200).nullable(),
  columns: z.partialRecord(z.enum(importFields), column),
  options: z.strictObject({
    dateOrder: z.enum(dateOrderChoices),
    /** Zone of times that name none; null for the account's own. */
    timeZone: zoneSchema.nullable(),
    decimalMark: z.enum(decimalMarkChoices),
    blank: z.enum(blankChoices),
    /** Whether rows without id and link may be told apart by account, time and text. */
    fingerprintIds: z.boolean(),
  }),
});
export type MappingProfile = z.infer<typeof mappingProfileSchema>;

/**
 * Reads a profile that was exported or put together by a form.
 * @throws InvalidRequestError `profile_malformed` { reason }
 */
export function parseMappingProfile(value: unknown): MappingProfile {
  const parsed = mappingProfileSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const reason = `${issue?.path.join(".") ?? ""}: ${issue?.message ?? ""}`;
  throw new InvalidRequestError("profile_malformed", { reason: reason.slice(0, 200) });
}
