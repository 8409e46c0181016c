import "server-only";
import type { Codebook } from "../../domain/survey/codebook.ts";
import { parseCodebook } from "../../domain/survey/codebook-schema.ts";
import { type ErrorParams, InvalidRequestError } from "../../errors.ts";
import {
  type CodebookIssue,
  type CodebookOfTable,
  readCodebookCsv,
  readCodebookTable,
} from "../../importers/codebook/read-codebook-table.ts";
import { detectPacking } from "../../importers/unpack/packing.ts";
import { readOwnSheet } from "../../importers/workbook/read-own-sheet.ts";
import { getDatabase } from "../database/db.ts";
import { getSurvey, type Survey, saveCodebook } from "./surveys.ts";

/** A codebook whose lines are wrong, with each of them as a refusal of its own. */
export class CodebookLinesError extends InvalidRequestError {
  readonly lines: readonly { readonly code: string; readonly params: ErrorParams }[];

  constructor(issues: readonly CodebookIssue[]) {
    super("codebook_lines", { count: issues.length });
    this.lines = issues.map(({ line, problem, value }) => ({
      code: `codebook_line_${problem}`,
      // A number would be written with its thousands apart, and a line is looked up by its digits.
      params: { line: String(line), value: value.slice(0, longestValue) },
    }));
  }
}

const longestValue = 80;

/**
 * A codebook as a file: JSON, CSV or XLSX, told apart by its first bytes.
 * @throws InvalidRequestError `codebook_encoding`, `codebook_malformed`, and CodebookLinesError
 * @throws ImportRefusedError for a workbook that can't be read
 */
export async function readCodebook(bytes: Uint8Array): Promise<Codebook> {
  if (detectPacking(bytes) === "zip") return orLines(readCodebookTable(await readOwnSheet(bytes)));
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new InvalidRequestError("codebook_encoding", {}, { cause });
  }
  if (/^\s*[[{]/.test(text)) return readJson(text);
  return orLines(readCodebookCsv(text));
}

function orLines({ codebook, issues }: CodebookOfTable): Codebook {
  if (issues.length > 0) throw new CodebookLinesError(issues);
  return codebook;
}

function readJson(text: string): Codebook {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new InvalidRequestError("codebook_malformed", { reason: "JSON" }, { cause });
  }
  const parsed = parseCodebook(value);
  if ("wrong" in parsed) throw new InvalidRequestError("codebook_malformed", { reason: parsed.wrong });
  return parsed.codebook;
}

/**
 * A codebook from a file with the forms that a survey has: of those in the file, the ones with the same headers lend
 * their matches and decisions.
 */
export function withFormsOf(own: Codebook, given: Codebook): Codebook {
  const optionsOf = new Map(
    given.questions.map(({ code, options }) => [code, new Set(options.map((own) => own.code))]),
  );
  const isThere = (question: string | null, options: readonly string[]): boolean => {
    const known = question === null ? undefined : optionsOf.get(question);
    return question === null || (known !== undefined && options.every((option) => known.has(option)));
  };
  const forms = own.forms.map((form) => {
    const lent = given.forms.find(({ signature }) => signature === form.signature);
    const said = lent?.columns.length === form.columns.length ? lent : form;
    // What stands for an option that is not there would be read as no answer; so it waits for a person.
    const columns = said.columns.map((column) =>
      isThere(column.question, column.option === null ? [] : [column.option])
        ? column
        : { ...column, question: null, option: null, status: "unmatched" as const, confidence: null },
    );
    const decisions = said.decisions.filter(({ question, options }) => isThere(question, options ?? []));
    return { ...form, columns, decisions };
  });
  return { ...given, forms };
}

/**
 * Takes a codebook for a survey, which is made where there is none of the name. Forms are those of the survey: of the
 * ones in the file, those with the same headers lend it their matches and decisions.
 */
export async function importCodebook(name: string, given: Codebook): Promise<Survey> {
  const { rows } = await getDatabase().pool.query<{ id: number }>(
    `INSERT INTO survey (name, codebook) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET name = excluded.name RETURNING id`,
    [name, JSON.stringify({ ...given, forms: [] })],
  );
  const survey = await getSurvey(rows[0]?.id ?? 0);
  await saveCodebook(survey.id, survey.codebookVersion, withFormsOf(survey.codebook, given));
  return getSurvey(survey.id);
}
