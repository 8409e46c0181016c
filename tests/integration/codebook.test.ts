import { expect, test } from "vitest";
import { createImport } from "#lib/data/imports/import-life.ts";
import { runImport } from "#lib/data/imports/run-import.ts";
import { undoImport } from "#lib/data/imports/undo-import.ts";
import { listAnswersOfForm, listWrittenAnswers } from "#lib/data/surveys/answers-to.ts";
import { changeCodebook } from "#lib/data/surveys/change-codebook.ts";
import { listEarlierCodebooks, restoreCodebook } from "#lib/data/surveys/codebook-history.ts";
import { getSurveyNamed } from "#lib/data/surveys/surveys.ts";
import { listSurveysOfImport } from "#lib/data/surveys/surveys-of-import.ts";
import type { SurveyForm } from "#lib/domain/survey/codebook.ts";
import { decideAnswer } from "#lib/domain/survey/edit-codebook.ts";
import { confirmForm } from "#lib/domain/survey/propose/confirm-form.ts";
import { useDatabase } from "../setup/database.ts";

useDatabase();

/** Responses as Google Forms hands them out, of invented people. */
function file(headers: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => cells.map((cell) => `"${cell}"`).join(",");
  const times = rows.map((_, place) => `2025/10/${10 + place} 1:29:21 PM GMT+5`);
  return [["Отметка времени", ...headers], ...rows.map((row, place) => [times[place] ?? "", ...row])]
    .map(line)
    .join("\n");
}

const inKazakh = file(
  ["Жынысыңыз", "Жиі оқисыз ба?"],
  [
    ["Ер", "Жиі"],
    ["Әйел", "Сирек"],
    ["Ер", "Сирек"],
    ["Әйел", "Жиі"],
  ],
);
const inRussian = file(
  ["Ваш пол", "Часто ли читаете?"],
  [
    ["Мужской", "Редко"],
    ["Женский", "Часто"],
    ["Женский", "Редко"],
    ["Мужской", "Часто"],
    ["Мужской", "Иногда бывает"],
  ],
);

async function take(text: string): Promise<number> {
  const bytes = new TextEncoder().encode(text);
  const about = { fileName: "reading.csv", fileSize: bytes.byteLength };
  const importId = await createImport({ ...about, fileHash: text }, {});
  await runImport(
    {
      ...about,
      async *open() {
        yield bytes;
      },
      capturedAt: null,
      timeZone: "Asia/Almaty",
      survey: { name: "Reading" },
    },
    { importId, dryRun: false },
  );
  return importId;
}

const survey = () => getSurveyNamed("Reading");

test("an import knows its survey, until it is undone", async () => {
  const first = await take(inKazakh);
  expect(await listSurveysOfImport(first)).toMatchObject([{ name: "Reading", waiting: 2 }]);
  const second = await take(inRussian);
  await undoImport(second);
  expect(await listSurveysOfImport(second)).toEqual([]);
  expect(await listSurveysOfImport(first)).toHaveLength(1);
});

test("answers of each language wait with how alike they are, and a change is taken back with what came after", async () => {
  await take(inKazakh);
  await take(inRussian);
  const found = await survey();
  const [, russian] = found.codebook.forms;
  const question = found.codebook.questions[1];
  if (!(russian && question)) throw new Error("the second form or question is missing");
  const answers = (await listAnswersOfForm(found, russian)).get(question.code) ?? [];
  expect(answers.map(({ text, reading }) => [text, reading])).toEqual(
    expect.arrayContaining([
      ["Редко", "proposed"],
      ["Часто", "proposed"],
    ]),
  );
  expect(answers.find(({ text }) => text === "Редко")?.confidence).toBeGreaterThan(0.5);

  await changeCodebook(found.id, found.codebookVersion, (codebook) => confirmForm(codebook, russian.id));
  const confirmed = await survey();
  await changeCodebook(confirmed.id, confirmed.codebookVersion, (codebook) =>
    decideAnswer(codebook, question.code, "Иногда бывает", { options: [question.options[0]?.code ?? ""] }),
  );
  const decided = await survey();
  const written = await listWrittenAnswers(decided, question);
  expect(written.find(({ text }) => text === "Иногда бывает")).toMatchObject({ reading: "decided", n: 1 });

  const earlier = await listEarlierCodebooks(found.id, 10);
  expect(earlier[0]?.version).toBe(confirmed.codebookVersion);
  await restoreCodebook(found.id, decided.codebookVersion, found.codebookVersion);
  expect((await survey()).codebook).toEqual(found.codebook);
  await expect(restoreCodebook(found.id, decided.codebookVersion, 999)).rejects.toMatchObject({
    code: "codebook_version_gone",
  });
  await expect(restoreCodebook(found.id, decided.codebookVersion, found.codebookVersion)).rejects.toMatchObject({
    code: "codebook_changed",
  });
});

test("a column whose option the older codebook lacks waits for a person, and so does what was decided for it", async () => {
  await take(inKazakh);
  const first = await survey();
  const [form] = first.codebook.forms;
  const code = first.codebook.questions[1]?.code ?? "";
  await changeCodebook(first.id, first.codebookVersion, (codebook) => {
    const grown = decideAnswer(codebook, code, "Кейде", "newOption");
    const option = grown.questions.find((question) => question.code === code)?.options.at(-1)?.code ?? "";
    const stands = (own: SurveyForm) => ({
      ...own,
      signature: `${own.signature} of a later wave`,
      columns: own.columns.map((column) => (column.question === code ? { ...column, option } : column)),
    });
    return { ...grown, forms: grown.forms.map((own) => (own.id === form?.id ? stands(own) : own)) };
  });
  await restoreCodebook(first.id, first.codebookVersion + 1, first.codebookVersion);
  const [restored] = (await survey()).codebook.forms;
  expect(restored?.columns.filter(({ option }) => option !== null)).toEqual([]);
  expect(restored?.columns.find(({ place }) => place === 1)).toMatchObject({ question: null, status: "unmatched" });
  expect(
    restored?.decisions.filter(({ question, options }) => question === code && options !== null && options.length > 0),
  ).toEqual(form?.decisions.filter(({ question }) => question === code));
});

test("the same questions with another header need no work in the next wave", async () => {
  await take(inKazakh);
  const first = await survey();
  const [form] = first.codebook.forms;
  await changeCodebook(first.id, first.codebookVersion, (codebook) => confirmForm(codebook, form?.id ?? ""));
  const nextWave = file(
    ["Жынысыңыз", "Жиі оқисыз ба?", "Ұсынысыңыз қандай?"],
    [
      ["Ер", "Жиі", "Көбірек кітап керек"],
      ["Әйел", "Сирек", "Жарық болса екен"],
      ["Ер", "Жиі", ""],
    ],
  );
  await take(nextWave);
  const statuses = (await survey()).codebook.forms.at(-1)?.columns.map(({ status }) => status);
  expect(statuses).toEqual(["confirmed", "confirmed", "unmatched"]);
});
