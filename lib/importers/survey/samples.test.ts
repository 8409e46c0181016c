/** Real response files beside the project arrive at what `EXPECTED.json` says; skipped where they are not. */
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { emptyCodebook } from "#lib/domain/survey/codebook.ts";
import { proposeForm } from "#lib/domain/survey/propose/propose-form.ts";
import { type ReadImport, readFixture } from "#tests/read-import.ts";

const folder = new URL("../../../../shared/samples/", import.meta.url);
const expectedFile = new URL("EXPECTED.json", folder);

interface ExpectedSurvey {
  readonly kind: string;
  readonly responses: number;
  readonly columns: number;
  readonly distributions?: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

const files = existsSync(expectedFile)
  ? Object.entries(JSON.parse(readFileSync(expectedFile, "utf8")) as Record<string, ExpectedSurvey>)
  : [];
const surveys = files.filter(([, { kind }]) => kind === "survey");

/** What a codebook proposes of a file that was read. */
function codebookOf({ recognition, responses }: ReadImport) {
  const questions = recognition.survey?.columns.filter(({ role }) => role === "question") ?? [];
  const columns = questions.map(({ code, question, item }, at) => {
    const counts = new Map<string, number>();
    for (const { cells } of responses) {
      const cell = cells[at] ?? "";
      if (cell !== "") counts.set(cell, (counts.get(cell) ?? 0) + 1);
    }
    return { code, question, item, header: question, answers: [...counts].map(([text, n]) => ({ text, n })) };
  });
  return proposeForm(emptyCodebook, { id: "1", language: null, signature: "", columns });
}

describe("real survey files", () => {
  test.runIf(surveys.length === 0)("are not here: ../shared/samples is absent", ({ skip }) => skip());

  test.each(surveys)("%s", async (name, expected) => {
    const { recognition, responses, rejections } = await readFixture(new URL(name, folder));
    expect(recognition.kind).toBe("survey");
    expect(rejections).toEqual([]);
    expect(responses.length).toBe(expected.responses);
    const columns = recognition.survey?.columns ?? [];
    expect(columns.length).toBe(expected.columns);
    const questions = columns.filter(({ role }) => role === "question");
    for (const [place, distribution] of Object.entries(expected.distributions ?? {})) {
      const at = questions.findIndex((column) => column.place === Number(place));
      const counts: Record<string, number> = {};
      for (const { cells } of responses) counts[cells[at] ?? "?"] = (counts[cells[at] ?? "?"] ?? 0) + 1;
      expect(counts, `column ${place}`).toEqual(distribution);
    }
  });

  const workbook = new URL("google-forms/sheets_copy_ru.xlsx", folder);
  test.runIf(existsSync(workbook))("a workbook of Google Sheets has real dates", async () => {
    const { recognition, responses } = await readFixture(workbook);
    expect(recognition).toMatchObject({ format: "google-forms", kind: "survey", needsTimeZone: true });
    expect(responses.length).toBeGreaterThan(5);
    expect(responses.every(({ submitted }) => submitted !== null)).toBe(true);
  });

  const trilingual = new URL("google-forms/likert_kk_ru_en.csv", folder);
  test.runIf(existsSync(trilingual))("a grid in three languages is readable in each", async () => {
    const { groups, questions } = codebookOf(await readFixture(trilingual));
    expect(groups.map(({ labels }) => Object.keys(labels).sort())).toEqual([
      ["en", "kk", "ru"],
      ["en", "kk", "ru"],
    ]);
    const rows = questions.filter(({ group }) => group === groups[0]?.code);
    expect(rows.length).toBe(15);
    for (const { type, scale, labels, options } of rows) {
      expect([type, scale]).toEqual(["scale", { min: 1, max: 5 }]);
      expect(Object.values(labels).join()).not.toContain("|");
      expect(options.map(({ value }) => value)).toEqual([1, 2, 3, 4, 5]);
    }
    expect(rows[0]?.labels.kk).toBe("Жүйе маған әділ қарайды.");
    expect(rows[0]?.options[4]?.labels).toEqual({
      en: "Strongly agree",
      kk: "Толықтай келісемін",
      ru: "Полностью согласен",
    });
    expect(questions.find(({ labels }) => labels.en === "Age")?.type).toBe("number");
  });
});
