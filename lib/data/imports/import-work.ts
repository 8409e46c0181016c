import "server-only";
import type { Prisma } from "#prisma/generated/client.ts";
import { AkimetricsError, CancelledError, InvalidRequestError, SetupError } from "../../errors.ts";
import type { ImportWarning, PostRecord } from "../../importers/importer.ts";
import { getDatabase } from "../database/db.ts";
import { isDiskFull } from "../database/disk-full.ts";
import { expectRoom } from "./expect-room.ts";
import { importLock } from "./import-lock.ts";
import type { ImportOutcome, ImportRequest, RunOptions } from "./import-outcome.ts";
import { getImport, type ImportPreview, type ImportState, type SamplePost } from "./import-record.ts";
import { requestOf } from "./import-request.ts";
import { keepOriginal, removeOriginal } from "./originals.ts";
import { ReadingPace } from "./reading-pace.ts";
import { storeRejections } from "./rejections.ts";
import { runImport } from "./run-import.ts";
import { storableJson } from "./storable-json.ts";
import { undoImport } from "./undo-import.ts";
import { hasUpload, openUpload, removeUpload } from "./upload-store.ts";

const statesUnderWay: ImportState[] = ["previewing", "queued", "running", "cancelling"];
const keptRejections = 1000;
const previewRejections = 50;
const sampleTextLength = 300;

/** How large the parts are in which a file is merged while it is read, where they are not as usual. */
type PartSizes = Pick<RunOptions, "commentsAtOnce" | "postsAtOnce">;

/** Writes progress and learns whether a person has asked to stop. */
function progressOf(id: number): { signal: AbortSignal; onProgress(progress: { bytesRead: number }): Promise<void> } {
  const controller = new AbortController();
  return {
    signal: controller.signal,
    async onProgress({ bytesRead }) {
      const { rows } = await getDatabase().pool.query<{ state: ImportState }>(
        "UPDATE import SET progress_bytes = $2 WHERE id = $1 RETURNING state",
        [id, bytesRead],
      );
      if (rows[0]?.state === "cancelling") controller.abort();
    },
  };
}

function sampleOf(post: PostRecord): SamplePost {
  const { account } = post;
  return {
    line: post.line,
    account: account.handle ?? account.name ?? account.externalId,
    published: "instant" in post.published ? post.published.instant.toISOString() : post.published.wall,
    type: post.type,
    text: post.text === null ? null : [...post.text].slice(0, sampleTextLength).join(""),
    likes: post.likes,
    comments: post.comments,
    shares: post.shares,
    views: post.views,
  };
}

function previewOf(outcome: ImportOutcome): ImportPreview {
  const { recognition, rows, created, updated, unchanged, rejected, accounts, warnings } = outcome;
  const rejections = outcome.rejections.slice(0, previewRejections);
  return {
    recognition,
    capturedAt: outcome.capturedAt.toISOString(),
    rows,
    created,
    updated,
    unchanged,
    rejected,
    accounts,
    warnings,
    rejections,
    sample: outcome.sample.map(sampleOf),
    ...(outcome.parts && { parts: outcome.parts }),
    ...(outcome.survey && { survey: outcome.survey }),
  };
}

/** Notes why an import ended without being taken in. Faults of ours are thrown on, so that the job is tried again. */
async function noteEnd(id: number, error: unknown): Promise<void> {
  const { prisma } = getDatabase();
  if (error instanceof CancelledError) {
    await prisma.import.update({ where: { id }, data: { state: "cancelled", finishedAt: new Date() } });
    await removeUpload(id);
    return;
  }
  if (!(error instanceof AkimetricsError)) throw error;
  // What was committed before the fault stays taken in.
  await prisma.import.updateMany({
    where: { id, state: { in: statesUnderWay } },
    data: {
      state: error instanceof SetupError ? "failed" : "refused",
      errorCode: error.code,
      errorParams: storableJson({ ...error.params }),
    },
  });
}

/** Notes that an import failed for good, through no fault of the file. */
export async function noteFailure(id: number): Promise<void> {
  await getDatabase().prisma.import.updateMany({
    where: { id, state: { in: statesUnderWay } },
    data: { state: "failed", errorCode: "import_failed", errorParams: {} },
  });
  // What could not be taken back is still taken in.
  await getDatabase().prisma.import.updateMany({ where: { id, state: "undoing" }, data: { state: "done" } });
}

/**
 * Tells of imports whose process died and that nobody will take up again: a command that was killed, or a job whose
 * last attempt was. A run holds an advisory lock under its import's number, so a living one is never told dead.
 */
export async function noteInterrupted(): Promise<void> {
  await getDatabase().pool.query(
    `UPDATE import AS i SET state = 'failed', error_code = 'import_interrupted', error_params = '{}', finished_at = now()
     WHERE i.state IN ('uploaded', 'previewing', 'queued', 'running', 'cancelling')
       AND i.created_at < now() - CASE i.state WHEN 'uploaded' THEN interval '1 day' ELSE interval '1 minute' END
       AND NOT EXISTS (
         SELECT FROM graphile_worker.jobs AS j
         WHERE j.key IN ('preview-import ' || i.id, 'run-import ' || i.id) AND j.attempts < j.max_attempts
       )
       AND pg_try_advisory_xact_lock($1, i.id)`,
    [importLock],
  );
}

/** The worker's part of a preview: everything an import does, taken back at its end. */
export async function previewImport(id: number, sizes: PartSizes = {}): Promise<void> {
  const record = await getImport(id);
  if (record.state !== "previewing" && record.state !== "cancelling") return;
  if (!(await hasUpload(id))) return noteEnd(id, new InvalidRequestError("upload_gone"));
  try {
    expectRoom(record.fileSize);
    const outcome = await runImport(await requestOf(record), {
      importId: null,
      dryRun: true,
      ...sizes,
      ...progressOf(id),
    });
    const { recognition: r } = outcome;
    await getDatabase().prisma.import.update({
      where: { id },
      data: {
        state: "ready",
        format: r.format,
        kind: r.kind,
        encoding: r.encoding,
        delimiter: r.delimiter,
        rows: outcome.rows,
        preview: storableJson(previewOf(outcome)) as unknown as Prisma.InputJsonValue,
      },
    });
  } catch (error) {
    await noteEnd(id, error);
  }
}

/** An import that was taken in stays so where there is no room to keep its file; its report then says that. */
async function sayWhereNotKept(id: number, keeping: Promise<void>): Promise<readonly ImportWarning[]> {
  try {
    await keeping;
    return [];
  } catch (error) {
    if (!isDiskFull(error)) throw error;
    const said = [{ code: "original_not_kept", params: {} }];
    const text = JSON.stringify(said);
    await getDatabase().pool.query("UPDATE import SET warnings = warnings || $2::jsonb WHERE id = $1", [id, text]);
    return said;
  }
}

/** Keeps an upload that was taken in, and lets go of it; both may have been done before a death. */
async function keepUpload(id: number): Promise<void> {
  if (!(await hasUpload(id))) return;
  await sayWhereNotKept(id, keepOriginal(id, openUpload(id)));
  await removeUpload(id);
}

/**
 * The worker's part of an import. Safe to run again after a death at any moment: either the
 * transaction was committed together with the state "done", or nothing of it is there.
 */
export async function takeImport(id: number, sizes: PartSizes = {}): Promise<void> {
  const record = await getImport(id);
  if (record.state === "done") return keepUpload(id);
  if (!["queued", "running", "cancelling"].includes(record.state)) return;
  if (!(await hasUpload(id))) return noteEnd(id, new InvalidRequestError("upload_gone"));
  if (record.state === "queued")
    await getDatabase().prisma.import.update({ where: { id }, data: { state: "running" } });
  try {
    expectRoom(record.fileSize);
    await runImport(await requestOf(record), {
      importId: id,
      dryRun: false,
      rejections: storeRejections(id, keptRejections),
      ...sizes,
      ...progressOf(id),
    });
  } catch (error) {
    return noteEnd(id, error);
  }
  await keepUpload(id);
}

/** The worker's part of an undo. One that was done before its job ended is left as it is. */
export async function takeImportBack(id: number): Promise<void> {
  if ((await getImport(id)).state === "undoing") await undoImport(id);
}

/** Takes in a file that is not an upload: the command line's way. Notes the end whatever it is, and throws it on. */
export async function takeFile(id: number, request: ImportRequest, signal?: AbortSignal): Promise<ImportOutcome> {
  // Packing the file takes a core that the database leaves free; it is thrown away where the import fails.
  const pace = new ReadingPace();
  const keeping = keepOriginal(id, pace.follow(request.open()));
  const settled = keeping.catch(() => undefined);
  let outcome: ImportOutcome;
  try {
    expectRoom((await getImport(id)).fileSize ?? 0);
    outcome = await runImport(request, {
      importId: id,
      dryRun: false,
      rejections: storeRejections(id, Number.POSITIVE_INFINITY),
      onProgress: async ({ bytesRead }) => pace.reach(bytesRead),
      ...(signal && { signal }),
    });
    pace.finish();
  } catch (error) {
    pace.giveUp();
    await settled;
    await removeOriginal(id);
    if (error instanceof AkimetricsError) await noteEnd(id, error);
    else await noteFailure(id);
    throw error;
  }
  const notKept = await sayWhereNotKept(id, keeping);
  return { ...outcome, warnings: [...outcome.warnings, ...notKept] };
}
