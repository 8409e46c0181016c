/** A real workbook beside the project; skipped where it is not. */
import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import { readFixture } from "#tests/read-import.ts";

const survey = new URL("../../../../shared/samples/google-forms/sheets_copy_ru.xlsx", import.meta.url);

test.skipIf(!existsSync(survey))("a workbook of survey answers is recognised as what it is", async () => {
  await expect(readFixture(survey)).rejects.toMatchObject({
    code: "format_not_supported_yet",
    params: { name: "Google Forms" },
  });
});
