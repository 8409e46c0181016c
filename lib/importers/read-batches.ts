import type { CommentRecord, FollowerRecord, ImportBatch, PostRecord, Rejection } from "./importer.ts";
import { batchLength, batchRows, brokenQuoteLimit } from "./limits.ts";
import { isComment, isFollowers } from "./record-kind.ts";
import { refuse } from "./refuse.ts";
import type { RowSorter } from "./row-sorter.ts";
import type { RowStream } from "./row-stream.ts";
import type { SourceRow } from "./source-row.ts";
import type { TableRow } from "./table/row-framer.ts";

/** Which rows somebody wants to see as they stand in the file, and how. */
export interface RowWatch {
  /** Sees the rows of each batch before it is handed over. */
  readonly look?: (rows: readonly TableRow[]) => void;
  /** The row of a post as it is to be shown, or null where nobody asked for it. */
  readonly show?: (row: TableRow, post: PostRecord) => SourceRow | null;
}

/** Collects sorted rows until there are enough for a batch. */
class BatchBuilder {
  #rows = 0;
  #length = 0;
  #posts: PostRecord[] = [];
  #followers: FollowerRecord[] = [];
  #comments: CommentRecord[] = [];
  #rejections: Rejection[] = [];
  /** Rows of the batch as they stand in the file, where somebody wants to look at them. */
  #seen: TableRow[] = [];
  #shown: SourceRow[] = [];
  #brokenQuotes = 0;
  #firstBrokenLine = 0;
  readonly #sorter: RowSorter;

  readonly #watch: RowWatch;
  readonly #mostRows: number;

  constructor(sorter: RowSorter, watch: RowWatch, mostRows: number) {
    this.#sorter = sorter;
    this.#watch = watch;
    this.#mostRows = mostRows;
  }

  get isFull(): boolean {
    return this.#rows >= this.#mostRows || this.#length >= batchLength;
  }

  get isEmpty(): boolean {
    return this.#rows === 0;
  }

  add(row: TableRow): void {
    const sorted = this.#sorter.sort(row);
    if (sorted === null) return;
    this.#rows++;
    this.#length += row.size ?? row.text.length;
    if (this.#watch.look !== undefined) this.#seen.push(row);
    if ("rejection" in sorted) {
      this.#rejections.push(sorted.rejection);
      if (sorted.rejection.code === "unclosed_quote") this.#countBrokenQuote(row.line);
      return;
    }
    const { record, inside } = sorted;
    this.#keep(record, inside);
    if (this.#watch.show === undefined || isComment(record) || isFollowers(record)) return;
    const shown = this.#watch.show(row, record);
    if (shown !== null) this.#shown.push(shown);
  }

  #keep(record: PostRecord | FollowerRecord | CommentRecord, inside: readonly CommentRecord[]): void {
    if (isComment(record)) this.#comments.push(record);
    else if (isFollowers(record)) this.#followers.push(record);
    else this.#posts.push(record);
    for (const comment of inside) this.#comments.push(comment);
  }

  /** Hands over what was collected and starts anew. */
  take(bytesRead: number): ImportBatch {
    this.#watch.look?.(this.#seen);
    this.#seen = [];
    const batch = {
      rows: this.#rows,
      bytesRead,
      posts: this.#posts,
      followers: this.#followers,
      comments: this.#comments,
      rejections: this.#rejections,
      ...(this.#shown.length > 0 && { shown: this.#shown }),
    };
    this.#rows = 0;
    this.#length = 0;
    this.#posts = [];
    this.#followers = [];
    this.#comments = [];
    this.#rejections = [];
    this.#shown = [];
    return batch;
  }

  #countBrokenQuote(line: number): void {
    if (this.#brokenQuotes === 0) this.#firstBrokenLine = line;
    this.#brokenQuotes++;
    if (this.#brokenQuotes < brokenQuoteLimit) return;
    refuse("quotes_broken", { line: this.#firstBrokenLine, count: this.#brokenQuotes });
  }
}

/** Batches of a file: first the rows that were looked at already, then the others as they are read. */
export async function* readBatches(
  ahead: TableRow[],
  reader: RowStream,
  sorter: RowSorter,
  bytesRead: () => number,
  watch: RowWatch = {},
  mostRows = batchRows,
): AsyncGenerator<ImportBatch, void, void> {
  const builder = new BatchBuilder(sorter, watch, mostRows);
  for (const row of ahead.splice(0)) {
    builder.add(row);
    if (builder.isFull) yield builder.take(bytesRead());
  }
  do {
    for (let row = reader.next(); row !== null; row = reader.next()) {
      builder.add(row);
      if (builder.isFull) yield builder.take(bytesRead());
    }
  } while (await reader.pull());
  if (!builder.isEmpty) yield builder.take(bytesRead());
}
