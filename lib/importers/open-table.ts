import type { TextSource } from "./bytes/text-source.ts";
import { planColumns } from "./column-plan.ts";
import { encodingWarnings } from "./encoding-warnings.ts";
import { findHeader, topRows } from "./find-header.ts";
import type { OpenedImport, ReadOptions } from "./importer.ts";
import { IssueTally } from "./issue-tally.ts";
import { findMappedHeader } from "./mapping/find-mapped-header.ts";
import { openRows } from "./open-rows.ts";
import { openRowTest } from "./open-sorter.ts";
import { noteHeader, recognize, refuseUnusable } from "./recognize.ts";
import { refuse } from "./refuse.ts";
import { findAnswers } from "./survey/find-answers.ts";
import { findSurvey } from "./survey/find-survey.ts";
import { openSurveyText } from "./survey/open-survey-text.ts";
import type { Dialect } from "./table/dialect.ts";
import { TableReader } from "./table/table-reader.ts";

/** Opens a text table (CSV and its dialects). */
export async function openTable(source: TextSource, options: ReadOptions): Promise<OpenedImport> {
  const { mapping, holdsAnswers = false } = options;
  const mayBeSurvey = mapping === undefined && findHeader(source.head) === null;
  const known = mayBeSurvey ? findSurvey(source.head) : null;
  const survey = known ?? (mayBeSurvey && holdsAnswers ? findAnswers(source.head) : null);
  if (survey !== null) return openSurveyText(source, survey, options);
  const found = mapping === undefined ? recognize(source.head) : findMappedHeader(source.head, mapping);
  const { format, dialect, wrappedIn, line: headerLine } = found;
  const plan = planColumns(found.headers, format.schema);
  refuseUnusable(format.schema, plan, options);
  const warnings = new IssueTally();
  noteHeader(found, plan, source.head, warnings);
  const layout = { dialect, wrappedIn, headerLine, width: found.headers.length };
  const opened = await openRows(
    {
      format,
      plan,
      seen: plan,
      rows: new TableReader(source, layout, openRowTest(format, plan, options)),
      warnings,
      above: rowsAbove(source.head, dialect, headerLine),
      written: { encoding: source.decoder.encoding, delimiter: dialect.delimiter, headerLine },
      bytesRead: () => source.bytesRead,
      byteWarnings: () => encodingWarnings(source),
      close: () => source.close(),
    },
    options,
  );
  const isBroken = found.headers.some((name) => name.trim().includes("\n"));
  if (isBroken && opened.warnings().some(({ code }) => code === "no_rows"))
    refuse("header_unending", { line: headerLine });
  return opened;
}

function rowsAbove(head: string, dialect: Dialect, headerLine: number): (readonly string[])[] {
  if (headerLine === 1) return [];
  return topRows(head, dialect)
    .filter(({ line }) => line < headerLine)
    .map(({ cells }) => cells);
}
