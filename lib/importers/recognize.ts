import { type ColumnPlan, findDuplicates } from "./column-plan.ts";
import { candidateRows, type FoundHeader, findHeader } from "./find-header.ts";
import type { ReadOptions } from "./importer.ts";
import type { IssueTally } from "./issue-tally.ts";
import { refuseKnownNames } from "./known-formats.ts";
import { refuseKnownSeries } from "./known-series.ts";
import { columnLimit } from "./limits.ts";
import { findTableHead } from "./mapping/table-head.ts";
import { UnknownTableError } from "./mapping/unknown-table.ts";
import { refuse } from "./refuse.ts";
import { readSeparatorLine } from "./table/dialect.ts";
import { normalizeHeader } from "./table/header-names.ts";
import type { TableSchema } from "./table/table-format.ts";

/**
 * Finds the format of a file by its header.
 * @throws ImportRefusedError naming what the file is, where that is known, else the header found.
 */
export function recognize(head: string): FoundHeader {
  if (head.trim() === "") refuse("file_empty", {});
  const found = findHeader(head);
  if (found !== null) {
    const columns = found.headers.length;
    if (columns > columnLimit) refuse("too_many_columns", { columns, limit: columnLimit });
    return found;
  }
  const rows = candidateRows(head);
  refuseKnownSeries(head, rows);
  for (const { cells } of rows) {
    // Surveys of some hundred questions are known by a few columns; what is wider than Excel is none.
    if (cells.length <= columnLimit) refuseKnownNames(new Set(cells.map(normalizeHeader)));
  }
  const columns = rows[0]?.cells.length ?? 0;
  if (columns > columnLimit) refuse("too_many_columns", { columns, limit: columnLimit });
  const lines = head.split(/\r\n|\n/, 10);
  const header = lines.find((line) => line.trim() !== "" && readSeparatorLine(line) === null) ?? "";
  throw new UnknownTableError(header, findTableHead(head));
}

/** Refuses a file whose rows could not be read one like the other: needed columns or the account are missing. */
export function refuseUnusable(schema: TableSchema, plan: ColumnPlan, { account }: ReadOptions): void {
  const format = schema.name;
  const missing = schema.required.filter((field) => !plan.placeOf.has(field));
  if (missing.length > 0) {
    const columns = missing.map((field) => schema.columns[field]?.find((name) => typeof name === "string") ?? field);
    refuse("columns_missing", { format, columns: columns.join(", ") });
  }
  if (account === undefined) {
    const isNamed =
      schema.asksRows === true || schema.platform !== null || (plan.placeOf.has("platform") && namesAccounts(plan));
    if (!isNamed) refuse("account_needed", { format });
  } else if (schema.platform !== null && account.platform !== schema.platform) {
    const { platform: given } = account;
    refuse("account_platform_mismatch", { given, expected: schema.platform, format });
  }
}

function namesAccounts(plan: ColumnPlan): boolean {
  return plan.placeOf.has("account") || plan.placeOf.has("accountId");
}

/** Warns of what was passed over or undone to find the header. */
export function noteHeader(found: FoundHeader, plan: ColumnPlan, head: string, warnings: IssueTally): void {
  const above = head.split(/\r\n|\n/, found.line - 1);
  const isText = above.some((line) => line.trim() !== "" && readSeparatorLine(line.replace(/^\ufeff/, "")) === null);
  if (isText) warnings.note("header_not_first", { line: found.line });
  if (found.wrappedIn !== null) warnings.note("lines_unwrapped", {});
  const merged = new Set(
    (found.format.schema.merged ?? []).flatMap((field) => found.format.schema.columns[field] ?? []),
  );
  for (const { column, count } of findDuplicates(plan)) {
    if (!merged.has(normalizeHeader(column))) warnings.note("duplicate_column", { column, count });
  }
}
