/**
 * What SQL counts of a survey: distinct raw answers and how many people gave them. Everything else (codes, bases,
 * shares, tests) is computed from these here, so it changes with the codebook at once.
 */
import type { Locale } from "../model.ts";

/**
 * A raw cell. `null` = not shown to this person (LimeSurvey's `N/A`, a column that this file lacks); `""` = shown and
 * left blank, or not known to have been hidden. Anything else is the answer as written.
 */
export type RawCell = string | null;

/** People of one form and language who gave the same raw answer to a question. */
export interface AnswerCount {
  /** Id of the form. */
  readonly form: string;
  /** Language in which they answered: the row's own where the file says it, else the form's. */
  readonly language: Locale | null;
  /** Cells of the columns that hold the question in this form, in order of place (`columnsOf`); mostly one. */
  readonly cells: readonly RawCell[];
  /** How many people. */
  readonly n: number;
  /** Sum of their weights; absent where nothing is weighted. */
  readonly weight?: number;
}

/** People who gave the same raw answers to two or more questions, for cross-tables and margins. */
export interface JointAnswerCount {
  readonly form: string;
  readonly language: Locale | null;
  /** One list of cells for each question asked about, in the order of asking. */
  readonly answers: readonly (readonly RawCell[])[];
  readonly n: number;
  readonly weight?: number;
}
