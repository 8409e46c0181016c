/**
 * The contract of an importer: pure and streaming, file bytes in, records and issues out.
 * An importer knows the words of one export format and nothing of databases, clocks or languages;
 * issues are codes with parameters and `lib/i18n` says them in words.
 */
import type { LocalDate, Platform, PostType, ReactionKind, TimeZone, WallTime } from "#lib/domain/model.ts";
import type { DateOrder } from "./cells/date-text.ts";
import type { PostsOfFiles } from "./formats/instaloader-comments/post-of-file.ts";
import type { MappingProfile } from "./mapping/mapping-profile.ts";
import type { SourceRow } from "./source-row.ts";

/** What one file holds. */
export type ImportKind = "posts" | "followers" | "comments" | "survey";

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

/**
 * Who wrote a comment, as the file says. Lives in memory only: `lib/data` compares it with the registered
 * accounts and keeps a keyed hash; no name or handle of a private person is ever written anywhere.
 */
export interface CommentAuthor {
  readonly id: string | null;
  readonly handle: string | null;
  readonly name: string | null;
}

/** One comment, or reply to a comment, as read from an export. */
export interface CommentRecord {
  readonly line: number;
  /** The page under whose post it stands; null where the file names only the post. */
  readonly account: AccountReference | null;
  readonly platform: Platform;
  /** Id of the post in the form in which posts are kept; null where the file does not say. */
  readonly postExternalId: string | null;
  /** When its post was published, where the file knows the post by that alone (Telegram); absent elsewhere. */
  readonly postPublishedAt?: Date;
  readonly externalId: string;
  /** The comment that this one answers, as the file says; null on the top level or where the file can't tell. */
  readonly parentExternalId: string | null;
  /** Whether it is a reply, where the file tells that much; null where it can't tell. */
  readonly isReply: boolean | null;
  readonly published: PublicationTime;
  /** Null where the file names nobody, or hides private people ("N/A"). */
  readonly author: CommentAuthor | null;
  /** Whether the file itself marks the comment as the page's own; null where it says nothing of that. */
  readonly isByAccount: boolean | null;
  /** As written; handles, phone numbers and the like are masked by `lib/data` on the way in. */
  readonly text: string | null;
  readonly likes: number | null;
  readonly permalink: string | null;
}

/** What a comment file is able to tell; what it can't tell makes metrics null with that reason, never 0. */
export interface CommentTelling {
  /** Whether replies name the comment that they answer. */
  readonly parents: boolean;
  /** Whether comments name their authors, so that the page's own voice can be known. */
  readonly authors: boolean;
  /** Whether all comments of the posts are there, or only the latest few. */
  readonly complete: boolean;
}

/** What a column of a survey file is for. */
export type SurveyColumnRole = "question" | "submittedAt" | "responseId" | "language" | "person" | "meta";

/** One column of a survey file. Columns of role `person` (e-mail, name, IP) are dropped at import, with a notice. */
export interface SurveyColumn {
  /** Counted from 0 among all columns of the file. */
  readonly place: number;
  readonly role: SurveyColumnRole;
  /** Code that the tool gives, such as `P5[O1]`; null where there are only texts. */
  readonly code: string | null;
  /** Text of the question as written, without the part that names a row, option or scale. */
  readonly question: string;
  /** Row of a grid, or option of a question with one column per option; null for a column of its own. */
  readonly item: string | null;
}

/**
 * One returned questionnaire. `cells` stand beside the columns of role `question`, in their order: `""` is shown and
 * left blank (or not known to have been hidden), `null` is known not to have been shown.
 */
export interface SurveyResponseRecord {
  readonly line: number;
  /** Id by the tool; null where there is none, then a fingerprint of time and answers stands for it. */
  readonly responseId: string | null;
  readonly submitted: PublicationTime | null;
  /** Language in which the person answered, where the file says so by row. */
  readonly language: string | null;
  readonly isComplete: boolean | null;
  readonly cells: readonly (string | null)[];
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
  /** Present where the first rows hold comments, be it beside posts or alone; `telling` says it of the whole file. */
  readonly comments?: CommentTelling;
  /** Present where `kind` is survey: all columns of the file, in order. */
  readonly survey?: { readonly columns: readonly SurveyColumn[] };
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
  readonly comments?: readonly CommentRecord[];
  readonly responses?: readonly SurveyResponseRecord[];
  readonly rejections: readonly Rejection[];
  /** Rows that `ReadOptions.showsRow` asked for; absent where it asked for none. */
  readonly shown?: readonly SourceRow[];
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
  /** Which of the first two numbers of a date is the day, where the caller knows; else the dates of the file decide. */
  readonly dateOrder?: DateOrder;
  /** How to read a table that no format knows; other formats are not looked for then. */
  readonly mapping?: MappingProfile;
  /** Whether a table that no format knows holds answers to a survey, as the caller says. */
  readonly holdsAnswers?: boolean;
  /** Posts of the files beside this one, which `openImport` finds in an archive; not given by callers. */
  readonly postsOfFiles?: PostsOfFiles;
  /** Whether the row that told a post is to be shown with all its columns. */
  showsRow?(post: PostRecord): boolean;
}

/** A file that was recognised and can now be read once, front to back. */
export interface OpenedImport {
  readonly recognition: Recognition;
  /** Yields batches of a few hundred to a few thousand rows, so that memory stays flat. */
  batches(): AsyncGenerator<ImportBatch, void, void>;
  /** Warnings so far; complete once the batches are exhausted. */
  warnings(): readonly ImportWarning[];
  /** What the comments read so far tell, null where none was met; of the whole file once the batches are exhausted. */
  telling?(): CommentTelling | null;
  /** Lets go of a file that is not read to its end. */
  close(): Promise<void>;
}
