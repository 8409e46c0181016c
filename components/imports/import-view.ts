/** What pages show of an import; `ImportRecord` of lib/data fits. */
import type { LocalDate, Platform } from "#lib/domain/model.ts";
import type { ErrorParams } from "#lib/errors.ts";
import type { Messages } from "#lib/i18n/messages.ts";

export type ImportStateName = keyof Messages["imports"]["states"];

export interface ImportView {
  readonly id: number;
  readonly fileName: string;
  readonly fileSize: number;
  /** SHA-256 of the file in hexadecimal digits; empty while it arrives. */
  readonly fileHash: string;
  readonly state: ImportStateName;
  readonly format: string | null;
  readonly rows: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly rejected: number;
  readonly isDemo: boolean;
  /** Person who uploaded it by web. */
  readonly createdById: string | null;
  readonly createdAt: Date;
}

/** A code of the importers with what fills its sentence. */
export interface IssueView {
  readonly code: string;
  readonly params: ErrorParams;
}

export interface RejectionView extends IssueView {
  readonly line: number;
  readonly text: string;
  /** The file inside an archive, or the sheet. */
  readonly part?: string;
}

export interface ImportedAccountView {
  readonly accountId: number;
  readonly platform: Platform;
  readonly handle: string;
  readonly name: string | null;
  readonly rows: number;
  readonly firstDate: LocalDate;
  readonly lastDate: LocalDate;
  readonly isNew?: boolean;
}

/** States in which a worker, not a person, has the next step. */
export const statesUnderWay: readonly ImportStateName[] = [
  "uploaded",
  "previewing",
  "queued",
  "running",
  "cancelling",
  "undoing",
];

/** The zone in which moments of the installation itself are told. */
export const officeZone = "Asia/Almaty";
