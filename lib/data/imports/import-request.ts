import "server-only";
import type { ImportRequest } from "./import-outcome.ts";
import type { ImportRecord } from "./import-record.ts";
import { getMappingProfileByName } from "./mapping-profiles.ts";
import { openUpload } from "./upload-store.ts";

/** What a person said of a file, as it is read. */
export async function saidOfFile(
  record: ImportRecord,
): Promise<Pick<ImportRequest, "fileName" | "account" | "timeZone" | "dateOrder" | "mapping">> {
  const { account, timeZone, dateOrder, profile } = record.options;
  return {
    fileName: record.fileName,
    ...(account && { account }),
    ...(timeZone && { timeZone }),
    ...(dateOrder && { dateOrder }),
    ...(profile && { mapping: (await getMappingProfileByName(profile)).profile }),
  };
}

/** The waiting upload of an import, as a file to take in. */
export async function requestOf(record: ImportRecord): Promise<ImportRequest> {
  const { capturedAt, survey } = record.options;
  return {
    ...(await saidOfFile(record)),
    fileSize: record.fileSize,
    open: () => openUpload(record.id),
    ...(survey && { survey }),
    capturedAt: capturedAt ? new Date(capturedAt) : null,
    receivedAt: record.createdAt,
  };
}
