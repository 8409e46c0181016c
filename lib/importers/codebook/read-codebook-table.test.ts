import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Codebook, Labels } from "#lib/domain/survey/codebook.ts";
import { codebookColumns, codebookRows } from "#lib/domain/survey/codebook-rows.ts";
import { codebookWorkbook } from "#lib/export/codebook-workbook.ts";
import { csvOf, excelDialect, machineDialect, pageDialect } from "#lib/export/csv.ts";
import { readOwnSheet } from "../workbook/read-own-sheet.ts";
import { readCodebookCsv, readCodebookTable } from "./read-codebook-table.ts";

const head = "question,option,type,group,kk,ru,en,point,from,to,dont_know,other,none,aliases";
const issues = (...lines: string[]) =>
  readCodebookCsv([head, ...lines].join("\n")).issues.map(({ line, problem, value }) => `${line} ${problem} ${value}`);

describe("a codebook as CSV", () => {
  test("groups, questions and options are read with all that they are", () => {
    const { codebook, issues: none } = readCodebookCsv(
      [
        "\ufeffquestion;option;type;group;kk;ru;en;point;from;to;dont_know;other;none;aliases",
        "g;;group;;Келісесіз бе?;Согласны ли вы?;;;;;;;;",
        "g_1;;scale;g;Бағыт;;;;1;5;;;;",
        'g_1;5;;;Келісемін;;;5;;;;;;"Agree | Келісемін\nсогласен"',
        "g_1;dk;;;Білмеймін;;;;;;да;;;",
        "q2;;multiple;;;Что читаете?;;;;;;;;",
        "q2;none;;;;Ничего;;;;;;;yes;",
      ].join("\r\n"),
    );
    expect(none).toEqual([]);
    expect(codebook.groups).toEqual([{ code: "g", labels: { kk: "Келісесіз бе?", ru: "Согласны ли вы?" } }]);
    expect(codebook.questions[0]).toMatchObject({ code: "g_1", type: "scale", group: "g", scale: { min: 1, max: 5 } });
    expect(codebook.questions[0]?.options).toMatchObject([
      { code: "5", value: 5, aliases: ["Agree | Келісемін", "согласен"] },
      { code: "dk", isDontKnow: true, value: null },
    ]);
    expect(codebook.questions[1]?.options).toMatchObject([{ code: "none", isNone: true, isOther: false }]);
  });

  test("each line that can't be taken is named", () => {
    expect(issues("q1,,choice,,,Вопрос,,,,,,,,")).toEqual(["2 type choice"]);
    expect(issues("q9,yes,,,,Да,,,,,,,,")).toEqual(["2 order q9"]);
    expect(issues("q1,,single,,,Вопрос,,,,,,,,", "q1,,single,,,Опять,,,,,,,,")).toEqual(["3 twice q1"]);
    expect(issues("q1,,single,,,Вопрос,,,,,,,,", "q1,o1,,,,Да,,два,,,,,,", "q1,o1,,,,Да,,,,,,,,")).toEqual([
      "3 number два",
      "4 twice o1",
    ]);
    expect(issues("q1,,single,,,Вопрос,,,,,,,,", "q1,o1,,,,Да,,,,,maybe,,,")).toEqual(["3 flag maybe"]);
    expect(issues("q1,,single,g7,,Вопрос,,,,,,,,")).toEqual(["2 group g7"]);
    expect(issues("q1,,scale,,,Вопрос,,,5,1,,,,")).toEqual(["2 scale 5–1"]);
    expect(issues("q1,,single,,,,,,,,,,,")).toEqual(["2 label q1"]);
    expect(issues(",,single,,,Вопрос,,,,,,,,")).toEqual(["2 code "]);
  });

  test("a table that is none is refused", () => {
    for (const text of ["", "a,b\n1,2\n"])
      expect(() => readCodebookCsv(text)).toThrow(expect.objectContaining({ code: "codebook_malformed" }));
  });

  test("what was exported is read back, in every dialect", () => {
    const words = fc
      .string({ unit: fc.constantFrom(..."абвґқңіAbc ,.;|\\n'\"/-0123456789"), minLength: 1, maxLength: 14 })
      .map((text) => text.trim())
      // An apostrophe of somebody's own before such a sign is taken for ours.
      .filter((text) => text !== "" && !/(?:^|[,;]"*)'[=+@-]/.test(text));
    const labels: fc.Arbitrary<Labels> = fc.record({ kk: words, ru: words, en: words });
    const option = fc.record({
      labels,
      aliases: fc.uniqueArray(words, { maxLength: 3 }),
      isDontKnow: fc.boolean(),
      isOther: fc.boolean(),
      value: fc.option(fc.integer({ min: -5, max: 10 })),
    });
    const question = fc.record({
      type: fc.constantFrom("single" as const, "multiple" as const, "text" as const),
      labels,
      options: fc.array(option, { maxLength: 3 }),
    });
    fc.assert(
      fc.property(
        fc.array(question, { maxLength: 3 }),
        fc.constantFrom(machineDialect, pageDialect, excelDialect),
        (questions, dialect) => {
          const codebook: Codebook = {
            groups: [{ code: "g", labels: { en: "Stem" } }],
            forms: [],
            questions: questions.map((each, place) => ({
              ...each,
              code: `q${place}`,
              group: place === 0 ? "g" : null,
              scale: null,
              options: each.options.map((one, row) => ({ ...one, code: `o${row}` })),
            })),
          };
          expect(readCodebookCsv(csvOf(codebookColumns, codebookRows(codebook), dialect))).toEqual({
            codebook,
            issues: [],
          });
        },
      ),
    );
  });

  test("comes back from a workbook as it went out, grids, aliases and formulas among words too", async () => {
    const codebook: Codebook = {
      groups: [{ code: "g", labels: { ru: "Насколько вы согласны?", kk: "Қаншалықты келісесіз?" } }],
      forms: [],
      questions: [
        {
          code: "g_1",
          type: "scale",
          group: "g",
          labels: { ru: "=Отвечают быстро" },
          scale: { min: -1, max: 1 },
          options: [
            {
              code: "o1",
              labels: { kk: "Иә", ru: "Да" },
              aliases: ["Да / Иә", "да,\nконечно\\нет"],
              isDontKnow: false,
              isOther: false,
              value: -1,
            },
            {
              code: "none",
              labels: { en: "None" },
              aliases: [],
              isDontKnow: false,
              isOther: false,
              isNone: true,
              value: null,
            },
          ],
        },
      ],
    };
    const bytes = await codebookWorkbook("Survey", codebookColumns, codebookRows(codebook));
    expect(readCodebookTable(await readOwnSheet(bytes))).toEqual({ codebook, issues: [] });
    await expect(readOwnSheet(bytes.subarray(0, bytes.length - 40))).rejects.toMatchObject({ code: "archive_damaged" });
  });
});
