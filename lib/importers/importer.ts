/**
 * The contract of an importer: pure and streaming, file bytes in, records and issues out.
 * An importer knows the words of one export format and nothing of databases, clocks or languages;
 * issues are codes with parameters and `lib/i18n` says them in words.
 */
import type { LocalDate, Platform, PostType, ReactionKind, TimeZone, WallTime } from "#lib/domain/model.ts";
import type { MappingProfile } from "./mapping/mapping-profile.ts";

/** What one file holds. */
export type ImportKind = "posts" | "followers";

/**
 * How a row names its account. At least one of handle, externalId and name is present.
 * `handle` is without `@`, as written; `externalId` is the platform's own page id, always text.
 */
export interface AccountReference {
  readonly platform: Platform;
  readonly handle: string | null;
  readonly externalId: string | null;
  readonly name: string | null;
}

/** When a post was published: an instant where the file says so, else the wall clock of an unsaid zone. */
export type PublicationTime = { readonly instant: Date } | { readonly wall: WallTime };

/** One post as read from an export. Counts are non-negative integers, or `null` for hidden or unknown. */
export interface PostRecord {
  readonly line: number;
  readonly account: AccountReference;
  readonly externalId: string;
  readonly published: PublicationTime;
  readonly type: PostType | null;
  readonly text: string | null;
  readonly permalink: string | null;
  /** Likes on Instagram, all reactions together on Facebook. */
  readonly likes: number | null;
  readonly comments: number | null;
  readonly shares: number | null;
  readonly views: number | null;
  readonly reach: number | null;
  readonly saves: number | null;
  /** Kinds of reaction where the export tells them apart. */
  readonly reactions: Readonly<Partial<Record<ReactionKind, number>>> | null;
  readonly followersAtPost: number | null;
}

/** Follower total of an account on a day. Never a count of new follows. */
export interface FollowerRecord {
  readonly line: number;
  readonly account: AccountReference;
  readonly date: LocalDate;
  readonly followers: number;
}

/** A row that was not taken, with what the reader needs to mend it. */
export interface Rejection {
  /** First physical line of the row in the file, in a JSON list the number of its element, counted from 1. */
  readonly line: number;
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
  /** The row as it stands in the file. */
  readonly text: string;
  /**
   * The file inside an archive (or the sheet of a workbook) in which the row stands; absent for other files. Within
   * a part no two rejections have the same line.
   */
  readonly part?: string;
}

/** Something about the whole file that a person should know: an assumption, a repair, a gap. */
export interface ImportWarning {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** A counted column of the file, and what became of it. */
export interface ColumnMapping {
  readonly column: string;
  /** Our field, or `null` where the column is not used. */
  readonly field: string | null;
}

/** What was recognised before the first row was mapped. */
export interface Recognition {
  readonly format: string;
  readonly kind: ImportKind;
  readonly encoding: string;
  readonly delimiter: string | null;
  /** Physical line of the header, counted from 1; `null` where there is none. */
  readonly headerLine: number | null;
  readonly columns: readonly ColumnMapping[];
  /** Whether wall times occur that need a zone to be read. */
  readonly needsTimeZone: boolean;
  /** When the counts of the file were true, where the file itself says so. */
  readonly capturedAt?: Date | null;
  /** Counts that this format (and this file's columns) carries; others stay as they are on re-import. */
  readonly carries: readonly CarriedField[];
}

/** Fields whose blank means "unknown now" rather than "this export never says". */
export type CarriedField =
  | "likes"
  | "comments"
  | "shares"
  | "views"
  | "reach"
  | "saves"
  | "reactions"
  | "text"
  | "type"
  | "permalink"
  | "followersAtPost";

/** Rows of one stretch of the file. */
export interface ImportBatch {
  /** Data rows read in this stretch, rejected ones included. */
  readonly rows: number;
  /** Bytes of the file consumed so far, for progress. */
  readonly bytesRead: number;
  readonly posts: readonly PostRecord[];
  readonly followers: readonly FollowerRecord[];
  readonly rejections: readonly Rejection[];
}

/** What a caller may say about a file that the file does not say itself. */
export interface ReadOptions {
  readonly fileName: string;
  /** Account for rows of files that name none. */
  readonly account?: { readonly platform: Platform; readonly handle: string };
  /** When the counts were true, where the caller knows; what the file says otherwise. */
  readonly capturedAt?: Date;
  /** Zone for wall times; the account's own zone is used where this is absent. */
  readonly timeZone?: TimeZone;
  /** How to read a table that no format knows; other formats are not looked for then. */
  readonly mapping?: MappingProfile;
}

/** A file that was recognised and can now be read once, front to back. */
export interface OpenedImport {
  readonly recognition: Recognition;
  /** Yields batches of a few hundred to a few thousand rows, so that memory stays flat. */
  batches(): AsyncGenerator<ImportBatch, void, void>;
  /** Warnings so far; complete once the batches are exhausted. */
  warnings(): readonly ImportWarning[];
  /** Lets go of a file that is not read to its end. */
  close(): Promise<void>;
}
