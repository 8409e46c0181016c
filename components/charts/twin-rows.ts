import type { CellValue } from "#lib/export/csv.ts";

/** The table twin of a chart as values: raw numbers, null where a value is unknown. */
export interface TwinRows {
  readonly header: readonly string[];
  readonly rows: readonly (readonly CellValue[])[];
}

function cellValueOf(cell: HTMLTableCellElement): CellValue {
  const raw = cell.dataset.value;
  if (raw === undefined) return cell.textContent?.trim() ?? "";
  return raw === "" ? null : Number(raw);
}

/** Reads the table twin that stands in the page. */
export function twinRowsOf(table: HTMLTableElement): TwinRows {
  const [head, ...rows] = [...table.rows].map((row) => [...row.cells]);
  return {
    header: (head ?? []).map((cell) => cell.textContent?.trim() ?? ""),
    rows: rows.map((row) => row.map(cellValueOf)),
  };
}
