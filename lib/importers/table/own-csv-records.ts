import { type Dialect, delimiters, readSeparatorLine } from "./dialect.ts";
import { RecordFramer } from "./record-framer.ts";
import { splitCells } from "./split-cells.ts";

/** A record of a table, with the line on which it begins. */
export interface OwnCsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Records of a small table that was exported here, with whichever delimiter a spreadsheet gave it. */
export function ownCsvRecords(text: string): OwnCsvRecord[] {
  const [first = ""] = text.split(/\r?\n/, 1);
  const declared = readSeparatorLine(first);
  const head = declared === null ? first : (text.split(/\r?\n/, 2)[1] ?? "");
  const counted = delimiters.map((delimiter) => ({ delimiter, n: head.split(delimiter).length }));
  const commonest = counted.reduce((most, next) => (next.n > most.n ? next : most)).delimiter;
  const dialect: Dialect = { delimiter: declared ?? commonest, skipBlanks: true };
  const framer = new RecordFramer(dialect);
  framer.push(text);
  framer.finish();
  const records: { line: number; cells: string[] }[] = [];
  for (let record = framer.next(); record !== null; record = framer.next()) {
    if (record.problem !== null || record.text.trim() === "" || (declared !== null && record.line === 1)) continue;
    records.push({ line: record.line, cells: splitCells(record.text, dialect) });
  }
  return records;
}
