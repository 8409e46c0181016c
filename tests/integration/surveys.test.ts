import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import { accessOfRole, ownersAccess } from "#lib/answers/access.ts";
import { answerQuestion, writeAnswer } from "#lib/answers/answer-question.ts";
import type { SurveyCrosstabAnswer } from "#lib/contract/answers/survey-crosstab-answer.ts";
import { getDatabase } from "#lib/data/database/db.ts";
import { createImport } from "#lib/data/imports/import-life.ts";
import type { ImportOutcome, ImportRequest } from "#lib/data/imports/import-outcome.ts";
import { runImport } from "#lib/data/imports/run-import.ts";
import { undoImport } from "#lib/data/imports/undo-import.ts";
import { loadDemo, removeDemo } from "#lib/data/installation/demo.ts";
import { findSurveyWith } from "#lib/data/surveys/find-survey-with.ts";
import { importCodebook, readCodebook } from "#lib/data/surveys/import-codebook.ts";
import { getSurveyNamed, listSurveys, saveCodebook } from "#lib/data/surveys/surveys.ts";
import { printedSurveyFigures } from "#lib/domain/study/printed-survey-figures.ts";
import { studySurveyName } from "#lib/domain/study/study-survey.ts";
import { useDatabase } from "../setup/database.ts";
import { takeExport } from "../setup/doors.ts";

/** A form as LimeSurvey hands it out with codes: a response has an id, and a blank may be corrected later. */
function limesurveyFile(rows: readonly (readonly [id: number, likes: string, words: string])[]): string {
  const header = ["id", "submitdate", "lastpage", "startlanguage", "P1", "P2"];
  const lines = rows.map(([id, likes, words]) => [String(id), "2026-03-01 10:00:00", "1", "ru", likes, words]);
  return [header, ...lines].map((cells) => cells.map((cell) => `"${cell}"`).join()).join("\r\n");
}

function requestFor(text: string, options: Partial<ImportRequest> = {}): ImportRequest {
  const bytes = new TextEncoder().encode(text);
  return {
    fileName: "results-survey1.csv",
    fileSize: bytes.byteLength,
    async *open() {
      yield bytes;
    },
    capturedAt: null,
    timeZone: "Asia/Almaty",
    ...options,
  };
}

async function take(text: string, options: Partial<ImportRequest> = {}): Promise<ImportOutcome & { importId: number }> {
  const request = requestFor(text, options);
  const importId = await createImport({ fileName: request.fileName, fileSize: request.fileSize, fileHash: text }, {});
  return { ...(await runImport(request, { importId, dryRun: false })), importId };
}

const countsOf = ({ created, updated, unchanged, rejected }: ImportOutcome) => ({
  created,
  updated,
  unchanged,
  rejected,
});

async function rawAnswers(name: string): Promise<string[]> {
  const { answer } = await answerQuestion("surveyResponses", new URLSearchParams({ survey: name }), ownersAccess);
  return answer.rows.map((row) => String("raw" in row ? row.raw : null));
}

/** Gives the survey a question for its first column, as a person does on the page of the codebook. */
async function nameFirstColumn(name: string): Promise<void> {
  const survey = await getSurveyNamed(name);
  const options = ["Да", "Нет"].map((label, place) => ({
    code: ["yes", "no"][place] ?? "",
    labels: { ru: label },
    aliases: [],
    isDontKnow: false,
    isOther: false,
    value: null,
  }));
  await saveCodebook(survey.id, survey.codebookVersion, {
    ...survey.codebook,
    questions: [{ code: "likes", type: "single", group: null, labels: { ru: "P1" }, options, scale: null }],
    forms: survey.codebook.forms.map((form) => ({
      ...form,
      columns: form.columns.map((column) => ({
        ...column,
        question: column.place === 0 ? "likes" : null,
        option: null,
        status: "confirmed" as const,
        confidence: null,
      })),
    })),
  });
}

describe("taking responses in", () => {
  useDatabase();
  const first = limesurveyFile([
    [1, "Да", "ок"],
    [2, "Нет", ""],
  ]);
  const second = limesurveyFile([
    [1, "Нет", "передумал"],
    [2, "Нет", ""],
    [3, "Да", ""],
  ]);

  test("nothing doubles, what changed is a new version, and an undo puts the old one back", async () => {
    const one = await take(first, { survey: { name: "A", language: "ru" } });
    expect(countsOf(one)).toEqual({ created: 2, updated: 0, unchanged: 0, rejected: 0 });
    await nameFirstColumn("A");
    expect(countsOf(await take(first))).toEqual({ created: 0, updated: 0, unchanged: 2, rejected: 0 });
    const changed = await take(second);
    expect(countsOf(changed)).toEqual({ created: 1, updated: 1, unchanged: 1, rejected: 0 });
    expect(changed.survey).toMatchObject({ name: "A", isNew: false, isNewForm: false, language: "ru" });
    expect((await rawAnswers("A")).sort()).toEqual(["Да", "Нет", "Нет"]);
    expect(await undoImport(changed.importId)).toEqual({ removed: 1, restored: 1, kept: 1 });
    expect((await rawAnswers("A")).sort()).toEqual(["Да", "Нет"]);
  });

  test("what another import holds too stays when the first is undone, and the last takes the survey along", async () => {
    const one = await take(first.replaceAll("P2", "P3"), { survey: { name: "B" } });
    const two = await take(first.replaceAll("P2", "P3"));
    expect(await undoImport(one.importId)).toEqual({ removed: 0, restored: 0, kept: 2 });
    expect((await listSurveys()).find(({ name }) => name === "B")?.responses).toBe(2);
    await undoImport(two.importId);
    expect((await listSurveys()).map(({ name }) => name)).not.toContain("B");
    const { rows } = await getDatabase().pool.query(
      "SELECT FROM survey_block WHERE form_id NOT IN (SELECT id FROM survey_form)",
    );
    expect(rows).toEqual([]);
  });

  test("a preview counts as the import does and leaves nothing behind", async () => {
    const text = first.replaceAll("P2", "P4");
    const dry = await runImport(requestFor(text, { survey: { name: "C" } }), { importId: null, dryRun: true });
    expect(countsOf(dry)).toEqual({ created: 2, updated: 0, unchanged: 0, rejected: 0 });
    expect(dry.survey).toMatchObject({ name: "C", isNew: true, isNewForm: true });
    expect((await listSurveys()).map(({ name }) => name)).not.toContain("C");
  });

  test("identical rows without an id are people of their own, in the next download too", async () => {
    const row = '"2026/03/01 1:29:21 PM GMT+5","Да"';
    const text = ['"Отметка времени","Довольны ли вы?"', row, row].join("\n");
    expect(countsOf(await take(text, { survey: { name: "D" } }))).toMatchObject({ created: 2 });
    expect(countsOf(await take(text))).toMatchObject({ created: 0, unchanged: 2 });
  });

  test("a codebook that somebody else changed is not overwritten", async () => {
    const survey = await getSurveyNamed("A");
    await saveCodebook(survey.id, survey.codebookVersion, survey.codebook);
    await expect(saveCodebook(survey.id, survey.codebookVersion, survey.codebook)).rejects.toMatchObject({
      code: "codebook_changed",
    });
  });

  test("is found by the questions that it has, the one with most of them", async () => {
    const { id } = await getSurveyNamed("A");
    expect(await findSurveyWith(["likes", "unknown"])).toBe(id);
    expect(await findSurveyWith(["unknown"])).toBeNull();
  });

  test("an exported codebook comes back as it went, and nonsense is refused with its place", async () => {
    const { codebook } = await getSurveyNamed("A");
    const back = await importCodebook("A", await readCodebook(new TextEncoder().encode(JSON.stringify(codebook))));
    expect(back.codebook).toEqual(codebook);
    const wrong = new TextEncoder().encode('{"questions": [{"code": "a"}]}');
    await expect(readCodebook(wrong)).rejects.toThrow(/questions\.0\.type/);
  });
});

describe("the survey of the study", () => {
  useDatabase();

  test("comes through the importer, tabulates to every printed n, and goes with the demo", async () => {
    expect((await loadDemo()).surveyResponses).toBe(105);
    const { answer } = await answerQuestion(
      "surveyTables",
      new URLSearchParams({ survey: studySurveyName }),
      accessOfRole("visitor"),
    );
    const people = new Map(
      answer.rows.map((row) =>
        "option" in row && "question" in row && "n" in row ? [`${row.question} ${row.option}`, row.n] : ["", null],
      ),
    );
    const printed = printedSurveyFigures.map(({ question, item, n }) => [`${question} ${item}`, n] as const);
    expect(printed.map(([key]) => [key, people.get(key)])).toEqual(printed.map(([key, n]) => [key, n]));
    const csv = writeAnswer(
      await answerQuestion(
        "surveyTables",
        new URLSearchParams({ survey: studySurveyName, question: "must_answer", suppress: "10", lang: "ru" }),
        ownersAccess,
      ),
      "csv",
    );
    // Eight people are too few, and 23 would give them away.
    expect(csv.split("\r\n").slice(1, 4)).toEqual([
      expect.stringMatching(/^must_answer,must,Обязан,68,0\.68/),
      "must_answer,impossible,Всем ответить невозможно,,,,,answered,99",
      "must_answer,dont_know,Затрудняюсь ответить,,,,,answered,99",
    ]);
  });

  test("a filter by an answer and a language reaches every base", async () => {
    const ask = async (params: Record<string, string>) =>
      (
        await answerQuestion(
          "surveyTables",
          new URLSearchParams({ survey: studySurveyName, question: "rating", ...params }),
          ownersAccess,
        )
      ).answer as unknown as { questions: { total: number }[] };
    expect((await ask({ filter: "age:25_35" })).questions[0]?.total).toBe(34);
    expect((await ask({ filter: "age:25_35,age:35_50" })).questions[0]?.total).toBe(91);
    const kk = (await ask({ filter: "age:25_35", language: "kk" })).questions[0]?.total ?? 0;
    const ru = (await ask({ filter: "age:25_35", language: "ru" })).questions[0]?.total ?? 0;
    expect(kk + ru).toBe(34);
    expect(Math.min(kk, ru)).toBeGreaterThan(0);
  });

  test("an answer that a question has not, and questions that can't be crossed, are refused", async () => {
    const ask = (route: "surveyTables" | "surveyCrosstab", params: Record<string, string>) =>
      answerQuestion(route, new URLSearchParams({ survey: studySurveyName, ...params }), ownersAccess);
    await expect(ask("surveyTables", { filter: "age:nope" })).rejects.toMatchObject({ code: "survey_filter_option" });
    for (const pair of [
      { row: "age", column: "age" },
      { row: "age", column: "why" },
    ]) {
      await expect(ask("surveyCrosstab", pair)).rejects.toMatchObject({ code: "survey_crosstab_question" });
    }
  });

  test("a cross-table goes out with the numbers of its page, its tests, and nothing that is hidden", async () => {
    const query = new URLSearchParams({ survey: studySurveyName, row: "age", column: "got_answer", lang: "ru" });
    const { answer } = await answerQuestion("surveyCrosstab", query, ownersAccess);
    const linesOf = async (address: string) =>
      Papa.parse<string[]>((await (await takeExport(address)).text()).trimEnd()).data;
    const [header, ...lines] = await linesOf(`/export/survey-crosstab?${query}`);
    expect(header?.slice(4, 7)).toEqual(["n", "Доля в строке", "База строки"]);
    const cells = answer.rows as unknown as SurveyCrosstabAnswer["rows"];
    expect(lines.map(([row, , column, , n]) => [row, column, Number(n)])).toEqual(
      cells.map(({ row, column, n }) => [row, column, n]),
    );
    const hidden = await linesOf(`/export/survey-crosstab?${query}&suppress=10`);
    expect(hidden.filter(([row, , , , n]) => row === "under_25" && Number(n) > 0)).toEqual([]);
    const refused = await takeExport(`/export/survey-crosstab?survey=${studySurveyName}&row=age&column=why`);
    expect(refused.status).toBe(400);
  });

  test("single responses are for people who signed in", async () => {
    const query = new URLSearchParams({ survey: studySurveyName });
    await expect(answerQuestion("surveyResponses", query, accessOfRole("visitor"))).rejects.toMatchObject({
      code: "sign_in_required",
    });
  });

  test("leaves nothing behind", async () => {
    await removeDemo();
    expect(await listSurveys()).toEqual([]);
    const { rows } = await getDatabase().pool.query(
      "SELECT (SELECT count(*) FROM survey_response) + (SELECT count(*) FROM survey_value) AS n",
    );
    expect(rows).toEqual([{ n: 0 }]);
  });
});
