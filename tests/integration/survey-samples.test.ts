import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { ownersAccess } from "#lib/answers/access.ts";
import { answerQuestion, writeAnswer } from "#lib/answers/answer-question.ts";
import type { SurveyResponsesAnswer } from "#lib/contract/answers/survey-responses-answer.ts";
import type { SurveyTablesAnswer } from "#lib/contract/answers/survey-tables-answer.ts";
import { getSurveyNamed, type Survey } from "#lib/data/surveys/surveys.ts";
import { columnsOf, type SurveyQuestion } from "#lib/domain/survey/codebook.ts";
import { useDatabase } from "../setup/database.ts";
import { takeBytes } from "../setup/take-text.ts";

const samples = path.resolve(import.meta.dirname, "../../../shared/samples");
const expectedFile = path.join(samples, "EXPECTED.json");

interface ExpectedSurvey {
  readonly kind: string;
  readonly responses: number;
  readonly distributions?: Readonly<Record<string, Readonly<Record<string, number>>>>;
}
const surveys = existsSync(expectedFile)
  ? Object.entries(JSON.parse(readFileSync(expectedFile, "utf8")) as Record<string, ExpectedSurvey>).filter(
      ([, { kind }]) => kind === "survey",
    )
  : [];

/** What a door hands out as JSON, read back. */
async function ask<Answer>(route: "surveyTables" | "surveyResponses", params: Record<string, string>): Promise<Answer> {
  return JSON.parse(writeAnswer(await answerQuestion(route, new URLSearchParams(params), ownersAccess), "json"));
}

async function allResponses(survey: string): Promise<SurveyResponsesAnswer["rows"]> {
  const rows: SurveyResponsesAnswer["rows"] = [];
  for (let cursor: string | null = ""; cursor !== null; ) {
    const page: SurveyResponsesAnswer = await ask("surveyResponses", { survey, ...(cursor === "" ? {} : { cursor }) });
    rows.push(...page.rows);
    cursor = page.nextCursor;
  }
  return rows;
}

/** The question that a column of the file alone holds; `place` counts all columns of the file. */
function questionAt(survey: Survey, place: number): SurveyQuestion | undefined {
  const [form] = survey.codebook.forms;
  const at = survey.forms[0]?.columns.findIndex((column) => column.place === place) ?? -1;
  return survey.codebook.questions.find(({ code }) => {
    const columns = form ? columnsOf(form, code) : [];
    return columns.length === 1 && columns[0]?.place === at;
  });
}

/** Label of a raw answer as the codebook proposes it. */
function optionOf({ options }: SurveyQuestion, raw: string): string | null {
  const found = options.find(({ labels, aliases }) => [...Object.values(labels), ...aliases].includes(raw.trim()));
  return found?.code ?? null;
}

describe.skipIf(surveys.length === 0)("real surveys in ../shared/samples (skipped where that folder is absent)", () => {
  useDatabase();

  test.each(surveys)("%s comes out of every door as it went in", async (file, expected) => {
    const name = path.basename(file, ".csv");
    const outcome = await takeBytes(readFileSync(path.join(samples, file)), path.basename(file), {
      timeZone: "Asia/Almaty",
    });
    expect([outcome.created, outcome.rejected]).toEqual([expected.responses, 0]);
    const survey = await getSurveyNamed(name);
    const responses = await allResponses(name);
    const tables = await ask<SurveyTablesAnswer>("surveyTables", { survey: name });
    expect(new Set(responses.map(({ response }) => response)).size).toBe(expected.responses);
    for (const { total, asked, notShown, blank, answered } of tables.questions) {
      expect(total).toBe(expected.responses);
      expect([(asked ?? 0) + (notShown ?? 0), (blank ?? 0) + (answered ?? 0)]).toEqual([total, asked]);
    }
    for (const [place, distribution] of Object.entries(expected.distributions ?? {})) {
      const question = questionAt(survey, Number(place));
      if (question === undefined) throw new Error(`column ${place} is no question of its own`);
      const raw = Map.groupBy(
        responses.filter(({ question: code }) => code === question.code),
        (row) => row.raw ?? "",
      );
      expect(Object.fromEntries([...raw].map(([text, rows]) => [text, rows.length]))).toEqual(distribution);
      const table = tables.questions.find(({ code }) => code === question.code);
      expect([table?.blank, table?.answered]).toEqual([
        distribution[""] ?? 0,
        expected.responses - (distribution[""] ?? 0),
      ]);
      if (question.type === "multiple" || question.type === "text") continue;
      const counted = Map.groupBy(
        Object.entries(distribution).filter(([text]) => text !== ""),
        ([text]) => optionOf(question, text),
      );
      for (const [option, texts] of counted) {
        const n = texts.reduce((sum, [, people]) => sum + people, 0);
        expect(tables.rows.find((row) => row.question === question.code && row.option === option)?.n).toBe(n);
      }
    }
  });

  test("a grid of LimeSurvey counts what its file holds, column by column", async () => {
    const file = surveys.find(([name]) => name.startsWith("limesurvey/"))?.[0] ?? "";
    const lines = readFileSync(path.join(samples, file), "utf8");
    const cells = parse(lines);
    const survey = await getSurveyNamed(path.basename(file, ".csv"));
    const tables = await ask<SurveyTablesAnswer>("surveyTables", { survey: survey.name });
    let compared = 0;
    for (const place of cells[0]?.keys() ?? []) {
      const question = questionAt(survey, place);
      if (question === undefined) continue;
      const given = cells.slice(1).map((row) => (row[place] ?? "").trim());
      const table = tables.questions.find(({ code }) => code === question.code);
      const notShown = given.filter((cell) => cell === "N/A").length;
      const blank = given.filter((cell) => cell === "").length;
      expect([table?.notShown, table?.blank]).toEqual([notShown, blank]);
      compared += 1;
    }
    expect(compared).toBeGreaterThan(20);
  });
});

/** Cells of a table between semicolons, some of them in quotes: written here so that nothing of the product counts. */
function parse(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text
    .replace(/^\ufeff/, "")
    .matchAll(/(?:"((?:[^"]|"")*)"|([^;\r\n]*))(;|\r?\n|$)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? "");
    if (end === "") break;
    if (end !== ";") rows.push([]);
  }
  return rows.filter((row) => row.length > 1);
}
