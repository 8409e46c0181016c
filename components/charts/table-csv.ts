import { type CellValue, csvOf, pageDialect } from "#lib/export/csv.ts";

function cellValueOf(cell: HTMLTableCellElement): CellValue {
  const raw = cell.dataset.value;
  if (raw === undefined) return cell.textContent?.trim() ?? "";
  return raw === "" ? null : Number(raw);
}

/** The table twin of a chart as CSV: raw numbers, unknown ones empty. */
export function tableCsv(table: HTMLTableElement): string {
  const [head, ...rows] = [...table.rows].map((row) => [...row.cells]);
  return csvOf(
    (head ?? []).map((cell) => cell.textContent?.trim() ?? ""),
    rows.map((row) => row.map(cellValueOf)),
    pageDialect,
  );
}
