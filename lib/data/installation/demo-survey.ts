import "server-only";
import type { PoolClient } from "pg";
import { demoCodebook } from "../../domain/demo/survey/demo-codebook.ts";
import { type DemoForm, generateDemoForms } from "../../domain/demo/survey/demo-forms.ts";
import { studySurveyName } from "../../domain/study/study-survey.ts";
import type { Codebook } from "../../domain/survey/codebook.ts";
import { confirmForm } from "../../domain/survey/propose/confirm-form.ts";
import { openImport } from "../../importers/open-import.ts";
import { sampleRejections } from "../imports/rejections.ts";
import { mergeSurvey, stageSurvey } from "../surveys/import-survey.ts";

async function takeForm(client: PoolClient, form: DemoForm): Promise<number> {
  const bytes = new TextEncoder().encode(form.text);
  const { rows } = await client.query<{ id: number }>(
    `INSERT INTO import (file_name, file_size, file_hash, state, kind, is_demo, finished_at)
     VALUES ($1, $2, 'demo', 'done', 'survey', true, now()) RETURNING id`,
    [form.fileName, bytes.byteLength],
  );
  const importId = rows[0]?.id ?? 0;
  async function* open() {
    yield bytes;
  }
  const request = {
    fileName: form.fileName,
    fileSize: bytes.byteLength,
    open,
    survey: { name: studySurveyName, language: form.language },
    capturedAt: null,
  };
  const opened = await openImport(open(), { fileName: form.fileName });
  const reading = await stageSurvey(client, opened, request, { importId, dryRun: false }, sampleRejections(10));
  if (!reading.survey) throw new Error("a form of the demo was not read as a survey");
  const { format, encoding, delimiter } = reading.recognition;
  const merged = await mergeSurvey(client, importId, reading.survey, format);
  await client.query(
    "UPDATE import SET format = $2, encoding = $3, delimiter = $4, rows = $5, created = $6 WHERE id = $1",
    [importId, format, encoding, delimiter, reading.rows, merged.created],
  );
  return merged.created;
}

/** What a person would do at the end: say of every match that it is right. */
async function confirmMatches(client: PoolClient): Promise<void> {
  const { rows } = await client.query<{ id: number; codebook: Codebook }>(
    "SELECT id, codebook FROM survey WHERE name = $1",
    [studySurveyName],
  );
  const [survey] = rows;
  if (!survey) throw new Error("the survey of the demo is not there");
  const codebook = survey.codebook.forms.reduce((sofar, { id }) => confirmForm(sofar, id), survey.codebook);
  await client.query("UPDATE survey SET codebook = $2, is_demo = true WHERE id = $1", [
    survey.id,
    JSON.stringify(codebook),
  ]);
}

/** Takes the two files of the study's reconstructed survey in, as any other files. Returns how many responses came. */
export async function loadDemoSurvey(client: PoolClient): Promise<number> {
  await client.query("INSERT INTO survey (name, codebook, is_demo) VALUES ($1, $2, true)", [
    studySurveyName,
    JSON.stringify(demoCodebook),
  ]);
  let responses = 0;
  for (const form of generateDemoForms()) responses += await takeForm(client, form);
  await confirmMatches(client);
  return responses;
}

/** Removes the demo's survey with its answers. Its imports go with those of the whole demo. */
export async function deleteDemoSurvey(client: PoolClient): Promise<void> {
  const demo = "(SELECT f.id FROM survey_form AS f JOIN survey AS s ON s.id = f.survey_id WHERE s.is_demo)";
  for (const table of ["survey_value", "survey_block", "survey_response"]) {
    await client.query(`DELETE FROM ${table} WHERE form_id IN ${demo}`);
  }
  await client.query("DELETE FROM survey WHERE is_demo");
}
