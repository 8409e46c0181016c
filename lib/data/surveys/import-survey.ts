import "server-only";
import type { PoolClient } from "pg";
import type { Locale } from "../../domain/model.ts";
import { CancelledError } from "../../errors.ts";
import type { ImportWarning, OpenedImport, SurveyColumn, SurveyResponseRecord } from "../../importers/importer.ts";
import type { ImportRequest, RunOptions } from "../imports/import-outcome.ts";
import type { MergeCounts } from "../imports/merge-posts.ts";
import type { RejectionSink } from "../imports/rejections.ts";
import type { Reading } from "../imports/stage-file.ts";
import { bringFormIn } from "./bring-form-in.ts";
import { type FormOfFile, formOfFile } from "./form-of-file.ts";
import { mergeResponses } from "./merge-responses.ts";
import { ResponseStager } from "./stage-responses.ts";

const sampleSize = 10;
const progressEveryMs = 250;
/** Surveys are asked all over the country; a form tool that names no zone is read by the clock of most of it. */
const usualZone = "Asia/Almaty";

/** What a survey file said while it was staged. */
export interface StagedSurvey {
  readonly target: FormOfFile;
  readonly sample: readonly SurveyResponseRecord[];
}

/** What an import says of a survey, for its preview and report. */
export interface ImportedSurvey {
  readonly name: string;
  /** Whether the import creates the survey, and the form. */
  readonly isNew: boolean;
  readonly isNewForm: boolean;
  readonly language: Locale | null;
  readonly columns: readonly SurveyColumn[];
  readonly sample: readonly SurveyResponseRecord[];
}

/** Streams the responses of a recognised survey file into staging tables. */
export async function stageSurvey(
  client: PoolClient,
  opened: OpenedImport,
  request: ImportRequest,
  options: RunOptions,
  sink: RejectionSink,
): Promise<Reading> {
  const { recognition } = opened;
  const zone = request.timeZone ?? usualZone;
  const columns = recognition.survey?.columns ?? [];
  const hasHeader = recognition.headerLine !== null;
  const target = await formOfFile(client, columns, request.fileName, request.survey ?? {}, hasHeader);
  const stager = await ResponseStager.open(client, target.formId, target.columns.length, zone);
  const sample: SurveyResponseRecord[] = [];
  let rows = 0;
  let rejected = 0;
  let reportedAt = 0;
  try {
    for await (const batch of opened.batches()) {
      if (options.signal?.aborted) throw new CancelledError("import_cancelled");
      const responses = batch.responses ?? [];
      await stager.add(responses);
      if (sample.length < sampleSize) sample.push(...responses.slice(0, sampleSize - sample.length));
      rows += batch.rows;
      rejected += batch.rows - responses.length;
      await sink.take(batch.rejections);
      const now = performance.now();
      if (options.onProgress && now - reportedAt > progressEveryMs) {
        reportedAt = now;
        await options.onProgress({ bytesRead: batch.bytesRead, rows, step: "reading" });
      }
    }
    await stager.end();
  } finally {
    await opened.close();
  }
  const assumed: ImportWarning[] =
    stager.hasWallTimes && !request.timeZone ? [{ code: "time_zone_assumed", params: { timeZone: zone } }] : [];
  const warnings = [...opened.warnings(), ...assumed];
  return { recognition, accounts: [], warnings, rows, rejected, sample: [], survey: { target, sample } };
}

async function createSurvey(client: PoolClient, name: string, importId: number): Promise<number> {
  // Another file may have made the survey of this name since this one was opened.
  const { rows } = await client.query<{ id: number }>(
    `INSERT INTO survey (name, codebook, first_import_id) VALUES ($1, '{"groups": [], "questions": [], "forms": []}', $2)
     ON CONFLICT (name) DO UPDATE SET name = excluded.name RETURNING id`,
    [name, importId],
  );
  return rows[0]?.id ?? 0;
}

/** Merges staged responses; a form or survey that is new is made, with its proposed codebook. */
export async function mergeSurvey(
  client: PoolClient,
  importId: number,
  { target, sample }: StagedSurvey,
  format: string,
): Promise<MergeCounts & { readonly repeated: number }> {
  const { surveyName, language, signatureHash, columns } = target;
  // A form that nobody has answered yet would be a survey of nothing, which nothing could take away again.
  if (sample.length === 0 && target.formId === null) return { created: 0, updated: 0, unchanged: 0, repeated: 0 };
  const surveyId = target.surveyId ?? (await createSurvey(client, surveyName, importId));
  if (target.formId !== null) {
    await client.query("UPDATE survey_form SET language = $2 WHERE id = $1 AND language IS DISTINCT FROM $2", [
      target.formId,
      language,
    ]);
    return mergeResponses(client, target.formId, importId);
  }
  const { rows } = await client.query<{ id: number }>(
    `INSERT INTO survey_form (survey_id, language, format, signature_hash, columns) VALUES ($1, $2, $3, $4, $5) RETURNING id`,
    [surveyId, language, format, signatureHash, JSON.stringify(columns)],
  );
  const formId = rows[0]?.id ?? 0;
  const merged = await mergeResponses(client, formId, importId);
  await bringFormIn(client, surveyId, { id: formId, language, columns });
  return merged;
}

/** What the preview and the report of an import tell of its survey. */
export function importedSurveyOf({ target, sample }: StagedSurvey): ImportedSurvey {
  return {
    name: target.surveyName,
    isNew: target.surveyId === null,
    isNewForm: target.formId === null,
    language: target.language,
    columns: target.columns,
    sample,
  };
}
