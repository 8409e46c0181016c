/**
 * The words of the domain as types. Pure: no React, Next, Prisma, clock or environment.
 *
 * Missing is `null`, zero is `0`: a count that a platform hides or an export lacks is `null`
 * and no mean, sum or rate ever treats it as zero.
 */

/** Platforms by the lower-case names that every door uses. */
export const platforms = [
  "facebook",
  "instagram",
  "telegram",
  "tiktok",
  "youtube",
  "x",
  "vk",
  "threads",
] as const;
export type Platform = (typeof platforms)[number];

/** Shape of a post, whatever its platform calls it. */
export const postTypes = [
  "text",
  "photo",
  "album",
  "video",
  "reel",
  "link",
  "story",
  "live",
  "other",
] as const;
export type PostType = (typeof postTypes)[number];

/** The four counts of a post that metrics are computed from. */
export const countKinds = ["likes", "comments", "shares", "views"] as const;
export type CountKind = (typeof countKinds)[number];

/** Kinds of reaction, where the platform tells them apart. */
export const reactionKinds = [
  "like",
  "love",
  "care",
  "haha",
  "wow",
  "sad",
  "angry",
  "other",
] as const;
export type ReactionKind = (typeof reactionKinds)[number];

/** ISO 3166-2 code, such as `KZ-61`. */
export type RegionCode = string;

/** Calendar day `YYYY-MM-DD` at the account's own place. */
export type LocalDate = string;

/** Wall-clock time `YYYY-MM-DDTHH:MM:SS` without a zone, as many exports print it. */
export type WallTime = string;

/** IANA zone name, such as `Asia/Almaty`. */
export type TimeZone = string;

/** Three languages the product speaks. */
export const locales = ["kk", "ru", "en"] as const;
export type Locale = (typeof locales)[number];

/** One text in the three languages. */
export type Localized = Readonly<Record<Locale, string>>;
