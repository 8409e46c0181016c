/** Real response files beside the project arrive at what `EXPECTED.json` says; skipped where they are not. */
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readFixture } from "#tests/read-import.ts";

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
});
