import "server-only";
import type { LocalDate, Platform, TimeZone } from "../../domain/model.ts";
import type { DateOrder } from "../../importers/cells/date-text.ts";
import type { ImportWarning, PostRecord, Recognition, Rejection } from "../../importers/importer.ts";
import type { MappingProfile } from "../../importers/mapping/mapping-profile.ts";
import type { SurveyWish } from "../surveys/form-of-file.ts";
import type { ImportedSurvey } from "../surveys/import-survey.ts";
import type { RejectionSink } from "./rejections.ts";

/** A file to take in, and what its sender says of it. */
export interface ImportRequest {
  readonly fileName: string;
  readonly fileSize: number;
  /** Opens the file from its start; called again when a run has to start over. */
  open(): AsyncIterable<Uint8Array>;
  readonly account?: { readonly platform: Platform; readonly handle: string };
  readonly timeZone?: TimeZone;
  /** Which of the first two numbers of a date is the day; where it is absent and no date tells, an import is refused. */
  readonly dateOrder?: DateOrder;
  /** How to read a table that no format knows; where it is absent, a profile made for the same columns is looked for. */
  readonly mapping?: MappingProfile;
  /** Survey and language of a file of responses; where it is absent, a form with the same headers is looked for. */
  readonly survey?: SurveyWish;
  /** When the counts were true, as a person says; else the file is asked, and last the moment of receipt is taken. */
  readonly capturedAt: Date | null;
  /** When the file came in; now where absent. */
  readonly receivedAt?: Date;
}

/** How a run goes about it. */
export interface RunOptions {
  /** Row of `import` that the run belongs to; null in a dry run. */
  readonly importId: number | null;
  /** Does everything and then takes it back, so that the counts are those of a real run. */
  readonly dryRun: boolean;
  readonly signal?: AbortSignal;
  /** Called at most a few times a second. */
  onProgress?(progress: {
    readonly bytesRead: number;
    readonly rows: number;
    readonly step: "reading" | "merging";
  }): Promise<void> | void;
  /** How many comments, or posts, are merged at once while the file is still being read; tests make it small. */
  readonly commentsAtOnce?: number;
  readonly postsAtOnce?: number;
  /** Where rejected rows go; by default the first thousand are kept. */
  readonly rejections?: RejectionSink;
}

/** What one file says of one account. */
export interface ImportedAccount {
  readonly accountId: number;
  readonly platform: Platform;
  readonly handle: string;
  readonly name: string | null;
  readonly isNew: boolean;
  readonly rows: number;
  readonly firstDate: LocalDate;
  readonly lastDate: LocalDate;
}

/** What became of the rows of one kind, where a file holds two. `rows` = created + updated + unchanged + rejected. */
export interface ImportPartCounts {
  readonly kind: "posts" | "comments";
  readonly rows: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly rejected: number;
}

/** What became of a file. `rows` = created + updated + unchanged + rejected. */
export interface ImportOutcome {
  readonly recognition: Recognition;
  /** When the counts were true, as the import took it. */
  readonly capturedAt: Date;
  readonly rows: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly rejected: number;
  readonly rejections: readonly Rejection[];
  readonly warnings: readonly ImportWarning[];
  readonly accounts: readonly ImportedAccount[];
  /** First posts as read, for the preview. */
  readonly sample: readonly PostRecord[];
  /** Present where the file holds posts and comments; the counts above are those of its posts then. */
  readonly parts?: readonly ImportPartCounts[];
  /** Present where the file holds responses to a survey. */
  readonly survey?: ImportedSurvey;
}
