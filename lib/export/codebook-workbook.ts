import type { CellValue } from "./csv.ts";
import { xlsxOf } from "./write-xlsx.ts";

/** Columns of a codebook that hold whole numbers. */
const numbers = new Set(["point", "from", "to"]);

/** A codebook as a workbook that can be taken again: its headers are those of the CSV, in no language. */
export function codebookWorkbook(
  survey: string,
  columns: readonly string[],
  rows: readonly (readonly CellValue[])[],
): Promise<Buffer> {
  const table = {
    name: "codebook",
    title: "codebook",
    columns: columns.map((header) => ({
      header,
      kind: numbers.has(header) ? ("integer" as const) : ("text" as const),
    })),
    rows,
    about: [["survey", survey]] as const,
  };
  return xlsxOf(table, "about");
}
