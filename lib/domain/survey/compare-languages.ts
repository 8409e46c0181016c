/** The languages of a survey side by side, before they are pooled. */
import { type Locale, locales } from "../model.ts";
import { pAdjust } from "../statistics/p-adjust.ts";
import type { AnswerCount } from "./answer-counts.ts";
import { answerCoder } from "./code-answer.ts";
import type { Codebook, SurveyQuestion } from "./codebook.ts";
import { type Crosstab, crosstab } from "./crosstab.ts";
import { type SurveyTable, smallBase } from "./survey-table.ts";
import { type TabulateOptions, tabulateCoded } from "./tabulate.ts";

/** One option tested by itself: people who ticked it and who didn't, by language. */
export interface OptionTest {
  readonly code: string | null;
  readonly test: Crosstab;
  /** Of Fisher's p where an expected count is under 5, else of χ²; adjusted for all options (Holm). */
  readonly adjustedP: number | null;
}

/**
 * A difference may come from the translation or from who answered in which language: no test can tell which, so it is
 * shown and nobody's answers are changed.
 */
export interface LanguageComparison {
  readonly languages: readonly { readonly language: Locale | null; readonly table: SurveyTable }[];
  /** Answers by language; null with fewer than two languages, for a multiple choice and for free answers. */
  readonly test: Crosstab | null;
  /** For a multiple choice: every option by itself. */
  readonly optionTests: readonly OptionTest[];
  /** Some language has under `smallBase` answers. */
  readonly hasSmallBase: boolean;
}

/** The p-value to read: Fisher's where expected counts are small and it could be computed. */
export function readableP({ fisherP, p, minExpected }: Crosstab): number | null {
  return minExpected !== null && minExpected < 5 && fisherP !== null ? fisherP : p;
}

/** Tabulates a question for each language by itself and tests whether the answers differ. */
export function compareLanguages(
  codebook: Codebook,
  question: SurveyQuestion,
  counts: readonly AnswerCount[],
  options: TabulateOptions = {},
): LanguageComparison {
  const coder = answerCoder(codebook, question);
  const order: readonly (Locale | null)[] = [...locales, null];
  const present = order.filter((language) => counts.some((count) => count.language === language));
  const languages = present.map((language) => {
    const own = counts.filter((count) => count.language === language);
    // Tests and their tables are of people: weights would make the languages alike before they are compared.
    const coded = own.map(({ form, cells, n }) => ({ answer: coder.code(form, cells), n, weight: n }));
    return { language, table: tabulateCoded(question, coded, { ...options, designEffect: 1 }) };
  });
  const codes = [...new Set(languages.flatMap(({ table }) => table.rows.map(({ code }) => code)))];
  const tables = languages.map(({ table }) => table);
  const peopleOf = (table: SurveyTable, code: string | null): number =>
    table.rows.find((row) => row.code === code)?.n ?? 0;
  const isTestable = tables.length > 1 && codes.length > 0;
  const isMultiple = question.type === "multiple";
  return {
    languages,
    test:
      isTestable && !isMultiple
        ? crosstab({ table: tables.map((table) => codes.map((code) => peopleOf(table, code))) })
        : null,
    optionTests:
      isTestable && isMultiple
        ? testOptions(
            codes.map((code) => ({
              code,
              table: tables.map((table) => [peopleOf(table, code), table.counts.answered - peopleOf(table, code)]),
            })),
          )
        : [],
    hasSmallBase: tables.some(({ counts: { answered } }) => answered < smallBase),
  };
}

function testOptions(options: readonly { readonly code: string | null; readonly table: number[][] }[]): OptionTest[] {
  const tests = options.map(({ table }) => crosstab({ table }));
  const { holm } = pAdjust(tests.map(readableP));
  return options.flatMap(({ code }, place) => {
    const test = tests[place];
    return test === undefined ? [] : [{ code, test, adjustedP: holm[place] ?? null }];
  });
}
