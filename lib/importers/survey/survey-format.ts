import type { DateOrder } from "../cells/date-text.ts";
import type { SurveyColumn } from "../importer.ts";

/** The header of a survey file as its tool means it. */
export interface SurveyHeader {
  /**
   * Rows of the table that it takes: some tools write questions in one row and their options in the next; 0 where
   * somebody deleted it.
   */
  readonly rows: 0 | 1 | 2 | 3;
  /** All columns in order; who is a person by the content of a column is found out later. */
  readonly columns: readonly SurveyColumn[];
  /** Whether a blank time of submission means that the person broke off. */
  readonly marksIncomplete?: boolean;
}

/** What tells the response files of one tool. */
export interface SurveyFormat {
  /** Stable name, as every door prints it. */
  readonly name: string;
  /** Nothing in a file tells it: it is read where a person says what it is. */
  readonly onlyWhenTold?: boolean;
  /** What a cell says in small letters (ten at most) where the question was not shown. */
  readonly notShown?: ReadonlySet<string>;
  /** How `02/03/2025` is read where no date of the file tells, or whatever they tell. */
  readonly dateOrder: { readonly assumed: DateOrder; readonly documented: boolean; readonly isFixed?: boolean };
  /** Reads a header from the rows of a table, the first of which may be it; null where it is none of this tool. */
  readHeader(rows: readonly (readonly string[])[]): SurveyHeader | null;
}
