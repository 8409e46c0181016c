import { describe, expect, test } from "vitest";
import { createImport } from "#lib/data/imports/import-life.ts";
import type { ImportOutcome, ImportRequest } from "#lib/data/imports/import-outcome.ts";
import { runImport } from "#lib/data/imports/run-import.ts";
import { undoImport } from "#lib/data/imports/undo-import.ts";
import type { SurveyWish } from "#lib/data/surveys/form-of-file.ts";
import { listSurveys } from "#lib/data/surveys/surveys.ts";
import { useDatabase } from "../setup/database.ts";

const header = "Вы читаете страницу акимата?,Оценка";
const rows = ["Да,5", "Нет,2", "Да,5", "Да,4"];
const answers: SurveyWish = { areAnswers: true };

async function take(lines: readonly string[], survey?: SurveyWish): Promise<ImportOutcome & { importId: number }> {
  const text = lines.join("\n");
  const bytes = new TextEncoder().encode(text);
  const request: ImportRequest = {
    fileName: "copy.csv",
    fileSize: bytes.byteLength,
    async *open() {
      yield bytes;
    },
    capturedAt: null,
    ...(survey && { survey }),
  };
  const importId = await createImport({ fileName: request.fileName, fileSize: request.fileSize, fileHash: text }, {});
  return { ...(await runImport(request, { importId, dryRun: false })), importId };
}

const countsOf = ({ created, updated, unchanged }: ImportOutcome) => [created, updated, unchanged];
const responsesOf = async (name: string) => (await listSurveys()).find((survey) => survey.name === name)?.responses;

describe("a table of answers without times and numbers of responses", () => {
  useDatabase();

  test("is taken once a person says what it is, with people who answered alike; later files need no word", async () => {
    await expect(take([header, ...rows])).rejects.toMatchObject({ code: "format_unknown" });
    const first = await take([header, ...rows], answers);
    expect(countsOf(first)).toEqual([4, 0, 0]);
    expect(first.warnings).toContainEqual({ code: "answers_assumed", params: { columns: 2 } });
    expect(first.survey).toMatchObject({ name: "copy", isNew: true });

    const again = await take([header, ...rows]);
    expect(countsOf(again)).toEqual([0, 0, 4]);
    const grown = await take([header, "Нет,1", ...rows, "Да,5"]);
    expect(countsOf(grown)).toEqual([2, 0, 4]);
    expect(grown.survey).toMatchObject({ name: "copy", isNew: false, isNewForm: false });
    expect(await responsesOf("copy")).toBe(6);

    expect(await undoImport(grown.importId)).toMatchObject({ removed: 2 });
    expect(await responsesOf("copy")).toBe(4);
    await undoImport(again.importId);
    expect(await responsesOf("copy")).toBe(4);
    await undoImport(first.importId);
    expect(await listSurveys()).toEqual([]);
    await expect(take([header, ...rows])).rejects.toMatchObject({ code: "format_unknown" });
  });

  test("that has no header either is known again by the name of its survey only", async () => {
    const first = await take(rows, { ...answers, name: "One" });
    expect(countsOf(first)).toEqual([4, 0, 0]);
    expect(first.warnings).toContainEqual({ code: "answers_without_header", params: { columns: 2 } });
    await expect(take(rows)).rejects.toMatchObject({ code: "format_unknown" });
    const unnamed = await take(rows, answers);
    expect(unnamed.survey).toMatchObject({ name: "copy", isNew: true });
    const again = await take([...rows, "Нет,3"], { ...answers, name: "One" });
    expect(countsOf(again)).toEqual([1, 0, 4]);
    expect(await responsesOf("One")).toBe(5);
    expect(await responsesOf("copy")).toBe(4);
  });
});
