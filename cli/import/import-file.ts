import { createHash } from "node:crypto";
import { stat } from "node:fs/promises";
import path from "node:path";
import { createImport } from "#lib/data/imports/import-life.ts";
import type { ImportOutcome, ImportRequest } from "#lib/data/imports/import-outcome.ts";
import { type ImportOptions, type ImportRecord, listSameFile } from "#lib/data/imports/import-record.ts";
import { takeFile } from "#lib/data/imports/import-work.ts";
import { openLocalFile } from "#lib/data/imports/local-file.ts";
import { getMappingProfileByName } from "#lib/data/imports/mapping-profiles.ts";
import { runImport } from "#lib/data/imports/run-import.ts";
import { machineOwner, recordAudit } from "#lib/data/installation/audit.ts";
import { AkimetricsError, InvalidRequestError } from "#lib/errors.ts";

/** What became of one file. */
export type FileResult =
  | { readonly importId: number | null; readonly outcome: ImportOutcome }
  | { readonly importId: number | null; readonly refusal: AkimetricsError };

/** Opens a file on this machine. Throws InvalidRequestError `file_unreadable` where it is not there or not to be read. */
async function requestOf(
  file: string,
  options: ImportOptions,
  now: Date,
): Promise<{ request: ImportRequest; hash: string }> {
  const mapping = options.profile && (await getMappingProfileByName(options.profile)).profile;
  const open = () => openLocalFile(file);
  try {
    const { size } = await stat(file);
    const hash = createHash("sha256");
    for await (const chunk of open()) hash.update(chunk);
    const request = {
      fileName: path.basename(file),
      fileSize: size,
      open,
      ...(options.account && { account: options.account }),
      ...(options.timeZone && { timeZone: options.timeZone }),
      ...(options.dateOrder && { dateOrder: options.dateOrder }),
      ...(mapping && { mapping }),
      ...(options.survey && { survey: options.survey }),
      capturedAt: options.capturedAt ? new Date(options.capturedAt) : null,
      receivedAt: now,
    };
    return { request, hash: hash.digest("hex") };
  } catch (cause) {
    const reason = (cause as NodeJS.ErrnoException).code ?? String(cause);
    throw new InvalidRequestError("file_unreadable", { file, reason }, { cause });
  }
}

/**
 * Takes one file in, or tries to where the run is dry. A refusal is a result; a fault is thrown.
 * @param onSameFile hears before anything is done of the last import of the very same bytes, where there is one
 */
export async function importFile(
  file: string,
  options: ImportOptions,
  isDry: boolean,
  signal: AbortSignal,
  onSameFile: (before: ImportRecord) => void,
): Promise<FileResult> {
  let importId: number | null = null;
  try {
    const { request, hash } = await requestOf(file, options, new Date());
    const [before] = await listSameFile({ id: 0, fileHash: hash });
    if (before) onSameFile(before);
    if (isDry) return { importId, outcome: await runImport(request, { importId, dryRun: true, signal }) };
    const { fileName, fileSize } = request;
    importId = await createImport({ fileName, fileSize, fileHash: hash }, options);
    const outcome = await takeFile(importId, request, signal);
    await recordAudit({ actor: machineOwner, action: "import.take", entity: "import", entityId: importId });
    return { importId, outcome };
  } catch (error) {
    if (error instanceof AkimetricsError) return { importId, refusal: error };
    throw error;
  }
}
