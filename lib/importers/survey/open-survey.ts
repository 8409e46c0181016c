import type { DateOrders } from "../cells/date-text.ts";
import { DateOrderSurvey } from "../date-order-survey.ts";
import type {
  ImportBatch,
  ImportWarning,
  OpenedImport,
  ReadOptions,
  Recognition,
  Rejection,
  SurveyColumn,
  SurveyResponseRecord,
} from "../importer.ts";
import { IssueTally } from "../issue-tally.ts";
import { batchRows, brokenQuoteLimit, lookaheadLimit, lookaheadRows, surveyColumnLimit } from "../limits.ts";
import { refuse } from "../refuse.ts";
import type { RowStream } from "../row-stream.ts";
import type { TableRow } from "../table/row-framer.ts";
import type { FoundSurvey } from "./find-survey.ts";
import { markPersonColumns, nameColumns } from "./person-columns.ts";
import { ResponseReader } from "./response-reader.ts";

/** Rows of a survey that was recognised, and what else there is to say of their file. */
export interface SurveyRows {
  readonly found: FoundSurvey;
  readonly options: Pick<ReadOptions, "dateOrder">;
  readonly rows: RowStream;
  readonly written: Pick<Recognition, "encoding" | "delimiter" | "headerLine">;
  bytesRead(): number;
  /** Warnings about the bytes, complete at the end. */
  byteWarnings(): readonly ImportWarning[];
  close(): Promise<void>;
}

/** Looks at the first responses and opens a survey file, whatever it is written in. */
export async function openSurvey({ found, options, rows, written, ...source }: SurveyRows): Promise<OpenedImport> {
  const { format, header } = found;
  const asked = header.columns.filter(({ role }) => role === "question").length;
  if (asked > surveyColumnLimit) refuse("too_many_columns", { columns: asked, limit: surveyColumnLimit });
  const warnings = new IssueTally();
  const ahead = await lookAhead(rows, header.columns);
  if (ahead.rows.length === 0) warnings.note("no_rows", {});
  if (found.at > 0 && written.headerLine !== null) warnings.note("header_not_first", { line: written.headerLine });
  if (format.onlyWhenTold)
    warnings.note(header.rows === 0 ? "answers_without_header" : "answers_assumed", { columns: asked });
  const columns = markPersonColumns(header.columns, ahead.rows);
  const persons = columns.filter(({ role }) => role === "person");
  if (persons.length > 0) warnings.note("personal_columns_dropped", { columns: nameColumns(persons) });
  const reading = {
    columns,
    notShown: format.notShown ?? new Set<string>(),
    marksIncomplete: header.marksIncomplete ?? false,
    dateOrders: ahead.dates.decide(format, warnings, options.dateOrder),
  };
  const trial = new ResponseReader(reading, new IssueTally());
  const needsTimeZone = ahead.rows.some((row) => {
    const read = trial.read(row);
    return "response" in read && read.response.submitted !== null && "wall" in read.response.submitted;
  });
  const reader = new ResponseReader(reading, warnings);
  return {
    recognition: {
      format: format.name,
      kind: "survey",
      ...written,
      columns: columns.map(describeColumn),
      needsTimeZone,
      capturedAt: null,
      carries: [],
      survey: { columns },
    },
    batches: () => readResponses(ahead.rows, rows, reader, source.bytesRead),
    warnings: () => [...source.byteWarnings(), ...warnings.list()],
    close: source.close,
  };
}

/** A test for the table reader, which has to know a row before the file was looked at. */
export function responseTest({ format, header }: FoundSurvey): (cells: readonly string[]) => boolean {
  const orders: readonly DateOrders[] = [
    { slashed: "month-day", dotted: "day-month" },
    { slashed: "day-month", dotted: "month-day" },
  ];
  const readers = orders.map((dateOrders) => {
    const notShown = format.notShown ?? new Set<string>();
    return new ResponseReader(
      { columns: header.columns, notShown, marksIncomplete: false, dateOrders },
      new IssueTally(),
    );
  });
  return (cells) => readers.some((reader) => reader.couldBe(cells));
}

function describeColumn({ role, question, item, code }: SurveyColumn): { column: string; field: string | null } {
  const text = question === "" ? (code ?? "") : question;
  const isUsed = role !== "person" && role !== "meta";
  return { column: item === null ? text : `${text} [${item}]`, field: isUsed ? role : null };
}

/** Reads the first rows: enough to see, and more (up to a limit) as long as day and month can't be told apart. */
async function lookAhead(
  rows: RowStream,
  columns: readonly SurveyColumn[],
): Promise<{ readonly rows: TableRow[]; readonly dates: DateOrderSurvey }> {
  const timePlace = columns.findIndex(({ role }) => role === "submittedAt");
  const dates = new DateOrderSurvey();
  const read: TableRow[] = [];
  let length = 0;
  const isEnough = (): boolean => length > lookaheadLimit || (read.length >= lookaheadRows && dates.isDecided);
  do {
    for (let row = rows.next(); row !== null; row = rows.next()) {
      read.push(row);
      length += row.text.length;
      dates.add(row.cells[timePlace]?.trim() ?? "");
      if (isEnough()) break;
    }
  } while (!isEnough() && (await rows.pull()));
  return { rows: read, dates };
}

/** Batches of responses: first the rows that were looked at already, then the others as they are read. */
async function* readResponses(
  ahead: TableRow[],
  rows: RowStream,
  reader: ResponseReader,
  bytesRead: () => number,
): AsyncGenerator<ImportBatch, void, void> {
  let responses: SurveyResponseRecord[] = [];
  let rejections: Rejection[] = [];
  let brokenQuotes = 0;
  const take = (row: TableRow): void => {
    const read = reader.read(row);
    if ("response" in read) responses.push(read.response);
    else {
      rejections.push(read.rejection);
      if (read.rejection.code === "unclosed_quote") brokenQuotes += 1;
      if (brokenQuotes >= brokenQuoteLimit) refuse("quotes_broken", { line: row.line, count: brokenQuotes });
    }
  };
  const give = (): ImportBatch => {
    const batch = { posts: [], followers: [], rows: responses.length + rejections.length, bytesRead: bytesRead() };
    const full = { ...batch, responses, rejections };
    responses = [];
    rejections = [];
    return full;
  };
  for (const row of ahead.splice(0)) {
    take(row);
    if (responses.length + rejections.length >= batchRows) yield give();
  }
  do {
    for (let row = rows.next(); row !== null; row = rows.next()) {
      take(row);
      if (responses.length + rejections.length >= batchRows) yield give();
    }
  } while (await rows.pull());
  if (responses.length + rejections.length > 0) yield give();
}
