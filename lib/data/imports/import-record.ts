import "server-only";
import { z } from "zod";
import type { Import as ImportRow } from "#prisma/generated/client.ts";
import { locales, type Platform, platforms } from "../../domain/model.ts";
import type { ErrorParams } from "../../errors.ts";
import { NotFoundError } from "../../errors.ts";
import { dateOrders } from "../../importers/cells/date-text.ts";
import type { ImportKind, ImportWarning, Recognition, Rejection } from "../../importers/importer.ts";
import { getDatabase } from "../database/db.ts";
import type { ImportedSurvey } from "../surveys/import-survey.ts";
import type { ImportedAccount, ImportPartCounts } from "./import-outcome.ts";

/** States of an import, in the order in which a person meets them. */
export const importStates = [
  "uploaded",
  "previewing",
  "ready",
  "queued",
  "running",
  "cancelling",
  "done",
  "refused",
  "failed",
  "cancelled",
  "discarded",
  "undoing",
  "undone",
] as const;
export type ImportState = (typeof importStates)[number];

const surveyNameSchema = z.string().trim().min(1).max(200);

/** What a person says of a file that the file does not say itself. */
export const importOptionsSchema = z.object({
  account: z.object({ platform: z.enum(platforms), handle: z.string().trim().min(1).max(200) }).optional(),
  timeZone: z.string().max(60).optional(),
  capturedAt: z.iso.datetime().optional(),
  /** Which of the first two numbers of a date is the day, where the file can't tell. */
  dateOrder: z.enum(dateOrders).optional(),
  /** Name of the mapping profile by which to read the file. */
  profile: z.string().trim().min(1).max(100).optional(),
  /** Survey to which a file of responses belongs, and the language of its form. */
  survey: z
    .object({
      name: surveyNameSchema.optional(),
      language: z.enum(locales).optional(),
      /** Whether a table that no format knows is one of answers. */
      areAnswers: z.boolean().optional(),
    })
    .optional(),
});
export type ImportOptions = z.infer<typeof importOptionsSchema>;

/** A post as the preview shows it. */
export interface SamplePost {
  readonly line: number;
  readonly account: string | null;
  readonly published: string;
  readonly type: string | null;
  readonly text: string | null;
  readonly likes: number | null;
  readonly comments: number | null;
  readonly shares: number | null;
  readonly views: number | null;
}

/** What a person sees before saying yes. Counts are those that the import would have. */
export interface ImportPreview {
  readonly recognition: Recognition;
  /** When the counts were true, as far as anybody says (ISO 8601). */
  readonly capturedAt: string;
  readonly rows: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly rejected: number;
  /** Counts of both kinds where a file of posts holds comments too. */
  readonly parts?: readonly ImportPartCounts[];
  readonly accounts: readonly ImportedAccount[];
  readonly warnings: readonly ImportWarning[];
  readonly rejections: readonly Rejection[];
  readonly sample: readonly SamplePost[];
  /** Present where the file holds responses to a survey. */
  readonly survey?: ImportedSurvey;
}

/** An import with its report. */
export interface ImportRecord {
  readonly id: number;
  readonly fileName: string;
  readonly fileSize: number;
  readonly fileHash: string;
  readonly state: ImportState;
  readonly format: string | null;
  readonly kind: ImportKind | null;
  readonly encoding: string | null;
  readonly delimiter: string | null;
  readonly options: ImportOptions;
  readonly preview: ImportPreview | null;
  readonly progressBytes: number;
  readonly rows: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly rejected: number;
  /** Counts of both kinds where a file of posts holds comments too; null elsewhere. */
  readonly parts: readonly ImportPartCounts[] | null;
  readonly warnings: readonly ImportWarning[];
  readonly error: { readonly code: string; readonly params: ErrorParams } | null;
  readonly capturedAt: Date | null;
  readonly isDemo: boolean;
  /** Person who uploaded it; null for the command line and the demo. */
  readonly createdById: string | null;
  readonly createdAt: Date;
  readonly finishedAt: Date | null;
}

function importOf(row: ImportRow): ImportRecord {
  // JSON columns hold what this code wrote; their shapes change only with a migration.
  return {
    id: row.id,
    fileName: row.fileName,
    fileSize: Number(row.fileSize),
    fileHash: row.fileHash,
    state: row.state as ImportState,
    format: row.format,
    kind: row.kind as ImportKind | null,
    encoding: row.encoding,
    delimiter: row.delimiter,
    options: importOptionsSchema.parse(row.options),
    preview: row.preview as unknown as ImportPreview | null,
    progressBytes: Number(row.progressBytes),
    rows: row.rows,
    created: row.created,
    updated: row.updated,
    unchanged: row.unchanged,
    rejected: row.rejected,
    parts: row.parts as unknown as ImportPartCounts[] | null,
    warnings: row.warnings as unknown as ImportWarning[],
    error: row.errorCode === null ? null : { code: row.errorCode, params: (row.errorParams ?? {}) as ErrorParams },
    capturedAt: row.capturedAt,
    isDemo: row.isDemo,
    createdById: row.createdById,
    createdAt: row.createdAt,
    finishedAt: row.finishedAt,
  };
}

/** One import. Throws NotFoundError. */
export async function getImport(id: number): Promise<ImportRecord> {
  const row = await getDatabase().prisma.import.findUnique({ where: { id } });
  if (!row) throw new NotFoundError("import_not_found", { import: id });
  return importOf(row);
}

/** Imports, the newest first; `before` is the id that the page before ended with. */
export async function listImports(limit: number, before: number | null): Promise<ImportRecord[]> {
  const rows = await getDatabase().prisma.import.findMany({
    where: { state: { not: "discarded" }, ...(before !== null && { id: { lt: before } }) },
    orderBy: { id: "desc" },
    take: limit,
  });
  return rows.map(importOf);
}

/** Earlier imports of the same bytes that were taken in. */
export async function listSameFile(record: Pick<ImportRecord, "id" | "fileHash">): Promise<ImportRecord[]> {
  const rows = await getDatabase().prisma.import.findMany({
    where: { fileHash: record.fileHash, state: "done", id: { not: record.id } },
    orderBy: { id: "desc" },
    take: 5,
  });
  return rows.map(importOf);
}

/** Accounts that an import spoke of, with the local days it covers. */
export async function listImportAccounts(importId: number): Promise<Omit<ImportedAccount, "isNew">[]> {
  const { rows } = await getDatabase().pool.query<{
    account_id: number;
    platform: Platform;
    handle: string;
    name: string | null;
    rows: number;
    first: string;
    last: string;
  }>(
    `SELECT i.account_id, a.platform, a.handle, a.name, i.rows, to_char(i.first_date, 'YYYY-MM-DD') AS first, to_char(i.last_date, 'YYYY-MM-DD') AS last
     FROM import_account AS i JOIN account AS a ON a.id = i.account_id JOIN import AS m ON m.id = i.import_id
     WHERE i.import_id = $1 AND i.kind = m.kind ORDER BY i.rows DESC, a.id`,
    [importId],
  );
  return rows.map((row) => ({
    accountId: row.account_id,
    platform: row.platform,
    handle: row.handle,
    name: row.name,
    rows: row.rows,
    firstDate: row.first,
    lastDate: row.last,
  }));
}

/** A rejected row with its place among those of its import. */
export interface StoredRejection extends Rejection {
  /** Counts the rejected rows of the import from 1. */
  readonly number: number;
}

/** Rejected rows of an import as they were met; `after` is the number that the page before ended with. */
export async function listRejections(importId: number, limit: number, after: number): Promise<StoredRejection[]> {
  const rows = await getDatabase().prisma.importRejection.findMany({
    where: { importId, number: { gt: after } },
    orderBy: { number: "asc" },
    take: limit,
  });
  return rows.map(({ number, part, line, code, params, text }) => ({
    number,
    line,
    code,
    params: params as Rejection["params"],
    text,
    ...(part !== null && { part }),
  }));
}
