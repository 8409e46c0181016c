import { describe, expect, test } from "vitest";
import { type Access, accessOfRole, ownersAccess } from "#lib/answers/access.ts";
import { answerQuestion } from "#lib/answers/answer-question.ts";
import type { SurveyCrosstabAnswer } from "#lib/contract/answers/survey-crosstab-answer.ts";
import type { SurveyTablesAnswer } from "#lib/contract/answers/survey-tables-answer.ts";
import { createImport } from "#lib/data/imports/import-life.ts";
import { runImport } from "#lib/data/imports/run-import.ts";
import { getSurveyNamed, saveCodebook } from "#lib/data/surveys/surveys.ts";
import { useDatabase } from "../setup/database.ts";

const name = "Weights";

/** 60 younger people of whom 48 are content, 20 older of whom 4 are; 3 of another answer where asked for. */
function fileOf(others: number): string {
  const people = [
    ...Array.from({ length: 48 }, () => ["younger", "yes"]),
    ...Array.from({ length: 12 }, () => ["younger", "no"]),
    ...Array.from({ length: 4 }, () => ["older", "yes"]),
    ...Array.from({ length: 16 }, () => ["older", "no"]),
    ...Array.from({ length: others }, () => ["younger", "maybe"]),
  ];
  const lines = people.map((cells, place) => [String(place + 1), "2026-03-01 10:00:00", "1", "en", ...cells]);
  return [["id", "submitdate", "lastpage", "startlanguage", "age", "content"], ...lines]
    .map((cells) => cells.map((cell) => `"${cell}"`).join())
    .join("\r\n");
}

async function takeSurvey(survey: string, others: number): Promise<void> {
  const bytes = new TextEncoder().encode(fileOf(others));
  const request = {
    fileName: "results-survey2.csv",
    fileSize: bytes.byteLength,
    async *open() {
      yield bytes;
    },
    capturedAt: null,
    timeZone: "Asia/Almaty",
    survey: { name: survey },
  };
  const importId = await createImport({ fileName: request.fileName, fileSize: bytes.byteLength, fileHash: survey }, {});
  await runImport(request, { importId, dryRun: false });
  const { id, codebook, codebookVersion } = await getSurveyNamed(survey);
  const question = (code: string, answers: readonly string[]) => ({
    code,
    type: "single" as const,
    group: null,
    labels: { en: code },
    options: answers.map((answer) => ({
      code: answer,
      labels: { en: answer },
      aliases: [],
      isDontKnow: false,
      isOther: false,
      value: null,
    })),
    scale: null,
  });
  await saveCodebook(id, codebookVersion, {
    groups: [],
    questions: [question("age", ["younger", "older"]), question("content", ["yes", "no", "maybe"])],
    forms: codebook.forms.map((form) => ({
      ...form,
      columns: form.columns.map((column) => ({
        ...column,
        question: column.header.includes("content") ? "content" : "age",
        option: null,
        status: "confirmed" as const,
        confidence: null,
      })),
    })),
  });
}

const ask = async (params: Record<string, string>, access: Access = ownersAccess) =>
  (await answerQuestion("surveyTables", new URLSearchParams({ survey: name, ...params }), access))
    .answer as unknown as SurveyTablesAnswer;
const cross = async (survey: string, access: Access) =>
  (await answerQuestion("surveyCrosstab", new URLSearchParams({ survey, row: "age", column: "content" }), access))
    .answer as unknown as SurveyCrosstabAnswer;

describe("weights and small groups", () => {
  useDatabase();

  test("people are weighed to known shares, and n stays people", async () => {
    await takeSurvey(name, 0);
    const plain = await ask({ question: "content" });
    expect(plain.weights).toBeNull();
    expect(plain.rows[0]).toMatchObject({ option: "yes", n: 52, share: 0.65 });
    const weighted = await ask({ question: "content", margin: "age:younger=50,age:older=50" });
    // Half of 0.8 and half of 0.2.
    expect(weighted.rows[0]?.n).toBe(52);
    expect(weighted.rows[0]?.share).toBeCloseTo(0.5, 12);
    // Weights 2/3 and 2: 80 · (60 · 4/9 + 20 · 4) / 80².
    expect(weighted.weights?.designEffect).toBeCloseTo(4 / 3, 12);
    expect(weighted.weights?.effectiveN).toBeCloseTo(60, 9);
    const widths = [plain, weighted].map(({ rows }) => (rows[0]?.high ?? 0) - (rows[0]?.low ?? 0));
    expect(widths[1]).toBeGreaterThan(widths[0] ?? 1);
  });

  test("weights are of everybody, whomever a table is of", async () => {
    const older = await ask({ question: "content", margin: "age:younger=50,age:older=50", filter: "age:older" });
    expect(older.rows[0]?.share).toBeCloseTo(0.2, 12);
    expect(older.weights).toMatchObject({ n: 20 });
    expect(older.weights?.designEffect).toBeCloseTo(1, 12);
  });

  test.each([
    ["age:younger", "survey_margin_malformed"],
    ["age:younger=50,age:younger=40", "survey_margin_malformed"],
    ["age:younger=50,age:older=20", "survey_margin_sum"],
    ["age:younger=50,age:oldest=50", "survey_margin_option"],
    ["age:younger=100", "survey_margin_no_share"],
    ["content:yes=40,content:no=40,content:maybe=20", "survey_margin_nobody"],
    ["colour:red=100", "survey_question_unknown"],
  ])("refuses %s", async (margin, code) => {
    await expect(ask({ margin })).rejects.toMatchObject({ code });
  });

  test("a visitor is told no number by which a few people could be found", async () => {
    const visitor = accessOfRole("visitor");
    await takeSurvey("Small", 3);
    const table = await ask({ survey: "Small", question: "content" }, visitor);
    expect(table.rows.map(({ n }) => n)).toEqual([52, null, null]);
    expect((await ask({ survey: "Small", question: "content" })).rows.map(({ n }) => n)).toEqual([52, 28, 3]);
    const crossed = await cross("Small", visitor);
    expect(crossed.test).toBeNull();
    expect(crossed.rows.filter(({ n }) => n !== null && n > 0 && n < 5)).toEqual([]);
    expect(crossed.rows.every(({ residual }) => residual === null)).toBe(true);
    expect((await cross("Small", ownersAccess)).test).not.toBeNull();
    const few = await ask({ survey: "Small", filter: "content:maybe" }, visitor);
    expect(few.questions.map(({ total, answered }) => [total, answered])).toEqual([
      [null, null],
      [null, null],
    ]);
    expect(few.rows.every(({ n, share }) => n === null && share === null)).toBe(true);
  });
});
