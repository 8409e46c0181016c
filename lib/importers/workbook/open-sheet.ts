import { findDuplicates, planColumns } from "../column-plan.ts";
import type { OpenedImport, ReadOptions } from "../importer.ts";
import { IssueTally } from "../issue-tally.ts";
import { refuseKnownNames } from "../known-formats.ts";
import { refuseKnownSeries } from "../known-series.ts";
import { columnLimit } from "../limits.ts";
import { refuseUnmapped } from "../mapping/find-mapped-header.ts";
import { formatOfProfile } from "../mapping/profile-format.ts";
import { tableHeadOf } from "../mapping/table-head.ts";
import { UnknownTableError } from "../mapping/unknown-table.ts";
import { openRows } from "../open-rows.ts";
import { refuseUnusable } from "../recognize.ts";
import { refuse } from "../refuse.ts";
import { tableFormats } from "../registry.ts";
import type { RowStream } from "../row-stream.ts";
import { findAnswersIn } from "../survey/find-answers.ts";
import { findSurveyIn } from "../survey/find-survey.ts";
import { openSurvey } from "../survey/open-survey.ts";
import { normalizeHeader } from "../table/header-names.ts";
import type { TableFormat } from "../table/table-format.ts";
import { LinkedRows, type SheetLinks } from "./hyperlinks.ts";
import type { SheetRow, SheetRows } from "./sheet-rows.ts";

/** Rows from the top among which a header is looked for, as in text tables. */
const headerSearchDepth = 30;

/**
 * Opens the table of a sheet; `bytesRead` says how far the workbook was read, `readLinks` what stands behind cells.
 * @throws ImportRefusedError where no row near the top is the header of a known format.
 */
export async function openSheet(
  rows: SheetRows,
  options: ReadOptions,
  bytesRead: () => number,
  readLinks: () => Promise<SheetLinks>,
): Promise<OpenedImport> {
  const top = await takeTop(rows);
  const { mapping, holdsAnswers = false } = options;
  const formats = mapping === undefined ? tableFormats : [formatOfProfile(mapping)];
  const known = findHeader(top, formats);
  const mayBeSurvey = known === null && mapping === undefined;
  const topCells = mayBeSurvey ? top.map(({ cells }) => cells) : [];
  const survey = findSurveyIn(topCells) ?? (holdsAnswers ? findAnswersIn(topCells) : null);
  if (survey !== null) {
    const firstBelow = survey.at + survey.header.rows;
    const headerLine = survey.header.rows === 0 ? null : (top[firstBelow - 1]?.line ?? null);
    rows.padTo(survey.header.columns.length);
    return openSurvey({
      found: survey,
      options,
      rows: rowsFrom(top, firstBelow, rows),
      written: { encoding: "utf-8", delimiter: null, headerLine },
      bytesRead,
      byteWarnings: () => [],
      close: () => rows.close(),
    });
  }
  const found = known ?? (mapping === undefined ? refuseUnknown(top) : refuseUnmapped(top, mapping));
  const { format, header } = found;
  if (header.cells.length > columnLimit)
    refuse("too_many_columns", { columns: header.cells.length, limit: columnLimit });
  const { schema } = format;
  const below = rowsFrom(top, top.indexOf(header) + 1, rows);
  const linked = schema.hasLinks === true ? new LinkedRows(below, await readLinks(), header.cells.length) : null;
  const plan = planColumns(linked?.headers(header.cells) ?? header.cells, schema);
  refuseUnusable(schema, plan, options);
  const warnings = new IssueTally();
  if (top[0] !== header) warnings.note("header_not_first", { line: header.line });
  for (const { column, count } of findDuplicates(plan)) warnings.note("duplicate_column", { column, count });
  rows.padTo(header.cells.length);
  return openRows(
    {
      format,
      plan,
      seen: plan,
      rows: linked ?? below,
      warnings,
      above: top.slice(0, top.indexOf(header)).map(({ cells }) => cells),
      written: { encoding: "utf-8", delimiter: null, headerLine: header.line },
      bytesRead,
      byteWarnings: () => [],
      close: () => rows.close(),
    },
    options,
  );
}

async function takeTop(rows: SheetRows): Promise<SheetRow[]> {
  const top: SheetRow[] = [];
  do {
    for (let row = rows.next(); row !== null; row = rows.next()) {
      top.push(row);
      if (top.length === headerSearchDepth) return top;
    }
  } while (await rows.pull());
  return top;
}

function findHeader(
  top: readonly SheetRow[],
  formats: readonly TableFormat[],
): { readonly format: TableFormat; readonly header: SheetRow } | null {
  for (const row of top) {
    if (row.cells.length < 2) continue;
    const names = new Set(row.cells.map(normalizeHeader));
    const format = formats.find(({ schema }) => schema.matches(names));
    if (format !== undefined) return { format, header: row };
  }
  return null;
}

function refuseUnknown(top: readonly SheetRow[]): never {
  if (top.length === 0) refuse("file_empty", {});
  refuseKnownSeries(top.map(({ text }) => text).join("\n"), top);
  for (const { cells } of top) refuseKnownNames(new Set(cells.map(normalizeHeader)));
  const widest = top.reduce((best, row) => (row.cells.length > best.cells.length ? row : best));
  throw new UnknownTableError(widest.text, tableHeadOf(top));
}

/** The rows below the header: first those that were looked at, then the others. */
function rowsFrom(top: readonly SheetRow[], first: number, rows: SheetRows): RowStream {
  const ahead = top.slice(first);
  let given = 0;
  return {
    next() {
      const row = ahead[given];
      if (row === undefined) return rows.next();
      given++;
      return rows.padded(row);
    },
    pull: () => rows.pull(),
  };
}
