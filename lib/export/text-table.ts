import type { CellValue } from "./csv.ts";

/** Longer cells are cut in a terminal; JSON and CSV have them whole. */
const widestCell = 40;

function written(value: CellValue): string {
  if (value === null) return "–";
  if (typeof value === "number") return String(Math.round(value * 100) / 100);
  const line = String(value).replace(/\s+/g, " ");
  const letters = [...line];
  return letters.length > widestCell ? `${letters.slice(0, widestCell - 1).join("")}…` : line;
}

/**
 * A table for a terminal: columns aligned, numbers to the right and to two decimals, unknown values as a dash.
 * Columns without any value are left out.
 */
export function textTable(headers: readonly string[], rows: readonly (readonly CellValue[])[]): string {
  const shown = headers
    .map((_header, index) => index)
    .filter((index) => rows.some((row) => (row[index] ?? null) !== null));
  const lines = [
    shown.map((index) => headers[index] ?? ""),
    ...rows.map((row) => shown.map((index) => written(row[index] ?? null))),
  ];
  const widths = shown.map((_column, position) => Math.max(...lines.map((line) => [...(line[position] ?? "")].length)));
  const toTheRight = shown.map((index) => rows.some((row) => typeof row[index] === "number"));
  const padded = lines.map((line) =>
    line
      .map((cell, position) => {
        const padding = " ".repeat((widths[position] ?? 0) - [...cell].length);
        return toTheRight[position] ? padding + cell : cell + padding;
      })
      .join("  ")
      .trimEnd(),
  );
  return `${padded.join("\n")}\n`;
}
