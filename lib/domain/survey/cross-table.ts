/** Two questions against each other. */
import type { JointAnswerCount } from "./answer-counts.ts";
import { answerCoder } from "./code-answer.ts";
import type { Codebook, SurveyQuestion } from "./codebook.ts";
import { type Crosstab, crosstab } from "./crosstab.ts";
import { isSmallBase } from "./survey-table.ts";
import { rowCodes, rowsOfAnswer } from "./table-rows.ts";

/**
 * Cells stand row by row. Bases are people who answered both questions; in a multiple choice they are fewer than the
 * sum of its cells.
 */
export interface CrossTable {
  /** Codes; `null` is what the codebook doesn't list. */
  readonly rows: readonly (string | null)[];
  readonly columns: readonly (string | null)[];
  readonly n: number;
  /** People, weighted where the answers are. */
  readonly counts: readonly (readonly number[])[];
  /** People, never weighted: what a cell is published or hidden by. */
  readonly people: readonly (readonly number[])[];
  readonly rowBases: readonly number[];
  readonly columnBases: readonly number[];
  /** Shares of the people of the row and of the column; null where there are none. */
  readonly rowShares: readonly (readonly (number | null)[])[];
  readonly columnShares: readonly (readonly (number | null)[])[];
  /** People who were not asked one of the two, left it blank or wrote a free answer; not in the table. */
  readonly leftOut: number;
  /** Over unweighted people; null for a multiple choice, whose answers are not independent of each other. */
  readonly test: Crosstab | null;
  readonly noTestReason: "multiple_choice" | null;
  /** Some row or column that shares are taken of has under `smallBase` people. */
  readonly hasSmallBase: boolean;
}

/** Tabulates two questions; `answers` of each count are those of the row question and of the column question. */
export function crossTabulate(
  codebook: Codebook,
  [rowQuestion, columnQuestion]: readonly [SurveyQuestion, SurveyQuestion],
  counts: readonly JointAnswerCount[],
): CrossTable {
  const rowCoder = answerCoder(codebook, rowQuestion);
  const columnCoder = answerCoder(codebook, columnQuestion);
  const cells = new PairCounts();
  const rowPeople = new PairCounts();
  const columnPeople = new PairCounts();
  let n = 0;
  let leftOut = 0;
  for (const count of counts) {
    const row = rowCoder.code(count.form, count.answers[0] ?? []);
    const column = columnCoder.code(count.form, count.answers[1] ?? []);
    const rows = row.state === "answered" ? rowsOfAnswer(rowQuestion, row) : [];
    const columns = column.state === "answered" ? rowsOfAnswer(columnQuestion, column) : [];
    if (rows.length === 0 || columns.length === 0) {
      leftOut += count.n;
      continue;
    }
    n += count.n;
    const weight = count.weight ?? count.n;
    for (const rowCode of rows) for (const columnCode of columns) cells.add(rowCode, columnCode, count.n, weight);
    for (const rowCode of rows) rowPeople.add(rowCode, null, count.n, weight);
    for (const columnCode of columns) columnPeople.add(null, columnCode, count.n, weight);
  }
  const rows = presentCodes(rowCodes(rowQuestion), (code) => rowPeople.people(code, null));
  const columns = presentCodes(rowCodes(columnQuestion), (code) => columnPeople.people(null, code));
  const people = rows.map((row) => columns.map((column) => cells.people(row, column)));
  const weighted = rows.map((row) => columns.map((column) => cells.weight(row, column)));
  const rowBases = rows.map((row) => rowPeople.people(row, null));
  const columnBases = columns.map((column) => columnPeople.people(null, column));
  const share = (part: number, whole: number): number | null => (whole === 0 ? null : Math.min(1, part / whole));
  const isMultiple = rowQuestion.type === "multiple" || columnQuestion.type === "multiple";
  return {
    rows,
    columns,
    n,
    counts: weighted,
    people,
    rowBases,
    columnBases,
    rowShares: weighted.map((row, i) => row.map((cell) => share(cell, rowPeople.weight(rows[i] ?? null, null)))),
    columnShares: weighted.map((row) =>
      row.map((cell, j) => share(cell, columnPeople.weight(null, columns[j] ?? null))),
    ),
    leftOut,
    test: isMultiple ? null : crosstab({ table: people }),
    noTestReason: isMultiple ? "multiple_choice" : null,
    hasSmallBase: [...rowBases, ...columnBases].some(isSmallBase),
  };
}

function presentCodes(codes: readonly string[], peopleOf: (code: string | null) => number): (string | null)[] {
  return peopleOf(null) > 0 ? [...codes, null] : [...codes];
}

/** People and weights by two codes. */
class PairCounts {
  readonly #sums = new Map<string | null, Map<string | null, { n: number; weight: number }>>();

  add(row: string | null, column: string | null, n: number, weight: number): void {
    const ofRow = this.#sums.get(row) ?? new Map<string | null, { n: number; weight: number }>();
    const sums = ofRow.get(column) ?? { n: 0, weight: 0 };
    sums.n += n;
    sums.weight += weight;
    ofRow.set(column, sums);
    this.#sums.set(row, ofRow);
  }

  people(row: string | null, column: string | null): number {
    return this.#sums.get(row)?.get(column)?.n ?? 0;
  }

  weight(row: string | null, column: string | null): number {
    return this.#sums.get(row)?.get(column)?.weight ?? 0;
  }
}
