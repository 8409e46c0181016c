import type { Platform } from "#lib/domain/model.ts";
import type { DateOrder } from "../cells/date-text.ts";
import type { ColumnPlan } from "../column-plan.ts";
import type { ImportField } from "../fields.ts";
import type {
  CarriedField,
  CommentRecord,
  CommentTelling,
  FollowerRecord,
  ImportKind,
  PostRecord,
  ReadOptions,
} from "../importer.ts";
import type { IssueTally } from "../issue-tally.ts";
import type { JsonForm } from "../json/json-form.ts";
import type { RowReader } from "../row-reader.ts";
import type { TableRow } from "./row-framer.ts";

/** The words of one export format: which columns it has and what they are called. */
export interface TableSchema {
  /** Stable name, as every door prints it. */
  readonly name: string;
  readonly kind: ImportKind;
  /** Platform of all rows, or null where rows say it. */
  readonly platform: Platform | null;
  /** Whether a header (names as `normalizeHeader` leaves them) is of this format. */
  matches(names: ReadonlySet<string>): boolean;
  /** Our fields with the normalised header names that mean them, the preferred one first. */
  readonly columns: Readonly<Partial<Record<ImportField, readonly (string | RegExp)[]>>>;
  /** Fields for which all columns of these names are looked at, not only the first. */
  readonly merged?: readonly ImportField[];
  /** Whether the tool writes likes that the account hides as hidden, and not as a number of its own making. */
  readonly tellsHiddenLikes?: boolean;
  /** Further columns (normalised names) that the mapper reads by their name. */
  readonly reads?: readonly string[];
  /** Fields that the mapper builds from others. */
  readonly built?: readonly CarriedField[];
  /** Fields whose columns say nothing in this file, judged by its first rows: what other files say of them stays. */
  unsaid?(seen: ColumnPlan, sample: readonly TableRow[]): readonly CarriedField[];
  /** Fields without which no row can be read. */
  readonly required: readonly ImportField[];
  /** Column of the date, and how `02/03/2025` is read where no date of the file tells, or whatever they tell. */
  readonly dateField: "publishedAt" | "date";
  readonly dateOrder: { readonly assumed: DateOrder; readonly documented: boolean; readonly isFixed?: boolean };
  /** Whether the tool is written in PHP, whose CSV leaves a quotation mark after a backslash single. */
  readonly backslashQuotes?: boolean;
  /** Reads when its counts were true from the file's own name, or the rows above its header, where the tool says it. */
  capturedAt?(fileName: string, above: readonly (readonly string[])[]): Date | null;
  /** Whether dates without a zone are wall times of the account's place. */
  readonly hasWallTimes: boolean;
  /** Whether only rows tell platform and account, so that no header can lack them. */
  readonly asksRows?: boolean;
  /** Writes a count of a table with habits of its own as `readCount` understands it. */
  writtenCount?(cell: string, field: ImportField): string;
  /**
   * What the comments of a file tell, by the columns seen and a stretch of its rows (first of all its first ones); null
   * where the stretch holds none. Present for every format that can hold comments; rejected rows of such formats are
   * shown without names and texts.
   */
  tells?(seen: ColumnPlan, sample: readonly TableRow[]): CommentTelling | null;
  /** Whether a comment's author is named by the column `authorName` or not at all: without that column, nobody is. */
  readonly namesByColumn?: boolean;
  /** Whether cells with a link behind them are followed by it: column `x` then has a column `link of x`. */
  readonly hasLinks?: boolean;
}

/** What a mapper may know of the file before its first row. */
export interface MapperContext {
  readonly options: ReadOptions;
  readonly warnings: IssueTally;
  /** The first rows of the file, for what only the file as a whole can tell. */
  readonly sample: readonly TableRow[];
  /** What stands above the header, row by row. */
  readonly above: readonly (readonly string[])[];
  /** Places of the columns with a normalised name, several where it is used twice. */
  columnsNamed(name: string): readonly number[];
  /** Normalised name of the column at a place. */
  nameAt(place: number): string;
  /** Places of the columns whose normalised name is of a pattern. */
  columnsMatching(pattern: RegExp): readonly number[];
}

/** One row to one record; null where the reader noted a problem, which rejects the row. */
export type RowMapper<R> = (row: RowReader) => R | null;

/** Comments that stand inside the row of their post, or replies inside that of their comment. */
export type InsideReader = (row: RowReader, record: PostRecord | CommentRecord) => readonly CommentRecord[];

/** A table format: its words and its mapper. */
export type TableFormat =
  | {
      readonly schema: TableSchema & { readonly kind: "posts" };
      /** Some tools write posts and comments as rows of one table. */
      openMapper(context: MapperContext): RowMapper<PostRecord | CommentRecord>;
      openInside?(context: MapperContext): InsideReader;
      /** How JSON of the format is shaped, where the names of its members don't tell it. */
      readonly json?: JsonForm;
    }
  | {
      readonly schema: TableSchema & { readonly kind: "comments" };
      openMapper(context: MapperContext): RowMapper<CommentRecord>;
      openInside?(context: MapperContext): InsideReader;
      readonly json?: JsonForm;
    }
  | {
      readonly schema: TableSchema & { readonly kind: "followers" };
      openMapper(context: MapperContext): RowMapper<FollowerRecord>;
      readonly json?: JsonForm;
    };
