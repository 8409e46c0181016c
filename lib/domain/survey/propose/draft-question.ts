/** What the columns of a file are thought to ask, before anything is matched. */
import type { Locale } from "../../model.ts";
import type { Labels, QuestionType } from "../codebook.ts";
import type { DistinctAnswer } from "./answer-list.ts";

/** A column of role `question` of a file that came in, with the answers that stand in it. */
export interface FileColumn {
  /** Code by the tool, such as `P5[O1]`; null where there is none. */
  readonly code: string | null;
  /** Text of the question, without the part that names a row or option. */
  readonly question: string;
  readonly item: string | null;
  /** Whole header, as the codebook keeps it. */
  readonly header: string;
  /** Distinct answers, most frequent first; the first few thousand of an open question are enough. */
  readonly answers: readonly DistinctAnswer[];
}

/** A file as the codebook meets it. */
export interface FormFile {
  /** Id of the form. */
  readonly id: string;
  /** Language of the form, where somebody said it; null leaves it to the texts. */
  readonly language: Locale | null;
  readonly signature: string;
  readonly columns: readonly FileColumn[];
}

export interface DraftOption {
  /** As it stands in the answers, or in the header of its column. */
  readonly text: string;
  /** Code by the tool, where the option has a column. */
  readonly code: string | null;
  readonly labels: Labels;
  readonly isDontKnow: boolean;
  readonly isOther: boolean;
  readonly isNone: boolean;
  readonly value: number | null;
}

export interface DraftQuestion {
  readonly code: string | null;
  readonly labels: Labels;
  /** Stem that this row of a grid shares with others. */
  readonly group: { readonly text: string; readonly code: string | null; readonly labels: Labels } | null;
  readonly type: QuestionType;
  readonly options: readonly DraftOption[];
  readonly scale: { readonly min: number; readonly max: number } | null;
  /** Places of its columns, and which of the options each stands for (its index), where each has one. */
  readonly columns: readonly { readonly place: number; readonly option: number | null }[];
}
