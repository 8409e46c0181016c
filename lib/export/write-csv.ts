import { type CsvDialect, csvHead, csvLine } from "./csv.ts";
import type { ExportTable } from "./export-table.ts";

const pieceSize = 64 * 1024;

/** A table as CSV, in pieces, as its rows are made. */
export async function* csvPieces({ columns, rows }: ExportTable, dialect: CsvDialect): AsyncGenerator<string> {
  let piece = csvHead(
    columns.map(({ header }) => header),
    dialect,
  );
  for await (const row of rows) {
    piece += csvLine(row, dialect);
    if (piece.length < pieceSize) continue;
    yield piece;
    piece = "";
  }
  if (piece !== "") yield piece;
}

/** The same as a stream of bytes that stops asking for rows when its reader goes away. */
export function csvStream(table: ExportTable, dialect: CsvDialect): ReadableStream<Uint8Array> {
  const pieces = csvPieces(table, dialect);
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await pieces.return(undefined);
    },
  });
}
