/** A codebook that was exported as a table and corrected by hand, with every line that can't be taken. */
import { InvalidRequestError } from "#lib/errors.ts";
import { locales } from "../../domain/model.ts";
import {
  type Codebook,
  type Labels,
  type QuestionGroup,
  questionTypes,
  type SurveyOption,
  type SurveyQuestion,
} from "../../domain/survey/codebook.ts";
import { type CodebookColumn, codebookColumns, gridType, splitAliases } from "../../domain/survey/codebook-rows.ts";
import { normalizeHeader } from "../table/header-names.ts";
import { type OwnCsvRecord, ownCsvRecords } from "../table/own-csv-records.ts";
import { withoutGuards } from "../table/without-guards.ts";

/** Why a line can't be taken; the sentence is `codebook_line_…`. */
export const lineProblems = ["code", "type", "group", "order", "twice", "number", "flag", "label", "scale"] as const;
export type LineProblem = (typeof lineProblems)[number];

export interface CodebookIssue {
  readonly line: number;
  readonly problem: LineProblem;
  /** The cell that is wrong. */
  readonly value: string;
}

type Cells = Readonly<Record<CodebookColumn, string>>;
type MutableQuestion = Omit<SurveyQuestion, "options"> & { readonly options: SurveyOption[] };

const yes = /^(?:yes|y|true|1|x|да|иә)$/i;
const no = /^(?:|no|n|false|0|нет|жоқ)$/i;
const codeText = /^[^,:]{1,200}$/;

function cellsOf(texts: readonly string[], places: ReadonlyMap<CodebookColumn, number>): Cells {
  const read = codebookColumns.map((column) => {
    const text = texts[places.get(column) ?? -1] ?? "";
    return [column, withoutGuards(text).normalize("NFC").trim()] as const;
  });
  return Object.fromEntries(read) as Record<CodebookColumn, string>;
}

/** Reads lines one after another and remembers what is wrong with them. */
class CodebookReader {
  readonly groups: QuestionGroup[] = [];
  readonly questions: MutableQuestion[] = [];
  readonly issues: CodebookIssue[] = [];
  #line = 0;

  read(line: number, cells: Cells): void {
    this.#line = line;
    if (!codeText.test(cells.question)) this.#refuse("code", cells.question);
    else if (cells.option !== "") this.#readOption(cells);
    else if (cells.type === gridType) this.groups.push({ code: cells.question, labels: this.#labels(cells) });
    else this.#readQuestion(cells);
  }

  #refuse(problem: LineProblem, value: string): void {
    this.issues.push({ line: this.#line, problem, value });
  }

  #labels(cells: Cells): Labels {
    const labels = Object.fromEntries(
      locales.map((locale) => [locale, cells[locale]]).filter(([, label]) => label !== ""),
    );
    if (Object.keys(labels).length === 0) this.#refuse("label", cells.question);
    return labels;
  }

  #number(cells: Cells, column: "point" | "from" | "to"): number | null {
    const text = cells[column].replace("−", "-");
    if (text === "") return null;
    if (/^-?\d{1,3}(?:[.,]0+)?$/.test(text)) return Math.trunc(Number(text.replace(",", ".")));
    this.#refuse("number", text);
    return null;
  }

  #flag(cells: Cells, column: "dont_know" | "other" | "none"): boolean {
    if (!(yes.test(cells[column]) || no.test(cells[column]))) this.#refuse("flag", cells[column]);
    return yes.test(cells[column]);
  }

  #readQuestion(cells: Cells): void {
    const type = questionTypes.find((known) => known === cells.type.toLowerCase());
    const [min, max] = [this.#number(cells, "from"), this.#number(cells, "to")];
    const labels = this.#labels(cells);
    if (type === undefined) {
      this.#refuse("type", cells.type);
      return;
    }
    if (this.questions.some(({ code }) => code === cells.question)) {
      this.#refuse("twice", cells.question);
      return;
    }
    const group = cells.group === "" ? null : cells.group;
    if (group !== null && this.groups.every(({ code }) => code !== group)) this.#refuse("group", group);
    const isScale = min !== null && max !== null && min < max && max - min <= 100;
    if (type === "scale" && !isScale) this.#refuse("scale", `${cells.from}–${cells.to}`);
    const scale = type === "scale" && isScale ? { min, max } : null;
    this.questions.push({ code: cells.question, type, group, labels, options: [], scale });
  }

  #readOption(cells: Cells): void {
    const question = this.questions.find(({ code }) => code === cells.question);
    const isTaken = question?.options.some(({ code }) => code === cells.option) ?? false;
    if (question === undefined || isTaken || !codeText.test(cells.option)) {
      if (question === undefined) this.#refuse("order", cells.question);
      else this.#refuse(isTaken ? "twice" : "code", cells.option);
      return;
    }
    const isNone = this.#flag(cells, "none");
    question.options.push({
      code: cells.option,
      labels: this.#labels(cells),
      aliases: splitAliases(cells.aliases),
      isDontKnow: this.#flag(cells, "dont_know"),
      isOther: this.#flag(cells, "other"),
      ...(isNone && { isNone }),
      value: this.#number(cells, "point"),
    });
  }
}

/** A codebook of a table, and what is wrong with its lines. It has no forms. */
export interface CodebookOfTable {
  readonly codebook: Codebook;
  readonly issues: readonly CodebookIssue[];
}

/**
 * Reads a codebook from CSV, with any usual delimiter.
 * @throws InvalidRequestError as `readCodebookTable`
 */
export function readCodebookCsv(text: string): CodebookOfTable {
  return readCodebookTable(ownCsvRecords(text.replace(/^\ufeff/, "")));
}

/**
 * Reads a codebook from the rows of a table, in any order of columns.
 * @throws InvalidRequestError `codebook_malformed` where the column of questions, options or types is missing
 */
export function readCodebookTable([header, ...records]: readonly OwnCsvRecord[]): CodebookOfTable {
  const names = (header?.cells ?? []).map(normalizeHeader);
  const places = new Map(codebookColumns.map((column) => [column, names.indexOf(normalizeHeader(column))]));
  for (const column of ["question", "option", "type"] as const)
    if ((places.get(column) ?? -1) < 0) throw new InvalidRequestError("codebook_malformed", { reason: column });
  const reader = new CodebookReader();
  for (const { line, cells } of records) reader.read(line, cellsOf(cells, places));
  const { groups, questions, issues } = reader;
  return { codebook: { groups, questions, forms: [] }, issues };
}
