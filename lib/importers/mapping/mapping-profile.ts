import { z } from "zod";
import { platforms } from "#lib/domain/model.ts";
import { InvalidRequestError } from "#lib/errors.ts";
import { hasControls } from "../cells/damaged-text.ts";
import { importFields } from "../fields.ts";

/** A text that a database can keep: PostgreSQL has neither NUL nor half characters. */
const columnName = z
  .string()
  .max(500)
  .refine((name) => !name.includes("\0") && name.isWellFormed());
const oneLine = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .refine((text) => !hasControls(text) && text.isWellFormed());

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
  name: oneLine(100),
  kind: z.enum(mappedKinds),
  /** All columns of the table, so that the next file of the kind is known by them. */
  header: z.array(columnName).min(1).max(2_000),
  /** Platform of all rows; null where a column or the links say it. */
  platform: z.enum(platforms).nullable(),
  /** Handle of all rows; null where a column or the links say it. */
  account: oneLine(200).nullable(),
  columns: z.partialRecord(z.enum(importFields), columnName.min(1)),
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

const newerSchema = z.object({ version: z.int().min(2).max(1_000_000) });

/**
 * Reads a profile that was exported or put together by a form.
 * @throws InvalidRequestError `profile_malformed` { reason }: the place in the JSON; `profile_newer` { version }
 */
export function parseMappingProfile(value: unknown): MappingProfile {
  const parsed = mappingProfileSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const newer = newerSchema.safeParse(value);
  if (newer.success) throw new InvalidRequestError("profile_newer", { version: newer.data.version });
  const [issue] = parsed.error.issues;
  const keys = issue?.code === "unrecognized_keys" ? issue.keys.slice(0, 1) : [];
  const place = [...(issue?.path ?? []), ...keys].join(".");
  throw new InvalidRequestError("profile_malformed", { reason: place.slice(0, 200) || "JSON" });
}
