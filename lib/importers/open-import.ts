import { openTextSource, type TextSource } from "./bytes/text-source.ts";
import { carriedBy, describeColumns, planColumns } from "./column-plan.ts";
import type { ImportWarning, OpenedImport, ReadOptions } from "./importer.ts";
import { IssueTally } from "./issue-tally.ts";
import { lookAhead } from "./lookahead.ts";
import { openRowTest, openSorter, surveySample } from "./open-sorter.ts";
import { readBatches } from "./read-batches.ts";
import { noteHeader, recognize, refuseUnusable } from "./recognize.ts";
import { refuse } from "./refuse.ts";
import { TableReader } from "./table/table-reader.ts";

/**
 * Recognises a file and opens it for reading once, front to back, in batches with flat memory.
 * `chunks` are the bytes of the file in any pieces.
 * @throws ImportRefusedError with a code of `refusalCodes`, here or (`quotes_broken`) from `batches()`.
 */
export async function openImport(chunks: AsyncIterable<Uint8Array>, options: ReadOptions): Promise<OpenedImport> {
  const source = await openTextSource(chunks);
  const found = recognize(source.head);
  const { format, dialect, wrappedIn, line: headerLine } = found;
  const { schema } = format;
  const plan = planColumns(found.headers, schema);
  refuseUnusable(schema, plan, options);
  const warnings = new IssueTally();
  noteHeader(found, plan, source.head, warnings);
  const layout = { dialect, wrappedIn, headerLine, width: found.headers.length };
  const reader = new TableReader(source, layout, openRowTest(format, plan, options));
  const ahead = await lookAhead(reader, plan, schema, warnings);
  if (ahead.rows.length === 0) warnings.note("no_rows", {});
  const trial = openSorter(format, plan, options, ahead, new IssueTally());
  const survey = surveySample(ahead.rows, trial, schema.hasWallTimes);
  if (survey.needsAccount) refuse("account_needed", { format: schema.name });
  const sorter = openSorter(format, plan, options, ahead, warnings);
  return {
    recognition: {
      format: schema.name,
      kind: schema.kind,
      encoding: source.decoder.encoding,
      delimiter: dialect.delimiter,
      headerLine,
      columns: describeColumns(plan, schema),
      needsTimeZone: survey.hasWallTimes,
      capturedAt: schema.capturedAt?.(options.fileName) ?? null,
      carries: carriedBy(plan, schema),
    },
    batches: () => readBatches(ahead.rows, reader, sorter, () => source.bytesRead),
    warnings: () => [...encodingWarnings(source), ...warnings.list()],
  };
}

function encodingWarnings({ decoder }: TextSource): ImportWarning[] {
  const { encoding, invalidBytes: count } = decoder;
  const warnings: ImportWarning[] = [];
  if (decoder.recognisedLate) warnings.push({ code: "encoding_recognised_late", params: { encoding } });
  if (count > 0) warnings.push({ code: "invalid_bytes", params: { count, encoding } });
  return warnings;
}
