/**
 * The words of the domain as types. Pure: no React, Next, Prisma, clock or environment.
 *
 * Missing is `null`, zero is `0`: a count that a platform hides or an export lacks is `null`
 * and no mean, sum or rate ever treats it as zero.
 */

/** Platforms by the lower-case names that every door uses. */
export const platforms = ["facebook", "instagram", "telegram", "tiktok", "youtube", "x", "vk", "threads"] as const;
export type Platform = (typeof platforms)[number];

/** Shape of a post, whatever its platform calls it. */
export const postTypes = ["text", "photo", "album", "video", "reel", "link", "story", "live", "other"] as const;
export type PostType = (typeof postTypes)[number];

/** The four counts of a post that metrics are computed from. */
export const countKinds = ["likes", "comments", "shares", "views"] as const;
export type CountKind = (typeof countKinds)[number];

/** Kinds of reaction, where the platform tells them apart. */
export const reactionKinds = ["like", "love", "care", "haha", "wow", "sad", "angry", "other"] as const;
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

/** A government body with its region; names in three languages. */
export interface Organization {
  readonly id: number;
  readonly names: Localized;
  readonly regionCode: RegionCode | null;
  readonly isDemo: boolean;
}

/** A page of an organization on one platform. Without an organization it still waits for review. */
export interface Account {
  readonly id: number;
  readonly platform: Platform;
  readonly handle: string;
  readonly externalId: string | null;
  readonly name: string | null;
  readonly permalink: string | null;
  readonly timeZone: TimeZone;
  readonly openedDate: LocalDate | null;
  readonly closedDate: LocalDate | null;
  readonly isReviewed: boolean;
  /** Nobody keeps it up any more; its posts stay in every number. */
  readonly isArchived: boolean;
  readonly isDemo: boolean;
  readonly organization: Organization | null;
}

/** A post with its counts as the newest capture knows them. */
export interface Post {
  readonly accountId: number;
  readonly externalId: string;
  readonly publishedAt: Date;
  readonly localDate: LocalDate;
  readonly type: PostType | null;
  readonly text: string | null;
  readonly permalink: string | null;
  readonly likes: number | null;
  readonly comments: number | null;
  readonly shares: number | null;
  readonly views: number | null;
  readonly capturedAt: Date;
  readonly importId: number;
}

/** Follower total of an account on a day. */
export interface FollowerCount {
  readonly accountId: number;
  readonly date: LocalDate;
  readonly followers: number;
  /** Chosen to illustrate, from no source (demo). */
  readonly isIllustrative: boolean;
}
