/**
 * The codebook of a survey: what its questions and options are, whatever the language of the form. Answers are kept
 * raw, as distinct texts for each column of each form, so a change of the codebook never rewrites an answer: tables
 * are computed from counts of distinct raw answers (`answer-counts.ts`) and this codebook.
 */
import type { Locale } from "../model.ts";

/** `scale` is an ordered single choice: a number, or options that carry a `value` (a Likert item). */
export const questionTypes = ["single", "multiple", "scale", "number", "date", "text"] as const;
export type QuestionType = (typeof questionTypes)[number];

/** A text in those of the three languages in which it is known; at least one. */
export type Labels = Readonly<Partial<Record<Locale, string>>>;

/** A possible answer. Its labels in every language, and its aliases, match answers of every form. */
export interface SurveyOption {
  /** Unique in its question; never shown as the answer where there is a label. */
  readonly code: string;
  readonly labels: Labels;
  /** Other writings of the same answer: the raw text of a trilingual label, a code of the tool, an old wording. */
  readonly aliases: readonly string[];
  /** "Hard to say": a category with a row of its own, never missing, and left out of means of a scale. */
  readonly isDontKnow: boolean;
  /** Collects what people typed themselves. */
  readonly isOther: boolean;
  /** "None of these": an answer that leaves no room for another one. Absent means no. */
  readonly isNone?: boolean;
  /** Point of a scale; null elsewhere and for "don't know". */
  readonly value: number | null;
}

export interface SurveyQuestion {
  /** Unique in the codebook, such as `q3` or the code of the tool. */
  readonly code: string;
  readonly type: QuestionType;
  /** Code of the grid or battery to which it belongs; null on its own. */
  readonly group: string | null;
  readonly labels: Labels;
  /** In order of showing. Empty for number, date and text, and for a scale of bare numbers. */
  readonly options: readonly SurveyOption[];
  /** Ends of a scale, whole numbers; null for other types. */
  readonly scale: { readonly min: number; readonly max: number } | null;
}

/** A grid or battery: the stem that its questions share. */
export interface QuestionGroup {
  readonly code: string;
  readonly labels: Labels;
}

/** What became of a column: a person said so, the program thinks so, or it waits for a person. */
export const columnStatuses = ["confirmed", "proposed", "unmatched"] as const;
export type ColumnStatus = (typeof columnStatuses)[number];

/** Where a column of a form belongs. Only columns of role `question` are here. */
export interface FormColumn {
  /** Place among the `cells` of a response, counted from 0: the n-th column of role `question`. */
  readonly place: number;
  /** Header as the file has it, to be shown and to recognise the same form again. */
  readonly header: string;
  /** Code of the question. Null and `unmatched`: waits. Null and `confirmed`: left out by a person. */
  readonly question: string | null;
  /** Option that the column stands for, where a multiple choice has one column per option. */
  readonly option: string | null;
  readonly status: ColumnStatus;
  /** How sure the proposal is, 0 to 1; null where a person decided or nothing was proposed. */
  readonly confidence: number | null;
}

/** What a person said an answer means, where labels and aliases can't tell. */
export interface AnswerDecision {
  readonly question: string;
  /** The answer as written (the whole cell, or the piece of a multiple choice that was not recognised). */
  readonly raw: string;
  /** Codes of options; an empty list means none of them (it stays under "not listed"); null means no answer. */
  readonly options: readonly string[] | null;
  /** Absent: a person decided. `proposed`: the program matched two languages, and a person is asked. */
  readonly status?: "confirmed" | "proposed";
  /** How sure the proposal is, 0 to 1. */
  readonly confidence?: number;
}

/** One shape of file: a language version or a wave of the questionnaire. Files of the same shape share it. */
export interface SurveyForm {
  readonly id: string;
  /** Language of the form; null where its texts carry several, or it is none of the three. */
  readonly language: Locale | null;
  /** Recognises files of this shape: `formSignature` of their headers. */
  readonly signature: string;
  readonly columns: readonly FormColumn[];
  readonly decisions: readonly AnswerDecision[];
}

export interface Codebook {
  readonly groups: readonly QuestionGroup[];
  /** In order of the questionnaire. */
  readonly questions: readonly SurveyQuestion[];
  readonly forms: readonly SurveyForm[];
}

export const emptyCodebook: Codebook = { groups: [], questions: [], forms: [] };

/** The question with a code, or null. */
export function findQuestion(codebook: Codebook, code: string): SurveyQuestion | null {
  return codebook.questions.find((question) => question.code === code) ?? null;
}

/**
 * Columns of a form that hold a question, by place; none where this form doesn't ask it. Proposed columns count as
 * well, and a page says that they wait for a person.
 */
export function columnsOf(form: SurveyForm, question: string): readonly FormColumn[] {
  return form.columns.filter((column) => column.question === question).sort((a, b) => a.place - b.place);
}

/** Same header in the same order means the same form, whatever the case and the blanks. */
export function formSignature(headers: readonly string[]): string {
  return headers.map((header) => header.normalize("NFC").replace(/\s+/g, " ").trim().toLowerCase()).join("\u001f");
}

/** The label in the language of the reader, else in another one; the code where there is none. */
export function labelIn(labels: Labels, locale: Locale, code: string): string {
  const order: readonly Locale[] = [locale, "ru", "kk", "en"];
  for (const language of order) {
    const label = labels[language];
    if (label !== undefined && label !== "") return label;
  }
  return code;
}
