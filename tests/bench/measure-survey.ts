import { createReadStream, createWriteStream } from "node:fs";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Client } from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { readCrossTable, readSurveyTable } from "#lib/data/surveys/survey-tables.ts";
import { readWeights } from "#lib/data/surveys/survey-weights.ts";
import { getSurvey, listSurveys, type Survey } from "#lib/data/surveys/surveys.ts";
import { largeSurveyFile, surveyAnswer } from "../large-survey-file.ts";
import { type ImportMeasure, measureImport } from "./measure-import.ts";
import { median } from "./measure-page.ts";

const seed = 1;
const everybody = { filters: [], languages: [] };

/** Milliseconds; tables as the page, the API and the command line ask for them. */
export interface SurveyMeasure {
  readonly imported: ImportMeasure;
  /** Seconds of raw COPY of the answers, and how many there were. */
  readonly raw: number;
  readonly answers: number;
  /** The slowest of the tables of all questions, and the one in the middle. */
  readonly slowestTable: number;
  readonly medianTable: number;
  readonly crossTable: number;
  readonly filteredTable: number;
  readonly weightedTable: number;
}

/** Answers as rows, ready for COPY; what is blank is no answer. */
async function* answerRows(responses: number, questions: number): AsyncGenerator<string> {
  let rows = "";
  for (let response = 0; response < responses; response += 1) {
    for (let question = 0; question < questions; question += 1) {
      const value = surveyAnswer(response, question, seed);
      if (value !== "") rows += `${response}\t${question}\t${value}\n`;
    }
    if (rows.length > 262_144) {
      yield rows;
      rows = "";
    }
  }
  yield rows;
}

/** Seconds that COPY takes for the same answers, from a file, into a table (response, question, value) with its key. */
async function measureRawAnswers(
  url: string,
  folder: string,
  responses: number,
  questions: number,
): Promise<{ readonly seconds: number; readonly answers: number }> {
  const file = path.join(folder, "answers.copy");
  await pipeline(Readable.from(answerRows(responses, questions)), createWriteStream(file));
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(
      `DROP TABLE IF EXISTS raw_answer;
       CREATE TABLE raw_answer (response int, question smallint, value text NOT NULL, PRIMARY KEY (response, question))`,
    );
    const start = performance.now();
    await pipeline(
      createReadStream(file, { highWaterMark: 256 * 1024 }),
      client.query(copyFrom("COPY raw_answer FROM STDIN")),
    );
    const seconds = (performance.now() - start) / 1000;
    const { rows } = await client.query<{ n: number }>("SELECT count(*)::int AS n FROM raw_answer");
    await client.query("DROP TABLE raw_answer");
    return { seconds, answers: rows[0]?.n ?? 0 };
  } finally {
    await client.end();
  }
}

async function medianTime(read: () => Promise<unknown>, readings = 5): Promise<number> {
  const times: number[] = [];
  for (let n = -1; n < readings; n += 1) {
    const start = performance.now();
    await read();
    if (n >= 0) times.push(performance.now() - start);
  }
  return median(times);
}

async function measureTables(survey: Survey): Promise<Omit<SurveyMeasure, "imported" | "raw" | "answers">> {
  const tables: number[] = [];
  for (const { code } of survey.codebook.questions) {
    tables.push(await medianTime(() => readSurveyTable(survey, code, everybody), 3));
  }
  const closed = survey.codebook.questions.filter(({ options }) => options.length > 1);
  const [first, second] = [closed[0]?.code ?? "", closed[1]?.code ?? ""];
  const options = closed[0]?.options ?? [];
  const percents = Object.fromEntries(options.map(({ code }) => [code, 100 / options.length]));
  const weighted = { ...everybody, margins: [{ question: first, percents }] };
  const filter = { filters: [{ question: first, options: [options[0]?.code ?? null] }], languages: [] };
  return {
    slowestTable: Math.max(...tables),
    medianTable: median(tables),
    crossTable: await medianTime(() => readCrossTable(survey, [first, second], everybody)),
    filteredTable: await medianTime(() => readSurveyTable(survey, second, filter)),
    weightedTable: await medianTime(async () =>
      readSurveyTable(survey, second, everybody, { weights: await readWeights(survey, weighted, "kk") }),
    ),
  };
}

/** Imports a survey in a new process, copies the same answers raw, and reads its tables. */
export async function measureSurvey(
  url: string,
  folder: string,
  responses: number,
  questions: number,
): Promise<SurveyMeasure> {
  const file = path.join(folder, "survey.csv");
  await pipeline(Readable.from(largeSurveyFile(responses, questions, seed)), createWriteStream(file));
  const imported = await measureImport(url, file);
  const { seconds, answers } = await measureRawAnswers(url, folder, responses, questions);
  const [newest] = await listSurveys();
  return { imported, raw: seconds, answers, ...(await measureTables(await getSurvey(newest?.id ?? 0))) };
}
