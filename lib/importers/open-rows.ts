import { type ColumnPlan, carriedBy, describeColumns } from "./column-plan.ts";
import { addTelling } from "./comment-telling.ts";
import type { ImportWarning, OpenedImport, ReadOptions, Recognition } from "./importer.ts";
import { IssueTally } from "./issue-tally.ts";
import { batchRows, namelessBatchRows } from "./limits.ts";
import { lookAhead } from "./lookahead.ts";
import { openSorter, surveySample } from "./open-sorter.ts";
import { type RowWatch, readBatches } from "./read-batches.ts";
import { refuse } from "./refuse.ts";
import type { RowStream } from "./row-stream.ts";
import { openSourceCells } from "./source-row.ts";
import type { TableRow } from "./table/row-framer.ts";
import type { TableFormat } from "./table/table-format.ts";

/** What a file can carry of its posts beside counts. */
const isNoCount: ReadonlySet<string> = new Set(["text", "type", "permalink", "followersAtPost"]);

/** Rows whose format and columns are known, and what else there is to say of their file. */
export interface RecognizedRows {
  readonly format: TableFormat;
  readonly plan: ColumnPlan;
  /** The columns that the file was seen to have; of JSON, whose objects lack what they do not know, fewer than are read. */
  readonly seen: ColumnPlan;
  readonly rows: RowStream;
  readonly warnings: IssueTally;
  /** Rows above the header. */
  readonly above?: readonly (readonly string[])[];
  readonly written: Pick<Recognition, "encoding" | "delimiter" | "headerLine">;
  bytesRead(): number;
  /** Warnings about the bytes, complete at the end. */
  byteWarnings(): readonly ImportWarning[];
  close(): Promise<void>;
}

/** Shows the rows of posts that the caller asks for, if it asks for any. */
function openShow({ format, seen, written }: RecognizedRows, { showsRow }: ReadOptions): Pick<RowWatch, "show"> {
  if (showsRow === undefined) return {};
  const cellsOf = openSourceCells(format.schema, seen, written.headerLine === null);
  return { show: (row, post) => (showsRow(post) ? { line: row.line, post, cells: cellsOf(row) } : null) };
}

/** Rows of a batch: more of them where one may name whom another addresses. */
function rowsAtOnce({ format: { schema }, seen }: RecognizedRows): number {
  const mayName = schema.tells && !(schema.namesByColumn && !seen.placeOf.has("authorName"));
  return mayName ? batchRows : namelessBatchRows;
}

/** Looks at the first rows and opens the import of a file that was recognised, whatever it is written in. */
export async function openRows(found: RecognizedRows, options: ReadOptions): Promise<OpenedImport> {
  const { format, plan, warnings } = found;
  const { schema } = format;
  const ahead = await lookAhead(found.rows, plan, schema, warnings, options.dateOrder);
  if (ahead.rows.length === 0) warnings.note("no_rows", {});
  const unsaid = schema.unsaid?.(found.seen, ahead.rows) ?? [];
  const carries = carriedBy(found.seen, schema).filter((field) => !unsaid.includes(field));
  if (schema.kind === "posts" && carries.every((field) => isNoCount.has(field))) warnings.note("no_counts", {});
  const trial = openSorter(format, plan, options, ahead, new IssueTally(), found.above);
  const survey = surveySample(ahead.rows, trial, schema.hasWallTimes);
  if (survey.needsAccount) refuse("account_needed", { format: schema.name });
  const sorter = openSorter(format, plan, options, ahead, warnings, found.above);
  const comments = schema.tells?.(found.seen, ahead.rows) ?? null;
  // The first rows may all hide who wrote them, or be posts; what the file tells is known at its end.
  let told = comments;
  const look = (rows: readonly TableRow[]): void => {
    told = addTelling(told, schema.tells?.(found.seen, rows) ?? null);
  };
  const watch: RowWatch = { ...(schema.tells && { look }), ...openShow(found, options) };
  return {
    recognition: {
      format: schema.name,
      kind: schema.kind,
      ...found.written,
      columns: describeColumns(found.seen, schema),
      needsTimeZone: survey.hasWallTimes,
      capturedAt: schema.capturedAt?.(options.fileName, found.above ?? []) ?? null,
      carries,
      ...(comments !== null && { comments }),
    },
    batches: () => readBatches(ahead.rows, found.rows, sorter, found.bytesRead, watch, rowsAtOnce(found)),
    telling: () => told,
    warnings: () => [...found.byteWarnings(), ...warnings.list()],
    close: found.close,
  };
}
