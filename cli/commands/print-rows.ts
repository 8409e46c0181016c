import { z } from "zod";
import { type CellValue, csvOf, machineDialect } from "#lib/export/csv.ts";
import { textTable } from "#lib/export/text-table.ts";
import { printText } from "./answer-command.ts";
import type { CommandContext } from "./command.ts";

/** Forms of a list that only the command line has. */
export const formatOption = z
  .enum(["json", "csv", "table"])
  .default("table")
  .meta({ value: "json|csv|table", description: "Form of the answer; a table for people where none is given" });

/** Prints rows in the form that was asked for, cells in the order of `columns`. */
export function printRows<Column extends string>(
  context: CommandContext,
  format: z.infer<typeof formatOption>,
  columns: readonly Column[],
  rows: readonly Readonly<Record<Column, CellValue>>[],
): void {
  const cells = rows.map((row) => columns.map((column) => row[column]));
  if (format === "json") context.print(JSON.stringify({ rows }));
  else printText(context, format === "csv" ? csvOf(columns, cells, machineDialect) : textTable(columns, cells));
}
