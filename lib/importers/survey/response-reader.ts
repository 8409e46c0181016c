import { type DateOrders, readDate } from "../cells/date-text.ts";
import { readIdentifier } from "../cells/identifier.ts";
import { publicationTime } from "../cells/publication-time.ts";
import type { PublicationTime, Rejection, SurveyColumn, SurveyResponseRecord } from "../importer.ts";
import type { IssueTally } from "../issue-tally.ts";
import { rejectedTextLimit } from "../limits.ts";
import type { TableRow } from "../table/row-framer.ts";

/** What became of one row. */
export type ReadResponse = { readonly response: SurveyResponseRecord } | { readonly rejection: Rejection };

/** What the file as a whole says of its rows. */
export interface ResponseReading {
  readonly columns: readonly SurveyColumn[];
  readonly notShown: ReadonlySet<string>;
  readonly marksIncomplete: boolean;
  readonly dateOrders: DateOrders;
}

/** Answers are read by the million; only short ones can be the mark of a question that was not shown. */
const longestMark = 10;
/** LimeSurvey writes this day where it was told not to record times. */
const noDate = /^1980-01-01(?: 00:00:00)?$/;

/** Reads rows as responses; cells of persons are never touched. */
export class ResponseReader {
  readonly #reading: ResponseReading;
  readonly #warnings: IssueTally;
  readonly #questions: readonly number[];
  readonly #idPlace: number;
  readonly #timePlace: number;
  readonly #languagePlace: number;

  constructor(reading: ResponseReading, warnings: IssueTally) {
    this.#reading = reading;
    this.#warnings = warnings;
    const placeOf = (role: SurveyColumn["role"]): number => reading.columns.findIndex((column) => column.role === role);
    this.#questions = reading.columns.flatMap(({ role, place }) => (role === "question" ? [place] : []));
    this.#idPlace = placeOf("responseId");
    this.#timePlace = placeOf("submittedAt");
    this.#languagePlace = placeOf("language");
  }

  read(row: TableRow): ReadResponse {
    const { line, problem } = row;
    if (problem !== null) {
      // A row that broke may hold anything anywhere, names and addresses too: only that it was there is kept.
      const hasPersons = this.#reading.columns.some(({ role }) => role === "person");
      return { rejection: { line, ...problem, text: hasPersons ? "" : row.text.slice(0, rejectedTextLimit) } };
    }
    const time = row.cells[this.#timePlace]?.trim() ?? "";
    return {
      response: {
        line,
        responseId: this.#idOf(row),
        submitted: this.#timeOf(time, line),
        language: row.cells[this.#languagePlace]?.trim() || null,
        isComplete: this.#reading.marksIncomplete && this.#timePlace >= 0 ? time !== "" : null,
        cells: this.#questions.map((place) => this.#answerOf(row.cells[place] ?? "", line)),
      },
    };
  }

  /** Whether cells can be a response: what stands where times (or numbers of responses) stand is one. */
  couldBe(cells: readonly string[]): boolean {
    const time = cells[this.#timePlace]?.trim() ?? "";
    const id = cells[this.#idPlace]?.trim() ?? "";
    if (this.#timePlace >= 0 && time !== "") return this.#readTime(time) !== null;
    return this.#idPlace >= 0 && /^[\da-z-]{1,40}$/i.test(id);
  }

  #idOf({ cells }: TableRow): string | null {
    const cell = this.#idPlace < 0 ? undefined : cells[this.#idPlace];
    if (cell === undefined) return null;
    const reading = readIdentifier(cell);
    return "id" in reading ? reading.id : null;
  }

  #timeOf(cell: string, line: number): PublicationTime | null {
    if (cell === "" || noDate.test(cell)) return null;
    const time = this.#readTime(cell);
    if (time === null) this.#warnings.count("response_times_unread", line, cell.slice(0, 100).toWellFormed());
    return time;
  }

  #readTime(cell: string): PublicationTime | null {
    const date = readDate(cell, this.#reading.dateOrders);
    return date === null ? null : publicationTime(date);
  }

  #answerOf(cell: string, line: number): string | null {
    const text = cell.trim();
    if (text === "") return "";
    if (text.length <= longestMark && this.#reading.notShown.has(text.toLowerCase())) return null;
    if (!text.includes("\0")) return text.isWellFormed() ? text : text.toWellFormed();
    this.#warnings.count("nul_removed", line);
    return text.replaceAll("\0", "").trim().toWellFormed();
  }
}
